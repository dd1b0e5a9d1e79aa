import { sortKeys, type TableState } from '../../catalog/engine/share/permalink';

export { sortKeys, type TableState };
/** A column that the table can be sorted by. */
export type SortKey = (typeof sortKeys)[number];

/** Nothing asked for: every row, in page order. */
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

/** The filters of a state, by name. */
export const facetNames = ['status', 'error', 'area', 'call', 'retry', 'owner'] as const;
/** One of the filters. */
export type FacetName = (typeof facetNames)[number];

/** Whether a state shows anything but every row in page order. */
export const isEmpty = (state: TableState): boolean =>
  state.q.trim() === '' && state.sort === null && facetNames.every((name) => state[name].length === 0);

/** Whether two states have the same filters chosen. */
export const haveSameFilters = (one: TableState, other: TableState): boolean =>
  facetNames.every((name) => one[name] === other[name]);

/** The state with one option of a filter switched. */
export function toggledIn(state: TableState, name: FacetName, value: string): TableState {
  const typed = name === 'status' ? Number(value) : value;
  const before: readonly (string | number)[] = state[name];
  const after = before.includes(typed) ? before.filter((option) => option !== typed) : [...before, typed];
  return { ...state, [name]: after };
}

/** The state with one filter set to a single option of a list; `any` for none, else `=` and the option. */
export function chosen(state: TableState, name: FacetName, value: string): TableState {
  return { ...state, [name]: value.startsWith('=') ? [value.slice(1)] : [] };
}
