import { h, type VNode, type VNodeChild } from 'vue';
import { columnCount, errorTableRow, type Row, type RowContext } from './errorTableRow';
import { sortKeys, type SortKey } from './tableState';

/** One table: its caption, its rows, and how it is sorted. */
export interface Section<T extends Row = Row> {
  /** Tells it from the other sections: `status-403-0`. */
  key: string;
  /** What its rows have in common, how many there are, and which of them these are. */
  caption: string;
  /** In the order in which they are drawn. */
  rows: readonly T[];
}

/** The sort of a section; null for page order. */
export interface Sorting {
  key: SortKey | null;
  /** Means nothing without a key. */
  descending: boolean;
}

/** What stands below an expanded row; null for a row that is not expanded. */
export type DetailsOf<T extends Row> = (row: T) => VNodeChild | null;

/** One table with caption and head, drawn by the build into static HTML and by the browser for what was found. */
export function errorTableSection<T extends Row>(
  section: Section<T>,
  context: RowContext,
  sorting: Sorting,
  detailsOf: DetailsOf<T> = () => null,
): VNode {
  const style = { '--rows': section.rows.length };
  return h('section', { class: 'rows', key: section.key, style, 'aria-label': section.caption }, [
    h('table', [
      h('caption', section.caption),
      h('thead', [h('tr', [...sortKeys.map((key) => headCell(key, context, sorting)), lastHeadCell(context)])]),
      h(
        'tbody',
        section.rows.flatMap((row) => rowWithDetails(row, context, detailsOf(row))),
      ),
    ]),
  ]);
}

function headCell(key: SortKey, { words }: RowContext, sorting: Sorting): VNode {
  const isSorted = sorting.key === key;
  const order = sorting.descending ? 'descending' : 'ascending';
  return h('th', { class: key, scope: 'col', ...(isSorted ? { 'aria-sort': order } : {}) }, [
    h('button', { type: 'button', 'data-sort': key, title: words.sortBy(words.columns[key]) }, words.columns[key]),
  ]);
}

function lastHeadCell({ words }: RowContext): VNode {
  return h('th', { class: 'more', scope: 'col' }, [h('span', { class: 'visually-hidden' }, words.details)]);
}

function rowWithDetails<T extends Row>(row: T, context: RowContext, details: VNodeChild | null): VNode[] {
  const drawn = errorTableRow(row, context, details !== null);
  if (details === null) return [drawn];
  return [
    drawn,
    h('tr', { class: 'details', key: `${row.id} details` }, [h('td', { colspan: columnCount }, [details])]),
  ];
}
