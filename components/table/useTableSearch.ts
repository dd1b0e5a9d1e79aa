import { computed, type ComputedRef } from 'vue';
import type { ExplainIds } from '../../catalog/engine/search';
import type { Locale } from '../../catalog/engine/types';
import { useLater } from '../useLater';
import type { SearchableTable } from './searchTable';
import { withCalls, type TableCall, type TableEntry } from './tableEntries';

/** Where the table's data comes from. Both functions reject if the network is gone. */
export interface TableSource {
  /** All entries in page order. Also rejects if the page and the data come from different builds. */
  entries: () => Promise<TableEntry[]>;
  calls: () => Promise<TableCall[]>;
}

/** The loaded entries and the queries on them. */
export interface LoadedTable extends SearchableTable {
  /** In page order. `calls` are filled in once they are loaded. */
  entries: TableEntry[];
  /** Null until the reader needs them. */
  calls: TableCall[] | null;
}

/** The state of loading, and functions to start it. */
export interface TableSearch {
  /** Null until the entries are loaded. */
  loaded: ComputedRef<LoadedTable | null>;
  /** Whether something could not be loaded. */
  failed: ComputedRef<boolean>;
  /** Loads what a search needs, once. Resolves to null if that fails. */
  load: () => Promise<LoadedTable | null>;
  /** Also loads the calls, which the filters and pasted requests need. */
  loadCalls: () => Promise<LoadedTable | null>;
}

/** Loads the data of the table when the reader starts to use it, and makes it searchable. */
export function useTableSearch(source: TableSource, locale: Locale): TableSearch {
  const data = useLater(async () => {
    const [entries, { createSearch, searchTable }] = await Promise.all([source.entries(), import('./searchTable')]);
    return { entries, search: createSearch(entries, explain), searchTable };
  });
  const calls = useLater(source.calls);
  const loaded = computed(() => {
    if (!data.value.value) return null;
    const { search, searchTable } = data.value.value;
    const knownCalls = calls.value.value;
    const entries = knownCalls ? withCalls(data.value.value.entries, knownCalls) : data.value.value.entries;
    return { entries, calls: knownCalls, ...searchTable(search, entries, locale) };
  });
  const load = async () => ((await data.load()) ? loaded.value : null);
  const loadCalls = async () => {
    const parts = await Promise.all([data.load(), calls.load()]);
    return parts.every(Boolean) ? loaded.value : null;
  };
  const explain = useLazyExplainer(loadCalls);
  return { loaded, failed: computed(() => data.failed.value || calls.failed.value), load, loadCalls };
}

/**
 * Finds the entries that a pasted message or response is about. The explainer and its data are loaded at the first
 * paste. Until then, and if the network is gone, the search uses only words.
 */
function useLazyExplainer(loadCalls: () => Promise<LoadedTable | null>): ExplainIds {
  const explainer = useLater(async () => {
    const [table, { explainEntries }] = await Promise.all([loadCalls(), import('./tableExplainer')]);
    if (!table?.calls) throw new Error('The entries to explain with could not be loaded.');
    return explainEntries(table.entries, table.calls);
  });
  return (text) => {
    if (!explainer.value.value) void explainer.load();
    return explainer.value.value?.(text) ?? [];
  };
}
