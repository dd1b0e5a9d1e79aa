import type { Catalog, Locale, Localized, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import { countFacets, type FacetOption, type FacetOptions } from './facets';
import type { TableWords } from '../words/tableWords';
import { tableEntries } from './tableEntries';
import { emptyState, type FacetName } from './tableState';

/** Data that is part of the page itself. */
export interface TablePage {
  /** The options of all filters, with counts for the whole catalog. */
  facets: FacetOptions;
  /** Reason phrases by status. */
  reasons: [number, string][];
  /** Number of rows in the whole catalog. */
  total: number;
}

/** Builds the page's data in the language of the words. */
export const tablePage = (catalog: Catalog, words: TableWords): TablePage => ({
  facets: facetOptions(catalog, words),
  reasons: catalog.statuses.map(({ status, reason }) => [status, reason]),
  total: catalog.errors.length + catalog.partialFailures.length,
});

const retries: RetryAdvice[] = ['backoff', 'after-fix', 'never', 'done'];
const owners: Owner[] = ['code', 'console', 'plan', 'end-user', 'support'];

/** The call filter is empty here. There are many calls, so they are loaded when readers need them. */
function facetOptions(catalog: Catalog, words: TableWords): FacetOptions {
  const counts = countFacets(tableEntries(catalog), emptyState());
  const labeled = (name: FacetName, values: readonly string[], label: (value: string) => string): FacetOption[] =>
    values.map((value) => ({ value, label: label(value), count: counts[name].get(value) ?? 0 }));
  const areaNames = new Map(catalog.areas.map((area) => [area.id, area.title[words.locale]]));
  const byText = new Intl.Collator('en', { sensitivity: 'base' }).compare;
  return {
    status: labeled('status', [...counts.status.keys()], (value) => value),
    error: labeled('error', [...counts.error.keys()].sort(byText), (value) => value || words.noError),
    area: labeled(
      'area',
      [...areaNames.keys()].filter((area) => counts.area.has(area)),
      (value) => areaNames.get(value) ?? value,
    ),
    call: [],
    retry: labeled('retry', retries, (value) => words.retry[value as RetryAdvice]),
    owner: labeled('owner', owners, (value) => words.owner[value as Owner]),
  };
}

/** What an expanded row adds, in one language. Texts have the catalog's markup and placeholders. */
export interface RowDetails {
  causes: string[];
  fixes: string[];
}

/** Details of all entries by id. Loaded when the reader expands the first row. */
export type TableDetails = Record<string, RowDetails>;

/** Details of the whole catalog in one language. */
export function tableDetails(catalog: Catalog, locale: Locale): TableDetails {
  const inLocale = (texts: readonly Localized[]) => texts.map((text) => text[locale]);
  return Object.fromEntries(
    [...catalog.errors, ...catalog.partialFailures].map((entry) => [
      entry.id,
      { causes: inLocale(entry.causes), fixes: inLocale(entry.fixes) },
    ]),
  );
}
