import { operationsOf } from '../catalog/engine/operations';
import type { CallKey, Catalog, Locale, Operation } from '../catalog/engine/types';

/** A REST operation in lists and links. */
export interface CallLink {
  /** Last segment of its page's path. */
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

/** The operations of call keys, without duplicates, in the order of the keys. */
export const callLinks = (catalog: Catalog, keys: CallKey[], locale: Locale): CallLink[] =>
  [...new Set(keys.flatMap((key) => operationsOf(key, catalog.operations)))].map((operation) =>
    callLink(operation, locale),
  );

/** A link in a catalog text, or a call in code: `` `POST /{org_name}/{app_name}/users` ``. */
const linksAndCalls = /\[(?:`[^`]*`|[^\]`])+\]\([^)]*\)|`((?:GET|POST|PUT|DELETE|PATCH) \/[^`]+)`/g;

/**
 * Converts each call that a text writes as code to a link with the operation's name and the call. On screens, the
 * call is hidden. Calls that are not in the catalog stay as they are, and so do calls that stand for several
 * operations.
 */
export const nameCalls = (text: string, operations: readonly Operation[], locale: Locale): string =>
  text.replace(linksAndCalls, (whole, call?: string) => {
    const operation = operations.find(({ key }) => key === call);
    return operation ? `[${operation.title[locale]} ${whole}](api/${operation.id})` : whole;
  });
