import { checkCatalog } from '../catalog/build/check';
import { CatalogError, formatProblem } from '../catalog/build/problem';
import type { Catalog } from '../catalog/engine/types';

/** Where the loaded catalog waits for the data files: VitePress bundles each of them apart, so a module's own state is not shared. */
const shelf = globalThis as typeof globalThis & { __siteCatalog?: Catalog };

/**
 * Reads the catalog anew; the configuration calls it once at each start. A problem stops a build. While writing it is printed and the
 * site goes on with what can be read, so that the next save mends it.
 */
export function readSiteCatalog(): Catalog {
  const { catalog, problems } = checkCatalog();
  if (problems.length > 0 && process.env.NODE_ENV === 'production') throw new CatalogError(problems);
  if (problems.length > 0) process.stderr.write(`${problems.map(formatProblem).join('\n')}\n`);
  shelf.__siteCatalog = catalog;
  return catalog;
}

/** The catalog that the pages are made from. */
export const siteCatalog = (): Catalog => shelf.__siteCatalog ?? readSiteCatalog();
