import type {
  StatementCalls,
  TitledCatalog,
  TitledError,
  TitledFailure,
  TitledOperation,
} from '../../catalog/engine/catalogParts';
import { callPacking, type PackedCalls } from '../../catalog/engine/urls';

/**
 * The catalog in a quarter fewer bytes. Compression shortens repeated names and keys, but each repetition still costs
 * two or three bytes, of which there are thousands.
 */
export interface PackedCatalog {
  errors: Columns<PackedError>;
  partialFailures: Columns<PackedFailure>;
  operations: Columns<PackedOperation>;
  statuses: Columns<TitledCatalog['statuses'][number]>;
  placeholders: Columns<TitledCatalog['placeholders'][number]>;
}

/** For each field, the values of all rows. `false` stands for a field that a row does not have. */
type Columns<T> = { [K in keyof T]: (T[K] | false)[] };

/** The calls of each statement of a list, 0 for all calls. If each applies to all calls, only their number. */
type Statements = number | (PackedCalls | 0)[];

type PackedError = Omit<TitledError, 'title' | 'endpoints' | 'causes' | 'fixes'> & {
  endpoints: PackedCalls;
  causes: Statements;
  fixes: Statements;
};
type PackedFailure = Omit<TitledFailure, 'title' | 'endpoint' | 'causes'> & { endpoint: PackedCalls; causes: number };
/** Method and path are in the key. */
type PackedOperation = Omit<TitledOperation, 'method' | 'path'>;

function columnsOf<T extends object>(rows: readonly T[]): Columns<T> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof T)[];
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name] ?? absent(row, name))]),
  ) as Columns<T>;
}

const absent = <T extends object>(row: T, name: keyof T): null | false => (row[name] === null ? null : false);

function rowsOf<T extends object>(columns: Columns<T>): T[] {
  const all = Object.entries<unknown[]>(columns);
  const count = all[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, at) => {
    // A loop, because the page waits for thousands of fields here.
    const row: Record<string, unknown> = {};
    for (const [name, values] of all) if (values[at] !== false) row[name] = values[at];
    return row as T;
  });
}

function withoutTitles<T extends { title: unknown }>(columns: T): Omit<T, 'title'> {
  const others: Partial<T> = { ...columns };
  delete others.title;
  return others as Omit<T, 'title'>;
}

/** Packs a catalog in one language, without the titles of errors and partial failures. */
export function packCatalog(catalog: TitledCatalog): PackedCatalog {
  const { pack } = callPacking(catalog.operations);
  const statements = (list: readonly StatementCalls[]): Statements =>
    list.some(({ when }) => when) ? list.map(({ when }) => (when ? pack(when) : 0)) : list.length;
  return {
    errors: withoutTitles(
      columnsOf(
        catalog.errors.map(({ endpoints, causes, fixes, ...entry }) => ({
          ...entry,
          ...{ endpoints: pack(endpoints), causes: statements(causes), fixes: statements(fixes) },
        })),
      ),
    ),
    partialFailures: withoutTitles(
      columnsOf(
        catalog.partialFailures.map(({ endpoint, causes, ...failure }) => ({
          ...failure,
          ...{ endpoint: pack([endpoint]), causes: causes.length },
        })),
      ),
    ),
    operations: columnsOf(
      catalog.operations.map(({ id, key, sentWith, limits, title }) => ({ id, key, sentWith, limits, title })),
    ),
    statuses: columnsOf(catalog.statuses),
    placeholders: columnsOf(catalog.placeholders),
  };
}

function unpackOperation(operation: PackedOperation): TitledOperation {
  const [, method = '', path = ''] = /^(\S+) ([^#]*)/.exec(operation.key) ?? [];
  return { ...operation, method, path };
}

/** Stands in for a title until it is loaded. */
const untitled = ({ id, message }: { id: string; message: string | null }): string => message ?? id;

/** Unpacks a catalog. Errors and partial failures get their message as a title. */
export function unpackCatalog(packed: PackedCatalog): TitledCatalog {
  const operations = rowsOf(packed.operations).map(unpackOperation);
  const { unpack } = callPacking(operations);
  const statements = (list: Statements): StatementCalls[] =>
    typeof list === 'number'
      ? Array.from({ length: list }, () => ({}))
      : list.map((when) => (when === 0 ? {} : { when: unpack(when) }));
  return {
    errors: rowsOf(packed.errors).map(({ endpoints, causes, fixes, ...entry }) => ({
      ...entry,
      title: untitled(entry),
      ...{ endpoints: unpack(endpoints), causes: statements(causes), fixes: statements(fixes) },
    })),
    partialFailures: rowsOf(packed.partialFailures).map(({ endpoint, causes, ...failure }) => ({
      ...failure,
      title: untitled(failure),
      ...{ endpoint: unpack(endpoint)[0] ?? '', causes: statements(causes) },
    })),
    operations,
    statuses: rowsOf(packed.statuses),
    placeholders: rowsOf(packed.placeholders),
  };
}
