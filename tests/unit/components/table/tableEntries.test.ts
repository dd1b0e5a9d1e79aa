import { describe, expect, it } from 'vitest';
import { joinSearchFields, searchFields, tableEntries } from '../../../../components/table/tableEntries';
import { browserTable } from './browserTable';
import { catalog } from '../../support/catalog';

const entries = tableEntries(catalog);

describe.each(['zh', 'en'] as const)('what the page loads in %s', (locale) => {
  const table = browserTable(catalog, locale);

  it('restores the entries of the catalog', () => {
    expect(entries.length).toBeGreaterThan(200);
    expect(table.entries).toEqual(entries);
  });

  it('has the title of every call in the language of the page', () => {
    const titles = new Map(catalog.operations.map(({ id, title }) => [id, title[locale]]));
    expect(table.calls.map(({ id, title }) => [id, title])).toEqual([...titles]);
  });

  it('does not repeat what the rows contain', () => {
    const plain = entries.filter(
      ({ errorCode, breadth, keywords, messages, paths }) =>
        !errorCode && !breadth && keywords && messages.length === 1 && paths,
    );
    const [fields] = searchFields(plain, locale);
    expect(Object.keys(fields ?? {}).sort()).toEqual(['areas', 'keywords', 'otherTitle', 'paths']);
    expect(fields?.otherTitle).toBe(plain[0]?.title[locale === 'zh' ? 'en' : 'zh']);
  });
});

it('rejects search fields from another build than the page', () => {
  expect(() => joinSearchFields([], searchFields(entries, 'zh'), 'zh')).toThrow('0 rows on the page');
});
