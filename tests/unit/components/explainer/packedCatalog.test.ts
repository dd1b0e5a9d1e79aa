import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { titledCatalog } from '../../../../catalog/engine/catalogParts';
import { packCatalog, unpackCatalog } from '../../../../components/explainer/packedCatalog';
import { titlesOf, withTitles } from '../../../../components/explainer/textParts';
import { catalog } from '../../support/catalog';

const locales = ['zh', 'en'] as const;

const bytes = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

for (const locale of locales)
  test(`a packed catalog is a third smaller and loses nothing but titles (${locale})`, () => {
    const titled = titledCatalog(catalog, locale);
    const packed: ReturnType<typeof packCatalog> = JSON.parse(JSON.stringify(packCatalog(titled)));
    const titles = titlesOf(titled);
    expect(withTitles(unpackCatalog(packed), (place) => titles[place])).toEqual(titled);
    expect(titles.length).toBe(catalog.errors.length + catalog.partialFailures.length);
    expect(bytes(packed)).toBeLessThan(bytes(titled) * 0.67);
  });
