import type { ExplainCatalog } from './catalogParts';
import { findWrongValues } from './check';
import { createPipeline, type Explainer } from './pipeline';

export type { Explainer } from './pipeline';

/**
 * Prepares a catalog for explaining, with all checks of values. Create one explainer and reuse it. Pages that load the
 * checks later, or do not need them, use `createPipeline`.
 */
export const createExplainer = (catalog: ExplainCatalog): Explainer => createPipeline(catalog, findWrongValues);
