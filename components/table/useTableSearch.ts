import { computed, type ComputedRef } from 'vue';
import type { ExplainIds, Search } from '../../catalog/engine/search';
import type { Mark } from './errorTableRow';
import { withCalls, type TableCall } from './tableCalls';
import type { TableEntry } from './tableEntry';
import { useLater } from './useLater';

/** Where the table takes from what it works with. */
export interface TableSource {
  /** In page order; rejects without the network, or when the page is of another build. */
  entries: () => Promise<TableEntry[]>;
  /** Rejects without the network. */
  calls: () => Promise<TableCall[]>;
}

/** The loaded entries with a search over them. */
export interface LoadedTable {
  /** In page order, with the calls they are documented for once these are loaded. */
  entries: TableEntry[];
  /** Null until something asks for them. */
  calls: TableCall[] | null;
  /** Over all entries, in both languages. */
  search: Search;
  /** Marks the words of a query in texts. */
  markOf: (query: string) => Mark;
  /** The same entries by id. */
  byId: ReadonlyMap<string, TableEntry>;
}

/** Where loading stands. */
export interface TableSearch {
  /** Null until the entries are there. */
  loaded: ComputedRef<LoadedTable | null>;
  /** Something could not be loaded. */
  failed: ComputedRef<boolean>;
  /** Loads what a search needs, once; null when that fails. */
  load: () => Promise<LoadedTable | null>;
  /** Likewise with the calls, which filters and pasted requests need. */
  loadCalls: () => Promise<LoadedTable | null>;
}

/** Loads the table's data when a reader begins to use it, and makes it searchable. */
export function useTableSearch(source: TableSource, explain: ExplainIds): TableSearch {
  const found = useLater(async () => {
    const [entries, { createSearch, markOf }] = await Promise.all([source.entries(), import('./tableSearching')]);
    return { entries, markOf, search: createSearch(entries, explain) };
  });
  const calls = useLater(source.calls);
  const loaded = computed(() => {
    if (!found.value.value) return null;
    const known = calls.value.value;
    const entries = known ? withCalls(found.value.value.entries, known) : found.value.value.entries;
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return { ...found.value.value, entries, byId, calls: known };
  });
  return {
    loaded,
    failed: computed(() => found.failed.value || calls.failed.value),
    load: async () => ((await found.load()) ? loaded.value : null),
    loadCalls: async () => ((await Promise.all([found.load(), calls.load()])).every(Boolean) ? loaded.value : null),
  };
}
