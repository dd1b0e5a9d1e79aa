import type { CatalogLoader } from '../components/explainer/catalogLoader';
import { unpackCatalog } from '../components/explainer/packedCatalog';
import type { Locale } from '../catalog/engine/types';

/** A table, because the bundler would load both sides of a condition. */
const textLists = { zh: () => import('explainerTexts.zh'), en: () => import('explainerTexts.en') };
const textParts = (locale: Locale) => textLists[locale]();

/** Loads the parts of the catalog for the explainer of every page. */
export const catalogLoader: CatalogLoader = {
  async titled(locale) {
    // The list of parts comes at the same time, so that texts are one request away from an answer.
    const [{ data }] = await Promise.all([
      locale === 'zh' ? import('./explainerCatalog.zh.data') : import('./explainerCatalog.en.data'),
      textParts(locale),
    ]);
    return unpackCatalog(data);
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
