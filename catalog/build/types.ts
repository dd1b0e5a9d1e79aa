import { join } from 'node:path';
import type { Localized } from '../engine/types';
import { CatalogError } from './problem';
import { readItems, type Ledger } from './reading';
import { catalogRoot } from './root';
import { typeSchema } from './schema/type';

/**
 * Reads the meaning of each value of `error`. Throws one CatalogError with all violations of the schema. This is not
 * part of the catalog that the engine and the browser load, because only the pages of the types need it.
 */
export function loadTypeMeanings(root: string = catalogRoot): Map<string, Localized> {
  const ledger: Ledger = { problems: [], places: new WeakMap() };
  const types = readItems(join(root, 'types.yaml'), typeSchema, ledger);
  if (ledger.problems.length > 0) throw new CatalogError(ledger.problems);
  return new Map(types.map(({ error, meaning }) => [error, meaning]));
}
