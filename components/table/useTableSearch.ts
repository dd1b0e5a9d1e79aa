import { shallowRef, type ShallowRef } from 'vue';
import type { ExplainIds, Search } from '../../catalog/engine/search';
import type { Mark } from './errorTableRow';
import { withCalls, type TableCall } from './tableCalls';
import type { TableEntry } from './tableEntry';

/** Where the table takes from what it works with. */
export interface TableSource {
  entries: () => Promise<TableEntry[]>;
  calls: () => Promise<TableCall[]>;
}

/** The loaded entries with a search over them. */
export interface LoadedTable {
  entries: TableEntry[];
  /** Null until something asks for them. */
  calls: TableCall[] | null;
  search: Search;
  /** Marks the words of a query in texts. */
  markOf: (query: string) => Mark;
  byId: ReadonlyMap<string, TableEntry>;
}

/** Where loading stands. */
export interface TableSearch {
  loaded: ShallowRef<LoadedTable | null>;
  failed: ShallowRef<boolean>;
  /** Begins to load what a search needs, once; later calls do nothing unless the first one failed. */
  load: () => Promise<void>;
  /** Likewise the calls, which filters and pasted requests need, and all that `load` loads. */
  loadCalls: () => Promise<void>;
}

/** Loads the table's data when a reader begins to use it, and makes it searchable. */
export function useTableSearch(source: TableSource, explain: ExplainIds): TableSearch {
  const loaded = shallowRef<LoadedTable | null>(null);
  const failed = shallowRef(false);
  const load = onceDone(failed, async () => {
    const [entries, { createSearch, markOf }] = await Promise.all([source.entries(), import('./tableSearching')]);
    loaded.value = { entries, calls: null, byId: byId(entries), markOf, search: createSearch(entries, explain) };
  });
  const loadCalls = onceDone(failed, async () => {
    const [calls] = await Promise.all([source.calls(), load()]);
    if (!loaded.value) throw new Error('calls without entries');
    const entries = withCalls(loaded.value.entries, calls);
    loaded.value = { ...loaded.value, entries, calls, byId: byId(entries) };
  });
  return { loaded, failed, load, loadCalls };
}

const byId = (entries: readonly TableEntry[]) => new Map(entries.map((entry) => [entry.id, entry]));

/**
 * Runs a step until it has succeeded once. A lost connection or a page of an older build makes it fail: the static rows stay, and the
 * next use tries again.
 */
function onceDone(failed: ShallowRef<boolean>, step: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = async () => {
    try {
      await step();
      failed.value = false;
    } catch {
      failed.value = true;
      running = null;
    }
  };
  return () => (running ??= run());
}
