import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import type { FacetName, SortKey } from '../table/tableState';

/** Reasons why a row was found. */
export type FoundIn = 'explained' | 'status' | 'error' | 'message' | 'title' | 'keywords' | 'id';

/** Text of the table in one language. */
export interface TableWords {
  locale: Locale;
  columns: Record<SortKey, string>;
  /** Header of the last column, for screen readers. */
  details: string;
  /** Parameter: the title of the row. */
  expand: (title: string) => string;
  /** Parameter: the header of the column. */
  sortBy: (column: string) => string;
  /** The list for sorting on narrow screens. */
  sort: {
    label: string;
    /** Option for no sorting. */
    none: string;
    /** Parameter: the header of a column. */
    ascending: (column: string) => string;
    descending: (column: string) => string;
  };
  /** Caption of the rows of one status. Parameters: the status, its reason phrase, and the number of rows. */
  section: (status: number, reason: string, count: number) => string;
  /** Caption of the rows of a search. Parameter: the number of rows. */
  results: (count: number) => string;
  /** Caption of sorted or filtered rows. Parameter: the number of rows. */
  list: (count: number) => string;
  /** Replaces the reason phrase of status 200. */
  partialFailure: string;
  retry: Record<RetryAdvice, string>;
  owner: Record<Owner, string>;
  noError: string;
  noMessage: string;
  search: string;
  /** Placeholder of the search box. */
  searchHint: string;
  facets: Record<FacetName, string>;
  /** Option for no filter. */
  any: string;
  /** Option for several selected options. */
  several: (labels: string[]) => string;
  /** Clears the search box, filters and sorting. */
  clear: string;
  /** Opens the filters on narrow screens. Parameter: the number of chosen ones. */
  filters: (chosen: number) => string;
  /** Parameters: the number of rows that are shown, and of all rows. */
  count: (shown: number, all: number) => string;
  /** Closes the filters on narrow screens. Parameter: the number of rows that are shown. */
  showRows: (shown: number) => string;
  /** Parameter: the number of rows that are not drawn yet. */
  showMore: (rest: number) => string;
  loading: string;
  failed: string;
  /** Shown if the details of a row could not be loaded. */
  detailsFailed: string;
  foundIn: Record<FoundIn, string>;
  /** Parameter: texts from `foundIn`. */
  because: (places: string[]) => string;
  causes: string;
  fixes: string;
  /** Links to the entry's own page. */
  open: string;
  copyLink: string;
  copyMessage: string;
  copyMarkdown: string;
  copied: string;
  /** Saves the rows that are shown. Their number is next to the button. */
  csv: string;
  /** Shown if no rows are found. */
  empty: {
    title: string;
    /** What to try next. */
    hint: string;
    /** Parameter: the number of rows without the filters. */
    filtered: (count: number) => string;
    dropFilters: string;
    /** Clears everything. */
    all: string;
    /** Names of other pages to look on. */
    places: Record<'status/' | 'types/' | 'api/', string>;
    nearest: string;
    explain: string;
    report: string;
    reportHint: string;
    /** Parameter: the query with its secrets masked. */
    reportBody: (query: string) => string;
    copyReport: string;
  };
}
