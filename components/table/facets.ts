import type { TableCall, TableEntry } from './tableEntries';
import { facetNames, type FacetName, type TableState } from './tableState';

/** For each filter: how many rows each of its options would give. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/** One option of a filter. */
export interface FacetOption {
  /** As it stands in the page's address. An empty text means "no `error` field". */
  value: string;
  /** What the button or list item says. */
  label: string;
  /** How many rows the option would give under the current selection. */
  count: number;
}

/** The options of every filter, in the order in which they are shown. */
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

/** The filters that an entry does not pass. */
const failedFacets = (values: EntryValues, chosen: ChosenValues): FacetName[] =>
  facetNames.filter((name) => !passes(values[name], chosen[name]));

/** The entries that pass every filter of the state, in the order given. */
export function applyFilters(entries: readonly TableEntry[], state: TableState): readonly TableEntry[] {
  if (facetNames.every((name) => state[name].length === 0)) return entries;
  const chosen = chosenValues(state);
  return entries.filter((entry) => failedFacets(valuesOf(entry), chosen).length === 0);
}

/** Counts the rows of every option. A filter's own choice does not affect its own counts. */
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

/** The same options with new counts, and with the call options once the calls are loaded. */
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

/** Adds options that are chosen but not listed, which an address can ask for. The reader sees them and can take them off. */
export const withChosen = (options: FacetOptions, state: TableState): FacetOptions =>
  forEachFacet((name) => {
    const listed = new Set(options[name].map(({ value }) => value));
    const missing = [...new Set(state[name].map(String))].filter((value) => !listed.has(value));
    return [...options[name], ...missing.map((value) => ({ value, label: value, count: 0 }))];
  });
