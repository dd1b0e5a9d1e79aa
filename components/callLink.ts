import type { TitledCatalog, TitledOperation } from '../catalog/engine/catalogParts';
import { operationsOf } from '../catalog/engine/urls';
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

const distinct = <T extends { key: CallKey }>(keys: readonly CallKey[], operations: readonly T[]): T[] => [
  ...new Set(keys.flatMap((key) => operationsOf(key, operations))),
];

/** The operations of call keys, without duplicates, in the order of the keys. */
export const callLinks = (catalog: Catalog, keys: CallKey[], locale: Locale): CallLink[] =>
  distinct(keys, catalog.operations).map((operation) => callLink(operation, locale));

/** Describes an operation of a catalog in one language. */
export const titledCall = ({ id, method, path, title }: TitledOperation): CallLink => ({ id, method, path, title });

/** The same as `callLinks` for a catalog in one language. */
export const titledCalls = ({ operations }: TitledCatalog, keys: readonly CallKey[]): CallLink[] =>
  distinct(keys, operations).map(titledCall);

/** A link in a catalog text, or a call in code: `` `POST /{org_name}/{app_name}/users` ``. */
const linksAndCalls = /\[(?:`[^`]*`|[^\]`])+\]\([^)]*\)|`((?:GET|POST|PUT|DELETE|PATCH) \/[^`]+)`/g;

/**
 * Converts each call that a text writes as code to a link with the operation's name and the call. On screens, the
 * call is hidden. Calls that are not in the catalog stay as they are, and so do calls that stand for several
 * operations.
 */
export const nameCalls = <T extends Pick<Operation, 'id' | 'key'>>(
  text: string,
  operations: readonly T[],
  titleOf: (operation: T) => string,
): string =>
  text.replace(linksAndCalls, (whole, call?: string) => {
    const operation = operations.find(({ key }) => key === call);
    return operation ? `[${titleOf(operation)} ${whole}](api/${operation.id})` : whole;
  });
