import type { Catalog } from '../engine/types';

/**
 * A catalog in a format that compresses well: texts by language, entries as columns. Fields that only pages show
 * (examples, requests, notes, sources) are left out.
 */
export interface PackedCatalog {
  /** The lists of the catalog. The mark `{"$":1}` takes the place of a text. */
  lists: Record<string, Columns>;
  /** The texts, in the order of their marks. */
  zh: string[];
  en: string[];
}

/** The values of each field, one per row. A missing field is 0, a value that no field has otherwise. */
type Columns = Record<string, unknown[]>;
type Row = Record<string, unknown>;

/** Fields that the package leaves out, because they are in the published files or can be derived. */
const leftOut = new Set(['example', 'request', 'note', 'see', 'query', 'method', 'path']);
/** The only source that the search uses: errors on the vendor's page of common errors rank higher. */
const commonErrors = 'common-errors';
/** Key of the mark that takes the place of a text. */
const textMark = '$';

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const shortSource = (source: unknown): string[] =>
  Array.isArray(source) && source.some((each) => String(each).startsWith(commonErrors)) ? [commonErrors] : [];

/** Only limits per call are compared with requests. */
const perCall = (limits: unknown): unknown[] =>
  Array.isArray(limits) ? limits.filter((limit) => isRecord(limit) && limit.per === 'call') : [];

/** Fields that are reduced to the part that the package uses. */
const shortened: Partial<Record<string, (value: unknown) => unknown[]>> = { source: shortSource, limits: perCall };

function columnsOf(rows: readonly Row[]): Columns {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? (name in row ? null : 0))]));
}

function rowsOf(columns: Columns): Row[] {
  const names = Object.keys(columns);
  const count = columns[names[0] ?? '']?.length ?? 0;
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(names.flatMap((name) => (columns[name]?.[at] === 0 ? [] : [[name, columns[name]?.[at]]]))),
  );
}

/** Converts a catalog to the packed format. */
export function packCatalog(catalog: Omit<Catalog, 'sources'>): PackedCatalog {
  const zh: string[] = [];
  const en: string[] = [];
  function packed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(packed);
    if (!isRecord(value)) return value;
    const { zh: chinese, en: english, ...others } = value;
    const kept = Object.entries(others).filter(([key, item]) => !leftOut.has(key) && item !== undefined);
    const rest = Object.fromEntries(kept.map(([key, item]) => [key, shortened[key]?.(item) ?? packed(item)]));
    if (typeof chinese !== 'string' || typeof english !== 'string') return rest;
    zh.push(chinese);
    en.push(english);
    return { ...rest, [textMark]: 1 };
  }
  const { statuses, errors, operations, partialFailures, areas } = catalog;
  const lists = Object.entries({ statuses, errors, operations, partialFailures, areas });
  return { lists: Object.fromEntries(lists.map(([name, rows]) => [name, columnsOf(packed(rows) as Row[])])), zh, en };
}

/** Restores a catalog. Fields that were left out are empty. */
export function unpackCatalog({ lists, zh, en }: PackedCatalog): Catalog {
  let next = 0;
  function unpacked(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpacked);
    if (!isRecord(value)) return value;
    const { [textMark]: isText, ...others } = value;
    const whole = Object.fromEntries(Object.entries(others).map(([key, item]) => [key, unpacked(item)]));
    if (isText === undefined) return whole;
    const at = next++;
    return { ...whole, zh: zh[at] ?? '', en: en[at] ?? '' };
  }
  const catalog = Object.fromEntries(
    Object.entries(lists).map(([name, columns]) => [name, unpacked(rowsOf(columns))]),
  ) as unknown as Catalog;
  return {
    ...catalog,
    errors: catalog.errors.map((entry) => ({ ...entry, example: '', see: [] })),
    operations: catalog.operations.map((operation) => {
      const [method = '', path = ''] = operation.key.replace(/#.*$/, '').split(' ');
      return { ...operation, method, path, query: [] };
    }),
    partialFailures: catalog.partialFailures.map((failure) => ({ ...failure, example: '', see: [] })),
    sources: [],
  };
}
