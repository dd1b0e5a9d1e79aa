import { describe, expect, it } from 'vitest';
import { catalogTexts, entryOf, joinTexts, localCatalog, titledCatalog } from '../../../../catalog/engine/catalogParts';
import { createExplainer } from '../../../../catalog/engine/explain';
import { catalog } from '../../support/catalog';

const entries = [...catalog.errors, ...catalog.partialFailures, ...catalog.statuses];
/** A title may be what the service itself says. */
const saidByService = new Set([
  ...catalog.errors.flatMap(({ message, aliases, error, errorAliases }) => [
    message,
    ...aliases,
    error,
    ...errorAliases,
  ]),
  ...catalog.statuses.map(({ reason }) => reason),
]);
const locales = ['zh', 'en'] as const;

describe('the parts of a catalog', () => {
  for (const locale of locales) {
    const other = locale === 'zh' ? 'en' : 'zh';
    const titled = titledCatalog(catalog, locale);
    const texts = catalogTexts(catalog, locale);

    it(`no cause, fix or text of another language is in the part that explains (${locale})`, () => {
      const strings = new Set<string>();
      JSON.stringify(titled, (_, value: unknown) => {
        if (typeof value === 'string') strings.add(value);
        return value;
      });
      const sentences = entries.flatMap(({ causes, fixes }) => [...causes, ...fixes].map((text) => text[locale]));
      expect(sentences.filter((sentence) => strings.has(sentence))).toEqual([]);
      const foreign = entries.map(({ title }) => title[other]).filter((title) => !saidByService.has(title));
      expect(foreign.filter((title) => strings.has(title))).toEqual([]);
    });

    it(`joined, they say all that a card says of every entry (${locale})`, () => {
      const local = joinTexts(titled, texts);
      for (const entry of [...catalog.errors, ...catalog.partialFailures]) {
        const found = entryOf(local, entry.id);
        expect(found?.title).toBe(entry.title[locale]);
        expect([found?.retry, found?.done, found?.owner]).toEqual([entry.retry, entry.done, entry.owner]);
        expect(found?.causes.map(({ text }) => text)).toEqual(entry.causes.map((text) => text[locale]));
        expect(found?.fixes.map(({ text }) => text)).toEqual(entry.fixes.map((text) => text[locale]));
      }
      expect(local.errors.map(({ fixes }) => fixes.map(({ when }) => when))).toEqual(
        catalog.errors.map(({ fixes }) => fixes.map(({ when }) => when)),
      );
      expect(local.statuses.map(({ title, fixes }) => [title, fixes.map(({ text }) => text)])).toEqual(
        catalog.statuses.map(({ title, fixes }) => [title[locale], fixes.map((text) => text[locale])]),
      );
      expect(local).toEqual(localCatalog(catalog, locale));
    });
  }

  it('the part without texts explains every example as the whole catalog does', () => {
    const [whole, part] = [
      createExplainer(catalog),
      createExplainer(JSON.parse(JSON.stringify(titledCatalog(catalog, 'en')))),
    ];
    const now = Date.UTC(2026, 0);
    for (const { example } of [...catalog.errors, ...catalog.partialFailures])
      expect(part.explain(example, { now })).toEqual(whole.explain(example, { now }));
  });

  it('texts that have not loaded leave their entries out', () => {
    const { errors, ...others } = catalogTexts(catalog, 'en');
    const joined = joinTexts(titledCatalog(catalog, 'en'), { ...others, errors: [undefined, ...errors.slice(1)] });
    expect(joined.errors).toEqual(localCatalog(catalog, 'en').errors.slice(1));
  });

  it('texts of another build are refused', () => {
    const texts = catalogTexts(catalog, 'en');
    expect(() => joinTexts(titledCatalog(catalog, 'en'), { ...texts, errors: texts.errors.slice(1) })).toThrow(
      `${catalog.errors.length} entries, texts for ${catalog.errors.length - 1}.`,
    );
  });
});
