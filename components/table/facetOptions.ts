import type { Locale } from '../../catalog/engine/types';
import type { FacetCounts } from './facets';
import type { TableOperation } from './tableEntry';
import { facetNames, type FacetName } from './tableState';

/** One option of a filter. */
export interface FacetOption {
  value: string;
  label: string;
  /** Rows it would give under the current selection. */
  count: number;
}

/** The options of every filter, in their order on the page. */
export type FacetOptions = Record<FacetName, FacetOption[]>;

/** The same options with new counts, and the calls once they are loaded. */
export function recount(
  options: FacetOptions,
  counts: FacetCounts,
  operations: readonly TableOperation[],
  locale: Locale,
): FacetOptions {
  const calls = operations
    .filter(({ id }) => counts.call.has(id))
    .map(({ id, title }) => ({ value: id, label: title[locale], count: counts.call.get(id) ?? 0 }));
  const counted = facetNames.map((name): [FacetName, FacetOption[]] => [
    name,
    name === 'call'
      ? calls
      : options[name].map((option) => ({ ...option, count: counts[name].get(option.value) ?? 0 })),
  ]);
  return Object.fromEntries(counted) as FacetOptions;
}
