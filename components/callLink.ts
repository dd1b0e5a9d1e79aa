import type { CallKey, Catalog, Locale, Operation } from '../catalog/engine/types';

/** What a page shows of a REST operation. */
export interface CallLink {
  /** Address of its page. */
  id: string;
  method: string;
  path: string;
  title: string;
}

/** The short form of an operation in one language. */
export const callLink = (operation: Operation, locale: Locale): CallLink => ({
  id: operation.id,
  method: operation.method,
  path: operation.path,
  title: operation.title[locale],
});

/**
 * Operations that a call key names: the one with that key, or, for a key without `#`, every operation
 * of its method and path (`catalog/README.md`, field `endpoints`).
 */
export function operationsOf(catalog: Catalog, key: CallKey): Operation[] {
  const same = catalog.operations.filter((operation) => operation.key === key);
  if (same.length || key.includes('#')) return same;
  return catalog.operations.filter((operation) => `${operation.method} ${operation.path}` === key);
}

/** The operations of several call keys, each once, in the order of the keys. */
export const callLinks = (catalog: Catalog, keys: CallKey[], locale: Locale): CallLink[] =>
  [...new Set(keys.flatMap((key) => operationsOf(catalog, key)))].map((operation) => callLink(operation, locale));
