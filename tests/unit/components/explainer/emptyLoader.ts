import type { TitledCatalog } from '../../../../catalog/engine/catalogParts';
import type { CatalogLoader } from '../../../../components/explainer/catalogLoader';

export const emptyCatalog: TitledCatalog = {
  statuses: [],
  errors: [],
  operations: [],
  partialFailures: [],
  placeholders: [],
};

/** Loads a catalog without entries. */
export const emptyLoader: CatalogLoader = {
  titled: () => Promise.resolve(emptyCatalog),
  titles: () => Promise.resolve([]),
  texts: () => Promise.resolve([]),
  documents: () => Promise.resolve([]),
};
