import { shallowRef, type ShallowRef } from 'vue';
import { createSearch, type ExplainIds, type Search } from '../../catalog/engine/search';
import type { TableData, TableEntry } from './tableEntry';

/** The loaded data with a search over it. */
export interface LoadedTable extends TableData {
  search: Search;
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
      const data = await fetchData();
      const byId = new Map(data.entries.map((entry) => [entry.id, entry]));
      loaded.value = { ...data, byId, search: createSearch(data.entries, explain) };
      failed.value = false;
    } catch {
      // A lost connection or a page of an older build: the static rows stay, and the next use tries again.
      failed.value = true;
      loading = null;
    }
  }
  return { loaded, failed, load: () => (loading ??= fetchAndIndex()) };
}
