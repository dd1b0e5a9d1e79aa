import { watchDebounced } from '@vueuse/core';
import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { TableWords } from '../words/tableWords';
import type { Mark, Row } from './errorTableRow';
import { sectionsByStatus, sectionSize, splitIntoSections, type Section, type Sorting } from './errorTableSection';
import type { TableResults } from './searchTable';
import { haveSameFilters, isEmpty, withSortToggled, type SortKey, type TableState } from './tableState';
import { useTableSearch, type LoadedTable, type TableSearch, type TableSource } from './useTableSearch';
import { useTableState, type StateAddress } from './useTableState';

/** What the page provides for the table. */
export interface ErrorTableSetup {
  /** In the language of the page. */
  words: TableWords;
  /** Reason phrases by status, for captions. */
  reasons: ReadonlyMap<number, string>;
  source: TableSource;
  address: StateAddress;
  /** The element directly above the rows; null if it is not on the page. */
  aboveRows: () => Element | null;
}

/** Everything that the table's component draws. */
export interface ErrorTable extends TableSearch {
  /** What the reader has selected. Every change creates a new object. */
  state: Ref<TableState>;
  /** Null until the data is loaded. Until then, the page shows the rows from the build. */
  results: ComputedRef<TableResults | null>;
  /** The results when the reader last paused. */
  pausedResults: Readonly<Ref<TableResults | null>>;
  /** The part of the state with filters and sorting. It stays the same object while only the query changes. */
  filters: ComputedRef<TableState>;
  /** The sections that replace the rows from the build; null while those are shown. */
  sections: ComputedRef<Section[] | null>;
  sorting: ComputedRef<Sorting>;
  /** Highlights the words of the query; null without a query, and until the data is loaded. */
  mark: ComputedRef<Mark | null>;
  /** Number of found rows that are not drawn yet. */
  undrawn: ComputedRef<number>;
  /** Ids of the expanded rows. */
  expanded: Ref<ReadonlySet<string>>;
  /** Loads what the state needs. Resolves to false if that fails. */
  ready: () => Promise<boolean>;
  /** Expands or collapses a row. */
  toggleRow: (id: string) => void;
  sortBy: (key: SortKey) => void;
  /** Draws all found rows. */
  drawAll: () => void;
}

/**
 * Connects the state, the search and the drawn rows. Nothing is loaded before first use. Until then, the page shows
 * the rows from the build.
 */
export function useErrorTable(setup: ErrorTableSetup): ErrorTable {
  const state = useTableState(setup.address);
  const table = useTableSearch(setup.source, setup.words.locale);
  const expanded = shallowRef<ReadonlySet<string>>(new Set());
  const results = computed(() => resultsOf(table.loaded.value, state.value));
  const { drawn, drawLimit, drawAll } = useDrawLimit(state, setup.aboveRows);
  const ready = async () => (await (state.value.call.length > 0 ? table.loadCalls() : table.load())) !== null;
  watch(state, (now) => {
    if (!isEmpty(now)) void ready();
  });
  return {
    ...table,
    state,
    results,
    pausedResults: useValueAtPause(results),
    filters: computed((before) => (before && haveSameFilters(before, state.value) ? before : state.value)),
    sections: computed(() => {
      const isUntouched = isEmpty(state.value) && expanded.value.size === 0;
      return results.value && !isUntouched ? sectionsOf(results.value.rows, drawn.value, state.value, setup) : null;
    }),
    expanded,
    sorting: computed(() => ({ key: state.value.sort, descending: state.value.descending })),
    mark: computed(() => (state.value.q === '' ? null : (table.loaded.value?.markFor(state.value.q) ?? null))),
    undrawn: computed(() => Math.max(0, (results.value?.rows.length ?? 0) - drawLimit.value)),
    ready,
    toggleRow: (id) => (expanded.value = withToggled(expanded.value, id)),
    sortBy: (key) => (state.value = withSortToggled(state.value, key)),
    drawAll,
  };
}

/** Null while data for the state is loading. The rows of a call are known only after the calls are loaded. */
function resultsOf(table: LoadedTable | null, state: TableState): TableResults | null {
  if (!table || (state.call.length > 0 && !table.calls)) return null;
  return table.results(state);
}

/**
 * In page order, all rows are drawn, so that nothing moves when a row is expanded. Search results are drawn fifty at
 * a time.
 */
function sectionsOf(
  rows: readonly Row[],
  limit: number,
  state: TableState,
  { words, reasons }: ErrorTableSetup,
): Section[] {
  if (isEmpty(state)) return sectionsByStatus(rows, reasons, words);
  const caption = state.q.trim() === '' ? words.list(rows.length) : words.results(rows.length);
  return splitIntoSections(rows.slice(0, limit), 'results', caption);
}

/**
 * Height of a low row in pixels. The actual number of visible rows is smaller, because the table's header is above
 * them.
 */
const rowHeight = 56;
/** Drawn even if no row is in view. */
const fewestDrawn = 4;

/** Number of rows that fit on the screen. Measuring costs nothing as long as the page has not changed. */
const rowsInSight = (above: Element | null): number =>
  above
    ? Math.max(fewestDrawn, Math.ceil((innerHeight - above.getBoundingClientRect().bottom) / rowHeight))
    : sectionSize;

/**
 * Limits the number of drawn rows: while the reader types, those that fit on the screen; after a pause, fifty; on
 * request, all.
 */
function useDrawLimit(state: ShallowRef<TableState>, aboveRows: () => Element | null) {
  const perPause = ref(sectionSize);
  const inSight = ref(sectionSize);
  const pausedState = useValueAtPause(state);
  watch(state, () => {
    perPause.value = sectionSize;
    inSight.value = rowsInSight(aboveRows());
  });
  const drawLimit = computed(() => (isEmpty(state.value) ? Number.MAX_SAFE_INTEGER : perPause.value));
  const drawn = computed(() =>
    pausedState.value === state.value ? drawLimit.value : Math.min(perPause.value, inSight.value),
  );
  return { drawn, drawLimit, drawAll: () => (perPause.value = Number.MAX_SAFE_INTEGER) };
}

/** Longer than the pause between two keystrokes. */
const pauseMs = 120;

/**
 * Follows a value after a short pause, so that typing stays fast. VueUse's `refDebounced` would make the value deeply
 * reactive.
 */
function useValueAtPause<T>(value: Readonly<Ref<T>>): ShallowRef<T> {
  const paused = shallowRef(value.value);
  watchDebounced(value, (now) => (paused.value = now), { debounce: pauseMs });
  return paused;
}

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
