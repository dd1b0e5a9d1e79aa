import { wordsOf, type Search, type SearchHit } from '../../catalog/engine/search';
import { highlight } from '../../catalog/engine/search/queryTokens';
import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import type { FoundIn } from '../words/tableWords';
import type { Mark } from './errorTableRow';
import { applyFilters, countFacets, type FacetCounts } from './facets';
import { splitLines } from './queryText';
import type { TableEntry } from './tableEntries';
import type { SortKey, TableState } from './tableState';

export { createSearch } from '../../catalog/engine/search';

/** What the table shows for a state. */
export interface TableResults {
  /** In display order. */
  rows: readonly TableEntry[];
  /** Counts for the options of all filters. Computed on request, because the rows do not need them. */
  counts: () => FacetCounts;
  /** Fields of each row that contain words of the query, by id; empty without a query. */
  foundIn: ReadonlyMap<string, FoundIn[]>;
  /** Number of rows that the query finds without the filters. */
  unfiltered: number;
}

/** Queries on the loaded entries. */
export interface SearchableTable {
  /** The results for a state. */
  results: (state: TableState) => TableResults;
  /** The entries most similar to a query without results, best first. */
  nearest: (query: string, limit: number) => TableEntry[];
  /** Highlights the words of a query in texts. */
  markFor: (query: string) => Mark;
}

/** Pasted responses are long. Highlighting their first words is enough. */
const longestMarked = 300;

/**
 * Makes entries searchable. The page loads this module and the search of the engine on first use. `explain` answers
 * queries that look like a whole response.
 */
export function searchTable(search: Search, entries: readonly TableEntry[], locale: Locale): SearchableTable {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const entriesOf = (hits: readonly SearchHit[]) => hits.flatMap(({ id }) => byId.get(id) ?? []);

  function results(state: TableState): TableResults {
    const query = searchedQuery(state);
    const hits = query === '' ? [] : search.search(query);
    const found = query === '' ? entries : entriesOf(hits);
    const rows = applyFilters(found, state);
    return {
      rows: state.sort === null ? rows : sortRows(rows, state.sort, state.descending, locale),
      counts: () => countFacets(found, state),
      foundIn: new Map(hits.map(({ id, because }) => [id, because === 'explained' ? ['explained'] : because])),
      unfiltered: found.length,
    };
  }
  return {
    results,
    nearest: (query, limit) => entriesOf(search.search(splitLines(query), { limit })),
    markFor(query) {
      const words = wordsOf(query.slice(0, longestMarked));
      return (text) => highlight(text, words);
    },
  };
}

/** A single letter or digit is not searched yet. Otherwise, rows would flicker while the reader types. */
function searchedQuery({ q }: TableState): string {
  const query = splitLines(q).trim();
  return /^[a-z\d]$/i.test(query) ? '' : query;
}

const retryOrder: Record<RetryAdvice, number> = { backoff: 0, 'after-fix': 1, never: 2, done: 3 };
const ownerOrder: Record<Owner, number> = { code: 0, console: 1, plan: 2, 'end-user': 3, support: 4 };

/** Returns a sorted copy. Equal rows keep their order, and rows without a value come last in both directions. */
export function sortRows(rows: readonly TableEntry[], key: SortKey, descending: boolean, locale: Locale): TableEntry[] {
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true });
  const compare: Record<SortKey, (one: TableEntry, other: TableEntry) => number> = {
    status: (one, other) => one.status - other.status,
    error: (one, other) => collator.compare(one.error ?? '', other.error ?? ''),
    message: (one, other) => collator.compare(one.messages[0] ?? '', other.messages[0] ?? ''),
    title: (one, other) => collator.compare(one.title[locale], other.title[locale]),
    retry: (one, other) => retryOrder[one.retry] - retryOrder[other.retry],
    owner: (one, other) => ownerOrder[one.owner] - ownerOrder[other.owner],
  };
  const direction = descending ? -1 : 1;
  const isEmpty = (entry: TableEntry): boolean =>
    (key === 'error' && entry.error === null) || (key === 'message' && entry.messages[0] === undefined);
  return [...rows].sort(
    (one, other) => Number(isEmpty(one)) - Number(isEmpty(other)) || direction * compare[key](one, other),
  );
}
