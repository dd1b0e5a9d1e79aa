import type { Locale, Owner, Retry } from '../../catalog/engine/types';
import type { FacetName, SortKey } from './tableState';

/** Why a row was found, in words. */
export type FoundIn = 'explained' | 'status' | 'error' | 'message' | 'title' | 'id' | 'text';

/** The words of the table in one language. */
export interface TableWords {
  locale: Locale;
  columns: Record<SortKey, string>;
  details: string;
  expand: (title: string) => string;
  sortBy: (column: string) => string;
  section: (status: number, reason: string, count: number) => string;
  results: (count: number) => string;
  partialFailure: string;
  retry: Record<Retry, string>;
  owner: Record<Owner, string>;
  noError: string;
  noMessage: string;
  search: string;
  searchHint: string;
  facets: Record<FacetName, string>;
  any: string;
  /** Several options of one list. */
  several: (labels: string[]) => string;
  clear: string;
  filters: string;
  count: (shown: number, all: number) => string;
  showMore: (rest: number) => string;
  loading: string;
  failed: string;
  /** In place of an expanded row's details. */
  detailsFailed: string;
  foundIn: Record<FoundIn, string>;
  because: (places: string[]) => string;
  causes: string;
  fixes: string;
  open: string;
  copyLink: string;
  copyMessage: string;
  copyMarkdown: string;
  copied: string;
  csv: (count: number) => string;
  empty: {
    title: string;
    filtered: (count: number) => string;
    dropFilters: string;
    nearest: string;
    explain: string;
    report: string;
    reportHint: string;
    reportBody: (query: string) => string;
    copyReport: string;
  };
}
