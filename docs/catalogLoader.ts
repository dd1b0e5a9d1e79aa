import type { CatalogLoader } from '../components/explainer/catalogLoader';

/** Loads the parts of the catalog for the explainer of every page. */
export const catalogLoader: CatalogLoader = {
  async titled(locale) {
    const { data } =
      locale === 'zh' ? await import('./explainerCatalog.zh.data') : await import('./explainerCatalog.en.data');
    return data;
  },
  async texts(locale) {
    const { data } =
      locale === 'zh' ? await import('./explainerTexts.zh.data') : await import('./explainerTexts.en.data');
    return data;
  },
  documents: async () => (await import('./searchDocuments.data')).data,
};
