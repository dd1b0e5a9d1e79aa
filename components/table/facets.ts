import type { TableEntry } from './tableEntry';
import { facetNames, type FacetName, type TableState } from './tableState';

/** How many of the current rows each option of each filter would give. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/** The options of every filter that an entry falls under, as text. */
export function optionsOf(entry: TableEntry): Record<FacetName, string[]> {
  return {
    status: [String(entry.status)],
    error: [entry.error ?? '', ...(entry.errorCode === undefined ? [] : [String(entry.errorCode)])],
    area: entry.areas,
    call: entry.calls,
    retry: [entry.retry],
    owner: [entry.owner],
  };
}

type Options = ReturnType<typeof optionsOf>;

/** Rows that fit every filter of the state, in the order given. */
export function keepChosen(entries: readonly TableEntry[], state: TableState): readonly TableEntry[] {
  if (facetNames.every((name) => state[name].length === 0)) return entries;
  const chosen = chosenOptions(state);
  return entries.filter((entry) => missedBy(optionsOf(entry), chosen).length === 0);
}

/** How many rows each option would give under the state: each filter's own choice left aside. */
export function countFacets(entries: readonly TableEntry[], state: TableState): FacetCounts {
  const chosen = chosenOptions(state);
  const counts = emptyCounts();
  for (const entry of entries) {
    const options = optionsOf(entry);
    count(options, missedBy(options, chosen), counts);
  }
  return counts;
}

type Chosen = Record<FacetName, Set<string>>;

const missedBy = (options: Options, chosen: Chosen): FacetName[] =>
  facetNames.filter((name) => !fits(options[name], chosen[name]));

/** A row counts for a filter when no other filter shuts it out. */
function count(options: Options, missed: readonly FacetName[], counts: FacetCounts): void {
  for (const name of facetNames) {
    if (missed.length > 1 || (missed.length === 1 && missed[0] !== name)) continue;
    for (const option of options[name]) counts[name].set(option, (counts[name].get(option) ?? 0) + 1);
  }
}

function fits(options: readonly string[], chosen: ReadonlySet<string>): boolean {
  return chosen.size === 0 || options.some((option) => chosen.has(option));
}

function chosenOptions(state: TableState): Chosen {
  const sets = facetNames.map((name): [FacetName, Set<string>] => [name, new Set(state[name].map(String))]);
  return Object.fromEntries(sets) as Chosen;
}

function emptyCounts(): FacetCounts {
  const maps = facetNames.map((name): [FacetName, Map<string, number>] => [name, new Map()]);
  return Object.fromEntries(maps) as FacetCounts;
}
