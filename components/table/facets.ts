import type { TableCall, TableEntry } from './tableEntries';
import { chosenCount, facetNames, type FacetName, type TableState } from './tableState';

/** How many rows each option of each filter would give. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/** One option of a filter. */
export interface FacetOption {
  /** The value in the page's URL. An empty string means "no `error` field". */
  value: string;
  /** The label of the button or list item. */
  label: string;
  /** Number of rows that the option would give with the current selection. */
  count: number;
}

/** The options of all filters, in display order. */
export type FacetOptions = Record<FacetName, FacetOption[]>;

type EntryValues = Record<FacetName, string[]>;
type ChosenValues = Record<FacetName, Set<string>>;

function valuesOf(entry: TableEntry): EntryValues {
  return {
    status: [String(entry.status)],
    error: [entry.error ?? '', ...(entry.errorCode === undefined ? [] : [String(entry.errorCode)])],
    area: entry.areas,
    call: entry.calls,
    retry: [entry.retry],
    owner: [entry.owner],
  };
}

const forEachFacet = <T>(make: (name: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>;

const chosenValues = (state: TableState): ChosenValues => forEachFacet((name) => new Set(state[name].map(String)));

const passes = (values: readonly string[], chosen: ReadonlySet<string>): boolean =>
  chosen.size === 0 || values.some((value) => chosen.has(value));

/** The filters that exclude an entry. */
const failedFacets = (values: EntryValues, chosen: ChosenValues): FacetName[] =>
  facetNames.filter((name) => !passes(values[name], chosen[name]));

/** The entries that pass all filters of the state, in the given order. */
export function applyFilters(entries: readonly TableEntry[], state: TableState): readonly TableEntry[] {
  if (chosenCount(state) === 0) return entries;
  const chosen = chosenValues(state);
  return entries.filter((entry) => failedFacets(valuesOf(entry), chosen).length === 0);
}

/** Counts the rows of all options. The selection of a filter does not affect its own counts. */
export function countFacets(entries: readonly TableEntry[], state: TableState): FacetCounts {
  const chosen = chosenValues(state);
  const counts: FacetCounts = forEachFacet(() => new Map());
  for (const entry of entries) {
    const values = valuesOf(entry);
    addToCounts(counts, values, failedFacets(values, chosen));
  }
  return counts;
}

/** An entry counts for a filter unless another filter excludes it. */
function addToCounts(counts: FacetCounts, values: EntryValues, failed: readonly FacetName[]): void {
  for (const name of facetNames) {
    if (failed.some((other) => other !== name)) continue;
    for (const value of values[name]) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  }
}

/** Updates the counts of options, and adds the call options once the calls are loaded. */
export function recount(options: FacetOptions, counts: FacetCounts, calls: readonly TableCall[]): FacetOptions {
  const countOf = (name: FacetName, value: string) => counts[name].get(value) ?? 0;
  return forEachFacet((name) =>
    name === 'call'
      ? calls
          .filter(({ id }) => counts.call.has(id))
          .map(({ id, title }) => ({ value: id, label: title, count: countOf(name, id) }))
      : options[name].map((option) => ({ ...option, count: countOf(name, option.value) })),
  );
}

/**
 * Adds options that are selected but not listed, which can happen with a URL. Readers can then see and deselect them.
 */
export const withChosen = (options: FacetOptions, state: TableState): FacetOptions =>
  forEachFacet((name) => {
    const listed = new Set(options[name].map(({ value }) => value));
    const missing = [...new Set(state[name].map(String))].filter((value) => !listed.has(value));
    return [...options[name], ...missing.map((value) => ({ value, label: value, count: 0 }))];
  });
