import { operationsOf } from '../catalog/engine/operations';
import type { CallKey, Catalog, Locale, Operation } from '../catalog/engine/types';

/** What a page shows of a REST operation. */
export interface CallLink {
  /** Address of its page. */
  id: string;
  /** In capitals: `POST`. */
  method: string;
  /** With its `{parameter}`s; without `#variant`. */
  path: string;
  /** What the call does, in one language. */
  title: string;
}

/** The short form of an operation in one language. */
export const callLink = (operation: Operation, locale: Locale): CallLink => ({
  id: operation.id,
  method: operation.method,
  path: operation.path,
  title: operation.title[locale],
});

/** The operations of several call keys, each once, in the order of the keys. */
export const callLinks = (catalog: Catalog, keys: CallKey[], locale: Locale): CallLink[] =>
  [...new Set(keys.flatMap((key) => operationsOf(key, catalog.operations)))].map((operation) =>
    callLink(operation, locale),
  );
