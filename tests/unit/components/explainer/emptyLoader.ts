import type { CatalogTexts, TitledCatalog } from '../../../../catalog/engine/catalogParts';
import type { CatalogLoader } from '../../../../components/explainer/catalogLoader';

export const emptyCatalog: TitledCatalog = {
  statuses: [],
  errors: [],
  operations: [],
  partialFailures: [],
  placeholders: [],
};
export const emptyTexts: CatalogTexts = { statuses: [], errors: [], partialFailures: [] };

/** Loads a catalog without entries. */
export const emptyLoader: CatalogLoader = {
  titled: () => Promise.resolve(emptyCatalog),
  texts: () => Promise.resolve(emptyTexts),
  documents: () => Promise.resolve([]),
};
