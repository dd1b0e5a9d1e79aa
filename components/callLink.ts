import { operationsOf } from '../catalog/engine/operations';
import type { CallKey, Catalog, Locale, Operation } from '../catalog/engine/types';

/** A REST operation, as lists and links show it. */
export interface CallLink {
  /** Last part of its page's address. */
  id: string;
  /** In upper case: `POST`. */
  method: string;
  /** With its `{parameter}`s and without `#variant`. */
  path: string;
  /** What the call does, in one language. */
  title: string;
}

/** Describes an operation in one language. */
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
