import type { Catalog } from '../../catalog/engine/types';
import { siteCatalog } from '../../docs/siteCatalog';

declare const data: Catalog;
export { data };

/**
 * The catalog without everything that the explainer does not show: sources, examples, requests, notes and related
 * entries. The text of `appliesTo` is removed too, but not the fact that it is set, because verdicts depend on it.
 */
const explainerCatalog = (catalog: Catalog): Catalog => ({
  ...catalog,
  statuses: catalog.statuses.map((status) => ({ ...status, note: undefined, source: [] })),
  errors: catalog.errors.map((entry) => ({
    ...entry,
    ...{ note: undefined, request: undefined, example: '', see: [], source: [] },
    appliesTo: entry.appliesTo && { zh: '', en: '' },
  })),
  operations: catalog.operations.map((operation) => ({ ...operation, source: [] })),
  partialFailures: catalog.partialFailures.map((failure) => ({
    ...failure,
    ...{ note: undefined, example: '', see: [], source: [] },
  })),
});

export default { load: (): Catalog => explainerCatalog(siteCatalog()) };
