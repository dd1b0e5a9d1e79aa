import { computed, type ComputedRef } from 'vue';
import type { ExplainIds } from '../../catalog/engine/search';
import type { Locale } from '../../catalog/engine/types';
import { useLater } from '../useLater';
import type { SearchableTable } from './searchTable';
import { withCalls, type TableCall, type TableEntry } from './tableEntries';

/** Where the table gets its data from. Both functions reject without the network. */
export interface TableSource {
  /** All entries in page order. Also rejects when the page and the data come from different builds. */
  entries: () => Promise<TableEntry[]>;
  calls: () => Promise<TableCall[]>;
}

/** The loaded entries with everything that can be asked of them. */
export interface LoadedTable extends SearchableTable {
  /** In page order. Their `calls` are filled in once the calls are loaded. */
  entries: TableEntry[];
  /** Null until the reader needs them. */
  calls: TableCall[] | null;
}

/** The state of loading, and the means to start it. */
export interface TableSearch {
  /** Null until the entries are there. */
  loaded: ComputedRef<LoadedTable | null>;
  /** Whether something could not be loaded. */
  failed: ComputedRef<boolean>;
  /** Loads what a search needs, once. Gives null when that fails. */
  load: () => Promise<LoadedTable | null>;
  /** Loads the calls too, which the filters and pasted requests need. */
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
 * Finds out which entries a pasted message or response is about. The explainer and its data are loaded with the first paste; until
 * then, and without the network, the search goes by words alone.
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
