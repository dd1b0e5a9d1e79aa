import type { Area, CallKey, Catalog, ErrorEntry, Locale, Operation, RateLimit } from '../../catalog/engine/types';
import { callWithoutVariant, operationsOf } from '../../catalog/engine/urls';
import { callLink, type CallLink } from '../callLink';
import { entryLink, partialFailureLink, type EntryLink } from '../entryLink';

/** An operation in the list of its area. */
export interface OperationRow extends CallLink {
  /** Empty if the sources document no limit. */
  limits: RateLimit[];
  /** Number of its errors, including partial failures. */
  errors: number;
}

/** The operations of one area. */
export interface AreaOperations {
  area: { id: string; title: string };
  /** In catalog order; never empty. */
  operations: OperationRow[];
}

/** Everything on the page of one operation, in one language. */
export interface OperationView extends CallLink {
  /** The key that entries use. The explainer on the page assumes this call. */
  key: CallKey;
  /** Other paths of the same operation: `/app-id/{app_id}/users`. */
  otherPaths: string[];
  /** Names of documented query parameters. */
  query: string[];
  /** Its area. If the catalog does not name the area, the title is the id. */
  area: { id: string; title: string };
  /** Empty if the sources document no limit. */
  limits: RateLimit[];
  /** The errors that are documented for this operation, sorted by status. */
  errors: EntryLink[];
  /** The failures that it reports inside an HTTP 200 response. */
  partialFailures: EntryLink[];
  /** Areas with errors that any call can return. */
  sharedAreas: { id: string; title: string }[];
}

const sharedAreaIds = ['common', 'auth'];

/** Compares keys first, which is fast, because this runs for all pairs of entries and operations. */
const includesOperation = ({ operations }: Catalog, operation: Operation, keys: CallKey[]): boolean =>
  keys
    .filter((key) => key === operation.key || key === callWithoutVariant(operation.key))
    .some((key) => operationsOf(key, operations).includes(operation));

const errorsOf = (catalog: Catalog, operation: Operation): ErrorEntry[] =>
  catalog.errors.filter((entry) => includesOperation(catalog, operation, entry.endpoints));

const failuresOf = (catalog: Catalog, operation: Operation) =>
  catalog.partialFailures.filter((failure) => includesOperation(catalog, operation, [failure.endpoint]));

const areaLink = (area: Area, locale: Locale) => ({ id: area.id, title: area.title[locale] });

const areaOf = (catalog: Catalog, operation: Operation, locale: Locale) => {
  const area = catalog.areas.find((candidate) => candidate.id === operation.area);
  return area ? areaLink(area, locale) : { id: operation.area, title: operation.area };
};

/** The operations of one area in a list. */
export const operationRows = (catalog: Catalog, areaId: string, locale: Locale): OperationRow[] =>
  catalog.operations
    .filter((operation) => operation.area === areaId)
    .map((operation) => ({
      ...callLink(operation, locale),
      limits: operation.limits,
      errors: errorsOf(catalog, operation).length + failuresOf(catalog, operation).length,
    }));

/** All operations, grouped by area. Areas without operations are left out. */
export const operationsByArea = (catalog: Catalog, locale: Locale): AreaOperations[] =>
  catalog.areas
    .map((area) => ({ area: areaLink(area, locale), operations: operationRows(catalog, area.id, locale) }))
    .filter(({ operations }) => operations.length > 0);

/** An operation with its area. */
export interface OperationInArea {
  area: AreaOperations['area'];
  operation: OperationRow;
}

/** The operations of all areas as one list, for filtering. */
export const operationsWithArea = (areas: readonly AreaOperations[]): OperationInArea[] =>
  areas.flatMap(({ area, operations }) => operations.map((operation) => ({ area, operation })));

/** Groups operations by area. They must be in the order of their areas. */
export function areasOf(operations: readonly OperationInArea[]): AreaOperations[] {
  const areas = [...new Set(operations.map(({ area }) => area))];
  return areas.map((area) => ({
    area,
    operations: operations.flatMap((each) => (each.area === area ? each.operation : [])),
  }));
}

/** Builds the page of an operation. */
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
    sharedAreas: catalog.areas.filter(({ id }) => sharedAreaIds.includes(id)).map((area) => areaLink(area, locale)),
  };
}
