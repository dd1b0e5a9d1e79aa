import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { joinSearchFields, searchFields, tableEntries } from '../../../../components/table/tableEntries';
import { browserTable } from './browserTable';

const catalog = loadCatalog();
const entries = tableEntries(catalog);

describe.each(['zh', 'en'] as const)('what the page loads in %s', (locale) => {
  const table = browserTable(catalog, locale);

  it('makes the entries of the catalog again, but for the text', () => {
    const withoutText = (all: typeof entries) => all.map((entry) => ({ ...entry, text: '' }));
    expect(entries.length).toBeGreaterThan(200);
    expect(withoutText(table.entries)).toEqual(withoutText(entries));
  });

  it('names every call in the language of the page', () => {
    const titles = new Map(catalog.operations.map(({ id, title }) => [id, title[locale]]));
    expect(table.calls.map(({ id, title }) => [id, title])).toEqual([...titles]);
  });

  it('says nothing that the rows say already', () => {
    const plain = entries.filter(
      ({ errorCode, breadth, keywords, messages }) => !errorCode && !breadth && !keywords && messages.length === 1,
    );
    const [fields] = searchFields(plain, locale);
    expect(Object.keys(fields ?? {}).sort()).toEqual(['areas', 'otherTitle', 'text']);
    expect(fields?.otherTitle).toBe(plain[0]?.title[locale === 'zh' ? 'en' : 'zh']);
  });
});

it('refuses search fields of another build than the page', () => {
  expect(() => joinSearchFields([], searchFields(entries, 'zh'), 'zh')).toThrow('0 rows on the page');
});
