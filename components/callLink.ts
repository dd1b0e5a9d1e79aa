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

/** A link of a catalog text, or a call in code: `` `POST /{org_name}/{app_name}/users` ``. */
const linksAndCalls = /\[(?:`[^`]*`|[^\]`])+\]\([^)]*\)|`((?:GET|POST|PUT|DELETE|PATCH) \/[^`]+)`/g;

/**
 * Turns each call that a text writes in code into a link to its operation: the name of the operation, then the call, which screens leave
 * out. Calls that are not in the catalog stay as they are, and so do those that operations share without one of them owning the key.
 */
export const nameCalls = (text: string, operations: readonly Operation[], locale: Locale): string =>
  text.replace(linksAndCalls, (whole, call?: string) => {
    const operation = operations.find(({ key }) => key === call);
    return operation ? `[${operation.title[locale]} ${whole}](api/${operation.id})` : whole;
  });
