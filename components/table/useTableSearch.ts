import { shallowRef, type ShallowRef } from 'vue';
import type { ExplainIds, Search } from '../../catalog/engine/search';
import type { Mark } from './errorTableRow';
import type { TableData, TableEntry } from './tableEntry';

/** The loaded data with a search over it. */
export interface LoadedTable extends TableData {
  search: Search;
  /** Marks the words of a query in texts. */
  markOf: (query: string) => Mark;
  byId: ReadonlyMap<string, TableEntry>;
}

/** Where loading stands. */
export interface TableSearch {
  loaded: ShallowRef<LoadedTable | null>;
  failed: ShallowRef<boolean>;
  /** Begins to load, once; later calls do nothing unless the first one failed. */
  load: () => Promise<void>;
}

/** Loads the table's data when a reader begins to use it, and makes it searchable. */
export function useTableSearch(fetchData: () => Promise<TableData>, explain: ExplainIds): TableSearch {
  const loaded = shallowRef<LoadedTable | null>(null);
  const failed = shallowRef(false);
  let loading: Promise<void> | null = null;

  async function fetchAndIndex() {
    try {
      const [data, { createSearch, markOf }] = await Promise.all([fetchData(), import('./tableSearching')]);
      const byId = new Map(data.entries.map((entry) => [entry.id, entry]));
      loaded.value = { ...data, byId, markOf, search: createSearch(data.entries, explain) };
      failed.value = false;
    } catch {
      // A lost connection or a page of an older build: the static rows stay, and the next use tries again.
      failed.value = true;
      loading = null;
    }
  }
  return { loaded, failed, load: () => (loading ??= fetchAndIndex()) };
}
