import { callPacking, type PackedCalls } from '../engine/urls';
import type { Catalog, Localized } from '../engine/types';
import { packTexts, unpackTexts, type PackedTexts } from './packedTexts';

/**
 * A catalog in a format that compresses well: entries as columns, texts apart. Fields that only pages show (examples,
 * requests, notes, sources) are left out.
 */
export interface PackedCatalog extends PackedTexts {
  /**
   * The lists of the catalog. The mark `{"$":1}` takes the place of a text, and `{"$":2}` that of a list of search
   * words; both are in the order of their marks.
   */
  lists: Record<string, Columns>;
  /** Lists of search words. They are mostly Chinese, and compress best together with the Chinese texts. */
  words: string[];
}

/** The values of each field, one per row. A missing field is 0, a value that no field has otherwise. */
type Columns = Record<string, unknown[]>;
type Row = Record<string, unknown>;

/** Fields that the package leaves out, because they are in the published files or can be derived. */
const leftOut = new Set(['example', 'request', 'note', 'see', 'query', 'method', 'path', 'otherPaths', 'area']);
/** The only source that the search uses: errors on the vendor's page of common errors rank higher. */
const commonErrors = 'common-errors';
/** Key of the mark that takes the place of a text or of search words. */
const mark = '$';
const textMark = { [mark]: 1 };
const wordsMark = { [mark]: 2 };
const betweenWords = '\t';
/** The field with search words. */
const wordsField = 'keywords';

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const shortSource = (source: unknown): string[] =>
  Array.isArray(source) && source.some((each) => String(each).startsWith(commonErrors)) ? [commonErrors] : [];

/** Only limits per call are compared with requests. */
const perCall = (limits: unknown): unknown[] =>
  Array.isArray(limits) ? limits.filter((limit) => isRecord(limit) && limit.per === 'call') : [];

/** Fields that are reduced to the part that the package uses. */
const shortened: Partial<Record<string, (value: unknown) => unknown[]>> = { source: shortSource, limits: perCall };

/** A row without what the package leaves out. */
const shortRow = (row: object): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([field, value]) => !leftOut.has(field) && value !== undefined)
      .map(([field, value]) => [field, shortened[field]?.(value) ?? value]),
  );

/** Fields with calls: lists, except for `endpoint`. */
const callFields = new Set(['endpoints', 'endpoint', 'when']);

/** Changes all calls of an entry: its own, and those of its causes and fixes. */
function withCalls(value: unknown, change: (calls: unknown, field: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withCalls(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [
      field,
      callFields.has(field) ? change(item, field) : withCalls(item, change),
    ]),
  );
}

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
  const texts: Localized[] = [];
  const words: string[] = [];
  function packedWords(list: unknown): unknown {
    if (!Array.isArray(list)) return list;
    words.push(list.join(betweenWords));
    return wordsMark;
  }
  function packed(value: unknown, field?: string): unknown {
    if (Array.isArray(value)) return value.map((item) => (field === wordsField ? packedWords(item) : packed(item)));
    if (!isRecord(value)) return value;
    const { zh, en, ...others } = value;
    const rest = Object.fromEntries(Object.entries(others).map(([key, item]) => [key, packed(item, key)]));
    if (typeof zh !== 'string' || typeof en !== 'string') return rest;
    texts.push({ zh, en });
    return { ...rest, ...textMark };
  }
  const { statuses, errors, partialFailures, areas, placeholders } = catalog;
  const { pack } = callPacking(catalog.operations);
  const withPackedCalls = (entry: object): Row => withCalls(entry, (calls) => pack([calls].flat() as string[])) as Row;
  // The ids of operations are used only in URLs of pages.
  const operations = catalog.operations.map((operation) => ({ ...operation, id: undefined }));
  const entries = { errors: errors.map(withPackedCalls), partialFailures: partialFailures.map(withPackedCalls) };
  const lists = Object.entries({ statuses, ...entries, operations, areas, placeholders });
  const packedLists = lists.map(([name, rows]) => [name, packed(columnsOf(rows.map(shortRow)))]);
  return { ...packTexts(texts), lists: Object.fromEntries(packedLists), words };
}

/** Restores a catalog. Fields that were left out are empty. */
export function unpackCatalog({ lists, words, ...packedTexts }: PackedCatalog): Catalog {
  const texts = unpackTexts(packedTexts).values();
  const wordLists = words.values();
  function unpacked(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(unpacked);
    if (!isRecord(value)) return value;
    const { [mark]: kind, ...others } = value;
    if (kind === wordsMark[mark]) return wordLists.next().value?.split(betweenWords);
    const whole = Object.fromEntries(Object.entries(others).map(([key, item]) => [key, unpacked(item)]));
    return kind === undefined ? whole : { ...whole, ...texts.next().value };
  }
  const catalog = Object.fromEntries(
    Object.entries(lists).map(([name, columns]) => [name, rowsOf(unpacked(columns) as Columns)]),
  ) as unknown as Catalog;
  const { unpack } = callPacking(catalog.operations);
  const withKeys = <T>(entry: T): T =>
    withCalls(entry, (calls, field) => {
      const keys = unpack(calls as PackedCalls);
      return field === 'endpoint' ? keys[0] : keys;
    }) as T;
  return {
    ...catalog,
    errors: catalog.errors.map((entry) => ({ ...withKeys(entry), example: '', see: [] })),
    operations: catalog.operations.map((operation) => {
      const [method = '', path = ''] = operation.key.replace(/#.*$/, '').split(' ');
      return { ...operation, id: '', method, path, otherPaths: [], query: [], area: '' };
    }),
    partialFailures: catalog.partialFailures.map((failure) => ({ ...withKeys(failure), example: '', see: [] })),
    sources: [],
  };
}
