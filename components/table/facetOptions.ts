import type { FacetCounts } from './facets';
import type { TableCall } from './tableCalls';
import { facetNames, type FacetName, type TableState } from './tableState';

/** One option of a filter. */
export interface FacetOption {
  /** As an address has it; an empty text stands for "no `error` field". */
  value: string;
  /** The words of the button or list item. */
  label: string;
  /** Rows it would give under the current selection. */
  count: number;
}

/** The options of every filter, in their order on the page. */
export type FacetOptions = Record<FacetName, FacetOption[]>;

/** The same options with new counts, and the calls once they are loaded. */
export function recount(options: FacetOptions, counts: FacetCounts, calls: readonly TableCall[]): FacetOptions {
  const callOptions = calls
    .filter(({ id }) => counts.call.has(id))
    .map(({ id, title }) => ({ value: id, label: title, count: counts.call.get(id) ?? 0 }));
  const counted = facetNames.map((name): [FacetName, FacetOption[]] => [
    name,
    name === 'call'
      ? callOptions
      : options[name].map((option) => ({ ...option, count: counts[name].get(option.value) ?? 0 })),
  ]);
  return Object.fromEntries(counted) as FacetOptions;
}

/** The same options with those that are chosen but not listed, as an address can ask for: they show, and can be taken off. */
export function withChosen(options: FacetOptions, state: TableState): FacetOptions {
  const completed = facetNames.map((name): [FacetName, FacetOption[]] => {
    const listed = new Set(options[name].map(({ value }) => value));
    const missing = [...new Set(state[name].map(String))].filter((value) => !listed.has(value));
    return [name, [...options[name], ...missing.map((value) => ({ value, label: value, count: 0 }))]];
  });
  return Object.fromEntries(completed) as FacetOptions;
}
