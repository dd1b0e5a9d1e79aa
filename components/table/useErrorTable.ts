import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { ExplainIds } from '../../catalog/engine/search';
import type { Mark, Row } from './errorTableRow';
import type { Section, Sorting } from './errorTableSection';
import { cut, sectionsByStatus, sectionSize } from './sections';
import { tableResults, type TableResults } from './tableResults';
import { haveSameFilters, isEmpty, type SortKey, type TableState } from './tableState';
import type { TableWords } from './tableWords';
import { useSettled } from './useSettled';
import { useTableSearch, type LoadedTable, type TableSearch, type TableSource } from './useTableSearch';
import { useTableState, type StateAddress } from './useTableState';

/** What the page hands to the table. */
export interface ErrorTableSetup {
  /** In the language of the page. */
  words: TableWords;
  /** Reason phrases by status, for captions. */
  reasons: ReadonlyMap<number, string>;
  /** Where entries and calls are loaded from. */
  source: TableSource;
  /** Answers queries that look like a whole message or response. */
  explain: ExplainIds;
  /** How the state stands in the page's address. */
  address: StateAddress;
  /** How many rows a reader can see as the page stands. */
  inSight: () => number;
}

/** The table as the component draws it. */
export interface ErrorTable extends TableSearch {
  /** What the reader asks for; a new object with each change. */
  state: Ref<TableState>;
  /** Null until the data is loaded; the static rows stand till then. */
  results: ComputedRef<TableResults | null>;
  /** The results that stood when the reader last paused. */
  settled: Readonly<Ref<TableResults | null>>;
  /** The state as far as filters are concerned: the same object while only the query changes. */
  filters: ComputedRef<TableState>;
  /** Drawn by the browser in place of the static rows; null while these stand. */
  sections: ComputedRef<Section[] | null>;
  /** For the heads of the columns. */
  sorting: ComputedRef<Sorting>;
  /** Marks the words of the query in texts; null without a query, and before the data is there. */
  mark: ComputedRef<Mark | null>;
  /** Rows found but not drawn yet. */
  rest: ComputedRef<number>;
  /** Ids of the rows that are expanded. */
  expanded: Ref<ReadonlySet<string>>;
  /** Loads what the state asks for; false when that fails. */
  ready: () => Promise<boolean>;
  /** Expands the row with this id, or closes it. */
  toggleRow: (id: string) => void;
  /** Ascending, then descending, then as it was. */
  sortBy: (key: SortKey) => void;
  /** Draws every row that was found. */
  showAll: () => void;
}

/** Joins state, search and what is drawn. Nothing runs before the first use: the static rows are the table until then. */
export function useErrorTable(setup: ErrorTableSetup): ErrorTable {
  const state = useTableState(setup.address);
  const table = useTableSearch(setup.source, setup.explain);
  const expanded = shallowRef<ReadonlySet<string>>(new Set());
  const shown = ref(sectionSize);
  const inSight = ref(sectionSize);
  const results = computed(() => answer(table.loaded.value, state.value, setup));
  const settled = useSettled(results);
  const still = useSettled(state);
  const isTouched = computed(() => !isEmpty(state.value) || expanded.value.size > 0);
  const sections = computed(() => {
    if (!results.value || !isTouched.value) return null;
    const most = still.value === state.value ? shown.value : Math.min(shown.value, inSight.value);
    return drawn(results.value.rows, most, state.value, setup);
  });
  const ready = async () => (await (state.value.call.length > 0 ? table.loadCalls() : table.load())) !== null;
  watch(state, (now) => {
    shown.value = sectionSize;
    inSight.value = setup.inSight();
    if (!isEmpty(now)) void ready();
  });
  return {
    ...table,
    state,
    results,
    settled,
    filters: computed((before) => (before && haveSameFilters(before, state.value) ? before : state.value)),
    sections,
    expanded,
    sorting: computed(() => ({ key: state.value.sort, descending: state.value.descending })),
    mark: computed(() => markFor(table.loaded.value, state.value)),
    rest: computed(() =>
      sections.value ? Math.max(0, (results.value?.rows.length ?? 0) - limit(state.value, shown.value)) : 0,
    ),
    ready,
    toggleRow: (id) => (expanded.value = toggled(expanded.value, id)),
    sortBy: (key) => (state.value = sortedBy(state.value, key)),
    showAll: () => (shown.value = Number.MAX_SAFE_INTEGER),
  };
}

/** Null while what the state asks for is being loaded: which rows a call gives is known only when the calls are. */
function answer(table: LoadedTable | null, state: TableState, { words }: ErrorTableSetup): TableResults | null {
  if (!table || (state.call.length > 0 && !table.calls)) return null;
  return tableResults(table, state, words.locale);
}

const markFor = (table: LoadedTable | null, { q }: TableState): Mark | null =>
  q === '' ? null : (table?.markOf(q) ?? null);

/** In page order every row is drawn, so that expanding one moves nothing; found rows come fifty at a time. */
const limit = (state: TableState, shown: number): number => (isEmpty(state) ? Number.MAX_SAFE_INTEGER : shown);

function drawn(rows: readonly Row[], shown: number, state: TableState, { words, reasons }: ErrorTableSetup): Section[] {
  if (isEmpty(state)) return sectionsByStatus(rows, reasons, words);
  return cut(rows.slice(0, limit(state, shown)), 'results', words.results(rows.length));
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Ascending, descending, then as it was. */
function sortedBy(state: TableState, key: SortKey): TableState {
  if (state.sort !== key) return { ...state, sort: key, descending: false };
  if (!state.descending) return { ...state, descending: true };
  return { ...state, sort: null, descending: false };
}
