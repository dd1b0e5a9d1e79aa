import type { CatalogLoader } from '../components/explainer/catalogLoader';
import { unpackCatalog, type PackedCatalog } from '../components/explainer/packedCatalog';
import type { TitledCatalog } from '../catalog/engine/catalogParts';
import type { Locale } from '../catalog/engine/types';

/** Tables, because the bundler would load both sides of a condition. */
const textLists = { zh: () => import('explainerTexts.zh'), en: () => import('explainerTexts.en') };
const textParts = (locale: Locale) => textLists[locale]();
const packedCatalogs = {
  zh: () => import('./explainerCatalog.zh.data'),
  en: () => import('./explainerCatalog.en.data'),
};
/** The unpacked catalogs. Unpacking blocks the page for some milliseconds, and each load of texts needs the catalog. */
const unpacked = new Map<Locale, TitledCatalog>();

async function packed(locale: Locale): Promise<PackedCatalog> {
  // The list of parts comes at the same time, so that texts are one request away from an answer.
  const [{ data }] = await Promise.all([packedCatalogs[locale](), textParts(locale)]);
  return data;
}

/** Loads the parts of the catalog for the explainer of every page. */
export const catalogLoader: CatalogLoader = {
  packed,
  async titled(locale) {
    const catalog = unpacked.get(locale) ?? unpackCatalog(await packed(locale));
    unpacked.set(locale, catalog);
    return catalog;
  },
  async titles(locale) {
    const { titles } = await textParts(locale);
    return (await titles()).data;
  },
  async texts(locale, part) {
    const { parts } = await textParts(locale);
    const loaded = await parts[part]?.();
    return loaded?.data ?? [];
  },
  documents: async () => (await import('./searchDocuments.data')).data,
};
