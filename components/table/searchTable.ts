import { wordsOf, type Search, type SearchHit } from '../../catalog/engine/search';
import { highlight } from '../../catalog/engine/search/queryTokens';
import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { FoundIn } from '../words/tableWords';
import type { Mark } from './errorTableRow';
import { applyFilters, countFacets, type FacetCounts } from './facets';
import { splitLines } from './queryText';
import type { TableEntry } from './tableEntries';
import type { SortKey, TableState } from './tableState';

export { createSearch } from '../../catalog/engine/search';

/** What a state shows. */
export interface TableResults {
  /** In the order in which they are shown. */
  rows: readonly TableEntry[];
  /** Counts for the options of every filter. Computed on request, because the rows do not wait for them. */
  counts: () => FacetCounts;
  /** Where the words of the query stand in each row, by id; empty without a query. */
  foundIn: ReadonlyMap<string, FoundIn[]>;
  /** How many rows the query finds without the filters. */
  unfiltered: number;
}

/** Everything that can be asked of the loaded entries. */
export interface SearchableTable {
  /** The results of a state. */
  results: (state: TableState) => TableResults;
  /** The entries nearest to a query that finds nothing, best first. */
  nearest: (query: string, limit: number) => TableEntry[];
  /** Marks the words of a query in texts. */
  markFor: (query: string) => Mark;
}

/** Pasted responses are long; marking their first words is enough. */
const longestMarked = 300;

/**
 * Makes entries searchable. Loaded on first use, together with the search of the engine, so the page does without it until then.
 * `explain` answers queries that look like a whole response.
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

/** A letter or digit alone does not filter yet; otherwise the rows would flicker away and back. */
function searchedQuery({ q }: TableState): string {
  const query = splitLines(q).trim();
  return /^[a-z\d]$/i.test(query) ? '' : query;
}

const retryOrder: Record<RetryAdvice, number> = { backoff: 0, 'after-fix': 1, never: 2, done: 3 };
const ownerOrder: Record<Owner, number> = { code: 0, console: 1, plan: 2, 'end-user': 3, support: 4 };

/** A sorted copy. Equal rows keep their order, and rows without a value come last in both directions. */
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
