import { sortKeys, type TableState } from '../../catalog/engine/share/permalink';

export { sortKeys, type TableState };
/** A column that the table can be sorted by. */
export type SortKey = (typeof sortKeys)[number];

/** The state that shows every row in page order. */
export const emptyState = (): TableState => ({
  q: '',
  status: [],
  error: [],
  area: [],
  call: [],
  retry: [],
  owner: [],
  sort: null,
  descending: false,
});

/** Names of the filters in a state. */
export const facetNames = ['status', 'error', 'area', 'call', 'retry', 'owner'] as const;
/** One of the filters. */
export type FacetName = (typeof facetNames)[number];

/** Number of options that are chosen in all filters of a state. */
export const chosenCount = (state: TableState): number => facetNames.reduce((sum, name) => sum + state[name].length, 0);

/** Whether a state shows every row in page order. */
export const isEmpty = (state: TableState): boolean =>
  state.q.trim() === '' && state.sort === null && chosenCount(state) === 0;

/**
 * Whether two states have the same filters and sorting. Lists are compared by identity, because every change creates
 * new ones.
 */
export const haveSameFilters = (one: TableState, other: TableState): boolean =>
  facetNames.every((name) => one[name] === other[name]) && sortValue(one) === sortValue(other);

/** The state with one option of a filter toggled. */
export function withOptionToggled(state: TableState, name: FacetName, value: string): TableState {
  const option = name === 'status' ? Number(value) : value;
  const before: readonly (string | number)[] = state[name];
  const after = before.includes(option) ? before.filter((other) => other !== option) : [...before, option];
  return { ...state, [name]: after };
}

/** The state after a choice in the list of a filter: `=` and the option, or `any` for no filter. */
export const withOptionChosen = (state: TableState, name: FacetName, value: string): TableState => ({
  ...state,
  [name]: value.startsWith('=') ? [value.slice(1)] : [],
});

/** The state without its filters. */
export const withoutFilters = ({ q, sort, descending }: TableState): TableState => ({
  ...emptyState(),
  q,
  sort,
  descending,
});

/** The sorting of a state as the value of a list: `status`, `-status` for descending, or empty. */
export const sortValue = ({ sort, descending }: TableState): string =>
  sort === null ? '' : (descending ? '-' : '') + sort;

/** The state with the sorting that a list's value stands for. */
export const withSortValue = (state: TableState, value: string): TableState => ({
  ...state,
  sort: sortKeys.find((key) => key === value.replace('-', '')) ?? null,
  descending: value.startsWith('-'),
});

/** The state after a click on a column header: ascending, then descending, then page order again. */
export function withSortToggled(state: TableState, key: SortKey): TableState {
  if (state.sort !== key) return { ...state, sort: key, descending: false };
  if (!state.descending) return { ...state, descending: true };
  return { ...state, sort: null, descending: false };
}
