import type { Catalog, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { FacetOption, FacetOptions } from './facetOptions';
import { countFacets } from './facets';
import { tableEntries } from './tableEntry';
import { emptyState, type FacetName } from './tableState';
import type { TableWords } from './tableWords';

/** What the table's page knows before any row is loaded. */
export interface TablePage {
  /** Options of every filter with the counts of the whole catalog. */
  facets: FacetOptions;
  /** Reason phrases by status. */
  reasons: [number, string][];
  /** Rows of the whole catalog. */
  total: number;
}

/** The page's own data in the language of the words. */
export const tablePage = (catalog: Catalog, words: TableWords): TablePage => ({
  facets: facetOptions(catalog, words),
  reasons: catalog.statuses.map(({ status, reason }) => [status, reason]),
  total: catalog.errors.length + catalog.partialFailures.length,
});

const retries: RetryAdvice[] = ['backoff', 'after-fix', 'never', 'done'];
const owners: Owner[] = ['code', 'console', 'plan', 'end-user', 'support'];

/** Options with the counts of the whole catalog, for the server's HTML. The calls, which are many, are loaded when they are asked for. */
function facetOptions(catalog: Catalog, words: TableWords): FacetOptions {
  const counts = countFacets(tableEntries(catalog), emptyState());
  const labelled = (name: FacetName, values: readonly string[], label: (value: string) => string): FacetOption[] =>
    values.map((value) => ({ value, label: label(value), count: counts[name].get(value) ?? 0 }));
  const areaNames = new Map(catalog.areas.map((area) => [area.id, area.title[words.locale]]));
  const byText = new Intl.Collator('en', { sensitivity: 'base' }).compare;
  return {
    status: labelled('status', [...counts.status.keys()], (value) => value),
    error: labelled('error', [...counts.error.keys()].sort(byText), (value) => value || words.noError),
    area: labelled(
      'area',
      [...areaNames.keys()].filter((area) => counts.area.has(area)),
      (value) => areaNames.get(value) ?? value,
    ),
    call: [],
    retry: labelled('retry', retries, (value) => words.retry[value as RetryAdvice]),
    owner: labelled('owner', owners, (value) => words.owner[value as Owner]),
  };
}
