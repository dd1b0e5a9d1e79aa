import { operationsOf } from '../../catalog/engine/urls';
import { searchDocuments, type SearchDocument } from '../../catalog/engine/search/documents';
import type { CallKey, Catalog, Locale, Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/wordsAndPaths';

/** Everything that the table needs to search, filter and show a catalog entry. */
export interface TableEntry extends SearchDocument {
  /** Whether to send the same call again, or that nothing is left to do. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
  /** Area ids. A partial failure has the area of its call. */
  areas: string[];
  /**
   * Ids of the operations that are documented to return this error. In the browser, this is empty until the calls are
   * loaded.
   */
  calls: string[];
}

/** Errors and partial failures in page order: by status, then error type (entries without one last), then message. */
export function tableEntries(catalog: Catalog): TableEntry[] {
  const byId = new Map(
    [
      ...catalog.errors.map((entry) => ({ ...entry, calls: entry.endpoints })),
      ...catalog.partialFailures.map((failure) => ({
        ...failure,
        calls: [failure.endpoint],
        areas: areasOf(failure.endpoint),
      })),
    ].map((entry) => [entry.id, entry]),
  );
  function areasOf(call: CallKey): string[] {
    return catalog.operations.flatMap((operation) => (operation.key === call ? operation.area : []));
  }
  function operationIds(calls: readonly CallKey[]): string[] {
    const documented = new Set(calls.flatMap((call) => operationsOf(call, catalog.operations)));
    return catalog.operations.flatMap((operation) => (documented.has(operation) ? operation.id : []));
  }
  const entries = searchDocuments(catalog).flatMap((document): TableEntry[] => {
    const entry = byId.get(document.id);
    if (!entry) return [];
    const { owner, areas, calls } = entry;
    return [{ ...document, retry: retryAdvice(entry), owner, areas, calls: operationIds(calls) }];
  });
  return entries.sort(inPageOrder);
}

const statusOrder = (status: number): number => (status === 200 ? 999 : status);

function inPageOrder(one: TableEntry, other: TableEntry): number {
  return (
    statusOrder(one.status) - statusOrder(other.status) ||
    Number(one.error === null) - Number(other.error === null) ||
    (one.error ?? '').localeCompare(other.error ?? '', 'en') ||
    (one.messages[0] ?? '').localeCompare(other.messages[0] ?? '', 'en')
  );
}

/** The part of an entry that its row shows, in the language of the page. */
export interface DrawnRow extends Pick<TableEntry, 'kind' | 'id' | 'status' | 'error' | 'retry' | 'owner'> {
  title: string;
  /** The message template; null if none is documented. */
  message: string | null;
}

/**
 * Reads the rows that `errorTableRow` has drawn into the page, in page order. They are already in the browser, so
 * nothing has to be loaded twice.
 */
export const readRows = (page: ParentNode): DrawnRow[] =>
  [...page.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')].map(readRow);

function readRow(row: HTMLTableRowElement): DrawnRow {
  const [status, error, message, title, retry, owner] = row.cells;
  const code = Number(textOf(status));
  return {
    kind: code === 200 ? 'partial-failure' : 'error',
    id: row.id,
    status: code,
    error: error?.classList.contains('none') ? null : textOf(error),
    message: readTemplate(message?.querySelector('code')),
    title: textOf(title),
    // A cell has two classes: the name of its column and its value.
    retry: retry?.classList.item(1) as RetryAdvice,
    owner: owner?.classList.item(1) as Owner,
  };
}

const textOf = (node: Node | undefined): string => node?.textContent ?? '';

/** Converts a drawn message back to its template: `<var>username</var>` is `{username}`, and `<br>` is a line break. */
function readTemplate(drawn: Element | null | undefined): string | null {
  if (!drawn) return null;
  const parts = [...drawn.childNodes].map((node) => {
    if (node.nodeName === 'BR') return '\n';
    return node.nodeName === 'VAR' ? `{${textOf(node)}}` : textOf(node);
  });
  return parts.join('');
}

/** What search and filters need to know about an entry, in addition to its row. */
export interface SearchFields {
  /** The title in the other language. */
  otherTitle: string;
  /** Area ids. A partial failure has the area of its call. */
  areas: string[];
  /** The number in `error_code`. */
  errorCode?: number;
  /** Aliases of the message. */
  aliases?: string[];
  /** Phrases that readers search for. */
  keywords?: string[];
  /** How common the error is; see `SearchDocument`. */
  breadth?: number;
  /** Methods and paths of the calls, if there are few; see `SearchDocument`. */
  paths?: string[];
}

/** The search fields of all entries, in the given order, for the page in `locale`. */
export const searchFields = (entries: readonly TableEntry[], locale: Locale): SearchFields[] =>
  entries.map(({ title, areas, messages, errorCode, keywords, breadth, paths }) => ({
    otherTitle: title[locale === 'zh' ? 'en' : 'zh'],
    areas,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(messages.length > 1 ? { aliases: messages.slice(1) } : {}),
    ...(keywords ? { keywords } : {}),
    ...(breadth ? { breadth } : {}),
    ...(paths ? { paths } : {}),
  }));

/** Combines the rows of the page with the loaded search fields. Throws if they come from different builds. */
export function joinSearchFields(
  rows: readonly DrawnRow[],
  fields: readonly SearchFields[],
  locale: Locale,
): TableEntry[] {
  if (rows.length !== fields.length)
    throw new Error(`${rows.length} rows on the page, search fields for ${fields.length}`);
  return rows.map(({ title, message, ...row }, position) => {
    const { otherTitle = '', aliases = [], ...searched } = fields[position] ?? { areas: [] };
    const titles = locale === 'zh' ? { zh: title, en: otherTitle } : { zh: otherTitle, en: title };
    return { ...row, ...searched, title: titles, messages: message === null ? [] : [message, ...aliases], calls: [] };
  });
}

/** An option of the call filter. */
export interface TableCall {
  /** Id of the operation, as used in the page's URL. */
  id: string;
  /** Method and path, to recognize a pasted request line. */
  key: CallKey;
  /** What the call does, in one language. */
  title: string;
  /** Indexes of its errors in the list of entries in page order. */
  rows: number[];
}

/** All operations with the rows of their errors, in one language. */
export const tableCalls = (catalog: Catalog, entries: readonly TableEntry[], locale: Locale): TableCall[] =>
  catalog.operations.map(({ id, key, title }) => ({
    id,
    key,
    title: title[locale],
    rows: entries.flatMap(({ calls }, position) => (calls.includes(id) ? position : [])),
  }));

/** Returns the entries with their `calls` filled in. */
export function withCalls(entries: readonly TableEntry[], calls: readonly TableCall[]): TableEntry[] {
  const ids = entries.map((): string[] => []);
  for (const { id, rows } of calls) for (const position of rows) ids[position]?.push(id);
  return entries.map((entry, position) => ({ ...entry, calls: ids[position] ?? [] }));
}
