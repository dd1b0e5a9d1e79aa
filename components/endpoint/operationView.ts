import type { Area, CallKey, Catalog, ErrorEntry, Locale, Operation, RateLimit } from '../../catalog/engine/types';
import { operationsOf } from '../../catalog/engine/operations';
import { callLink, type CallLink } from '../callLink';
import { entryLink, partialFailureLink, type EntryLink } from '../entryLink';

/** An operation in the list of its area. */
export interface OperationRow extends CallLink {
  /** Empty where the sources give none. */
  limits: RateLimit[];
  /** How many entries of the catalog name it, failures inside an HTTP 200 answer included. */
  errors: number;
}

/** The operations of one area. */
export interface AreaOperations {
  area: { id: string; title: string };
  /** In catalog order; never empty. */
  operations: OperationRow[];
}

/** Everything the page of one operation says, in one language. */
export interface OperationView extends CallLink {
  /** What entries call it; the explainer of the page is fixed to it. */
  key: CallKey;
  /** The same operation under other addresses: `/app-id/{app_id}/users`. */
  otherPaths: string[];
  /** Names of documented query parameters. */
  query: string[];
  /** Id and name of its area; the id twice where the catalog has no such area. */
  area: { id: string; title: string };
  /** Empty where the sources give none. */
  limits: RateLimit[];
  /** Documented for this operation. */
  errors: EntryLink[];
  /** Reported inside an HTTP 200 answer. */
  partialFailures: EntryLink[];
  /** Areas whose errors any call can answer with. */
  anyCall: { id: string; title: string }[];
}

const ANY_CALL = ['common', 'auth'];

const names = (catalog: Catalog, operation: Operation, keys: CallKey[]): boolean =>
  keys.some((key) => operationsOf(key, catalog.operations).includes(operation));

const errorsOf = (catalog: Catalog, operation: Operation): ErrorEntry[] =>
  catalog.errors.filter((entry) => names(catalog, operation, entry.endpoints));

const failuresOf = (catalog: Catalog, operation: Operation) =>
  catalog.partialFailures.filter((failure) => names(catalog, operation, [failure.endpoint]));

const areaLink = (area: Area, locale: Locale) => ({ id: area.id, title: area.title[locale] });

const areaOf = (catalog: Catalog, operation: Operation, locale: Locale) => {
  const area = catalog.areas.find((candidate) => candidate.id === operation.area);
  return area ? areaLink(area, locale) : { id: operation.area, title: operation.area };
};

/** The operations of an area, as lists show them. */
export const operationRows = (catalog: Catalog, areaId: string, locale: Locale): OperationRow[] =>
  catalog.operations
    .filter((operation) => operation.area === areaId)
    .map((operation) => ({
      ...callLink(operation, locale),
      limits: operation.limits,
      errors: errorsOf(catalog, operation).length + failuresOf(catalog, operation).length,
    }));

/** All operations by area; areas without any are left out. */
export const operationsByArea = (catalog: Catalog, locale: Locale): AreaOperations[] =>
  catalog.areas
    .map((area) => ({ area: areaLink(area, locale), operations: operationRows(catalog, area.id, locale) }))
    .filter(({ operations }) => operations.length > 0);

/** What the page of an operation says. */
export function operationView(catalog: Catalog, operation: Operation, locale: Locale): OperationView {
  const { key, otherPaths, query, limits } = operation;
  return {
    ...callLink(operation, locale),
    ...{ key, otherPaths, query, limits },
    area: areaOf(catalog, operation, locale),
    errors: errorsOf(catalog, operation)
      .sort((a, b) => a.status - b.status)
      .map((entry) => entryLink(entry, locale)),
    partialFailures: failuresOf(catalog, operation).map((failure) => partialFailureLink(failure, locale)),
    anyCall: catalog.areas.filter(({ id }) => ANY_CALL.includes(id)).map((area) => areaLink(area, locale)),
  };
}
