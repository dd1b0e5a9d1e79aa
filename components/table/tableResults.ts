import type { SearchHit } from '../../catalog/engine/search';
import type { Locale } from '../../catalog/engine/types';
import { countFacets, keepChosen, type FacetCounts } from './facets';
import { asLines } from './oneLine';
import { sortRows } from './sortRows';
import type { LoadedTable } from './useTableSearch';
import type { TableEntry } from './tableEntry';
import { emptyState, type TableState } from './tableState';

/** What a state shows. */
export interface TableResults {
  /** In the order in which they are shown. */
  rows: readonly TableEntry[];
  /** Counts of every filter's options under the state; worked out when asked for, since no row waits for them. */
  counts: () => FacetCounts;
  /** Why each row was found, by id; empty without a query. */
  hits: ReadonlyMap<string, SearchHit>;
  /** Rows that the query alone would give. */
  unfiltered: number;
}

/** Search, then filters, then order: by relevance for a query, else as on the page, unless the reader sorts. */
export function tableResults(table: LoadedTable, state: TableState, locale: Locale): TableResults {
  const query = asked(state);
  const hits = new Map(query === '' ? [] : table.search.search(query).map((hit): [string, SearchHit] => [hit.id, hit]));
  const found = query === '' ? table.entries : inOrderOf(hits, table);
  const rows = keepChosen(found, state);
  const ordered = state.sort === null ? rows : sortRows(rows, state.sort, state.descending, locale);
  const counts = () => countFacets(found, state);
  return { rows: ordered, counts, hits, unfiltered: found.length };
}

/** A letter or digit alone begins a word and is none yet: all rows stay, rather than flicker away and back. */
function asked({ q }: TableState): string {
  const query = asLines(q).trim();
  return /^[a-z\d]$/i.test(query) ? '' : query;
}

/** Entries nearest to a query that finds nothing under the filters, or nothing at all. */
export function nearestEntries(table: LoadedTable, query: string, most: number): TableEntry[] {
  const hits = new Map(
    table.search.search(asLines(query), { limit: most }).map((hit): [string, SearchHit] => [hit.id, hit]),
  );
  return inOrderOf(hits, table);
}

/** The same state without its filters. */
export const withoutFilters = (state: TableState): TableState => ({
  ...emptyState(),
  q: state.q,
  sort: state.sort,
  descending: state.descending,
});

function inOrderOf(hits: ReadonlyMap<string, SearchHit>, { byId }: LoadedTable): TableEntry[] {
  return [...hits.keys()].flatMap((id) => byId.get(id) ?? []);
}
