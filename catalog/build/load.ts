import { basename, join } from 'node:path';
import type { Catalog, ErrorEntry, Operation } from '../engine/types';
import { byPlace, CatalogError, type CatalogProblem } from './problem';
import { misnamedIn, readItems, yamlFilesIn, type Ledger, type Places } from './reading';
import { areaSchema } from './schema/area';
import { entrySchema } from './schema/entry';
import { operationSchema } from './schema/operation';
import { catalogRoot } from './root';
import { partialFailureSchema } from './schema/partialFailure';
import { placeholderSchema } from './schema/placeholder';
import { sourceSchema } from './schema/source';
import { statusSchema } from './schema/status';

export { catalogRoot } from './root';

/** The readable part of a catalog, the problems in the rest, and where everything is. */
export interface CatalogReading {
  /** Items with problems are left out. */
  catalog: Catalog;
  /** In the order of files and lines; empty if everything could be read. */
  problems: CatalogProblem[];
  /** Finds the lines of all items in `catalog`. */
  places: Places;
}

const copyPlace = (from: object, to: object, { places }: Ledger): void => {
  const place = places.get(from);
  if (place) places.set(to, place);
};

function readErrors(root: string, ledger: Ledger): ErrorEntry[] {
  const folder = join(root, 'errors');
  ledger.problems.push(...misnamedIn(folder));
  return yamlFilesIn(folder).flatMap((name) => {
    const area = basename(name, '.yaml');
    return readItems(join(folder, name), entrySchema, ledger).map((written) => {
      const entry = { ...written, areas: [...new Set([area, ...written.areas])] };
      copyPlace(written, entry, ledger);
      return entry;
    });
  });
}

function readOperations(root: string, ledger: Ledger): Operation[] {
  return readItems(join(root, 'endpoints.yaml'), operationSchema, ledger).map((written) => {
    const [method = '', path = ''] = written.key.replace(/#.*$/, '').split(' ');
    const operation = { ...written, method, path };
    copyPlace(written, operation, ledger);
    return operation;
  });
}

/**
 * Reads a catalog folder for checks and tools. It never throws because of the content: items with problems are left
 * out and reported, in the order of files and lines. Use `loadCatalog` for everything else.
 */
export function readCatalog(root: string = catalogRoot): CatalogReading {
  const ledger: Ledger = { problems: [], places: new WeakMap() };
  const catalog: Catalog = {
    statuses: readItems(join(root, 'statuses.yaml'), statusSchema, ledger),
    errors: readErrors(root, ledger),
    operations: readOperations(root, ledger),
    partialFailures: readItems(join(root, 'partial-failures.yaml'), partialFailureSchema, ledger),
    areas: readItems(join(root, 'areas.yaml'), areaSchema, ledger),
    sources: readItems(join(root, 'sources.yaml'), sourceSchema, ledger),
    placeholders: readItems(join(root, 'placeholders.yaml'), placeholderSchema, ledger),
  };
  return { catalog, problems: ledger.problems.sort(byPlace), places: ledger.places };
}

/**
 * Reads and validates the catalog. Throws one CatalogError with all violations of the schemas. `checkCatalog` also
 * checks the rules between entries.
 */
export function loadCatalog(root: string = catalogRoot): Catalog {
  const { catalog, problems } = readCatalog(root);
  if (problems.length > 0) throw new CatalogError(problems);
  return catalog;
}
