import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { titledCatalog } from '../../../../catalog/engine/catalogParts';
import { packCatalog, unpackCatalog } from '../../../../components/explainer/packedCatalog';

const catalog = loadCatalog();
const locales = ['zh', 'en'] as const;

const bytes = (value: unknown): number => gzipSync(JSON.stringify(value)).length;

for (const locale of locales)
  test(`a packed catalog is a fifth smaller and loses nothing (${locale})`, () => {
    const titled = titledCatalog(catalog, locale);
    const packed: ReturnType<typeof packCatalog> = JSON.parse(JSON.stringify(packCatalog(titled)));
    expect(unpackCatalog(packed)).toEqual(titled);
    expect(bytes(packed)).toBeLessThan(bytes(titled) * 0.8);
  });
