import type { Catalog } from '../../catalog/engine/types';

/**
 * The catalog without what the explainer has no use for: sources, examples, requests, notes and related entries have pages of their own. That an
 * entry holds for further calls (`appliesTo`) stays known, though not in words: verdicts rest on it.
 */
export const explainerCatalog = (catalog: Catalog): Catalog => ({
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
