import type { TitledCatalog } from '../../../../catalog/engine/catalogParts';
import type { CatalogLoader } from '../../../../components/explainer/catalogLoader';
import { packCatalog } from '../../../../components/explainer/packedCatalog';

export const emptyCatalog: TitledCatalog = {
  statuses: [],
  errors: [],
  operations: [],
  partialFailures: [],
  placeholders: [],
};

/** Loads a catalog without entries. */
export const emptyLoader: CatalogLoader = {
  packed: () => Promise.resolve(packCatalog(emptyCatalog)),
  titled: () => Promise.resolve(emptyCatalog),
  titles: () => Promise.resolve([]),
  texts: () => Promise.resolve([]),
  documents: () => Promise.resolve([]),
};
