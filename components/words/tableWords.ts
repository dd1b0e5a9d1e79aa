import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { FacetName, SortKey } from '../table/tableState';

/** Why a row was found, in words. */
export type FoundIn = 'explained' | 'status' | 'error' | 'message' | 'title' | 'keywords' | 'id' | 'text';

/** The words of the table in one language. */
export interface TableWords {
  locale: Locale;
  columns: Record<SortKey, string>;
  /** Head of the last column, for those who hear the page. */
  details: string;
  /** Takes the title of the row. */
  expand: (title: string) => string;
  /** Takes the head of the column. */
  sortBy: (column: string) => string;
  /** The list that sorts on narrow screens. */
  sort: {
    label: string;
    /** No sorting. */
    none: string;
    /** Takes the head of a column. */
    ascending: (column: string) => string;
    descending: (column: string) => string;
  };
  /** Above the rows of one status. Takes the status, its reason phrase, and the number of rows. */
  section: (status: number, reason: string, count: number) => string;
  /** Above the rows of a search. Takes their number. */
  results: (count: number) => string;
  /** Above sorted or filtered rows. Takes their number. */
  list: (count: number) => string;
  /** Stands in place of the reason phrase of status 200. */
  partialFailure: string;
  retry: Record<RetryAdvice, string>;
  owner: Record<Owner, string>;
  noError: string;
  noMessage: string;
  search: string;
  /** In the search box, while it is empty. */
  searchHint: string;
  facets: Record<FacetName, string>;
  /** The item of a list that filters nothing. */
  any: string;
  /** Several options of one list. */
  several: (labels: string[]) => string;
  /** Empties the search box, filters and sort. */
  clear: string;
  filters: string;
  /** Takes how many rows are shown, and how many there are. */
  count: (shown: number, all: number) => string;
  /** Takes how many rows are not drawn yet. */
  showMore: (rest: number) => string;
  loading: string;
  failed: string;
  /** In place of an expanded row's details. */
  detailsFailed: string;
  foundIn: Record<FoundIn, string>;
  /** Takes words of `foundIn`. */
  because: (places: string[]) => string;
  causes: string;
  fixes: string;
  /** Leads to the entry's own page. */
  open: string;
  copyLink: string;
  copyMessage: string;
  copyMarkdown: string;
  copied: string;
  /** Takes the number of rows in the file. */
  csv: (count: number) => string;
  /** What stands in place of rows where none is found. */
  empty: {
    title: string;
    /** Takes how many rows there would be without the filters. */
    filtered: (count: number) => string;
    dropFilters: string;
    nearest: string;
    explain: string;
    report: string;
    reportHint: string;
    /** Takes the query, its secrets masked. */
    reportBody: (query: string) => string;
    copyReport: string;
  };
}
