import { checkCatalog } from '../catalog/build/check';
import { CatalogError, formatProblem } from '../catalog/build/problem';
import type { Catalog } from '../catalog/engine/types';

/**
 * Shares the loaded catalog between data files. VitePress bundles each of them separately, so they share no module
 * state.
 */
const shared = globalThis as typeof globalThis & { __siteCatalog?: Catalog };

/**
 * Reads the catalog from disk. The configuration calls this once at each start. A problem stops the build. In
 * development, the problem is printed, and the site shows everything that can be read until the next save.
 */
export function readSiteCatalog(): Catalog {
  const { catalog, problems } = checkCatalog();
  if (problems.length > 0 && process.env.NODE_ENV === 'production') throw new CatalogError(problems);
  if (problems.length > 0) process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  shared.__siteCatalog = catalog;
  return catalog;
}

/** The catalog that pages are made from. */
export const siteCatalog = (): Catalog => shared.__siteCatalog ?? readSiteCatalog();
