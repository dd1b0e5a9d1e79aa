import { h, type VNode, type VNodeChild } from 'vue';
import { columnCount, errorTableRow, type Row, type RowContext } from './errorTableRow';
import { sortKeys, type SortKey } from './tableState';
import type { TableWords } from '../words/tableWords';

/** One of the tables on the page. */
export interface Section<T extends Row = Row> {
  /** Unique key: `status-403-0`. */
  key: string;
  /** What the rows have in common, how many there are, and which of them this section contains. */
  caption: string;
  /** In the order in which they are drawn. */
  rows: readonly T[];
}

/** How a section is sorted. */
export interface Sorting {
  /** Null for page order. */
  key: SortKey | null;
  /** Ignored if `key` is null. */
  descending: boolean;
}

/** Returns what is shown below an expanded row; null for a row that is not expanded. */
export type DetailsOf<T extends Row> = (row: T) => VNodeChild | null;

/** Maximum number of rows in a section. The browser would need too long to lay out more at once. */
export const sectionSize = 50;

/** Splits rows into sections by status, in page order. Long sections are split further. */
export function sectionsByStatus<T extends Row>(
  rows: readonly T[],
  reasons: ReadonlyMap<number, string>,
  words: TableWords,
): Section<T>[] {
  const statuses = [...new Set(rows.map((row) => row.status))];
  return statuses.flatMap((status) => {
    const group = rows.filter((row) => row.status === status);
    const reason = status === 200 ? words.partialFailure : (reasons.get(status) ?? '');
    const caption = words.section(status, reason, group.length);
    return splitIntoSections(group, `status-${status}`, caption);
  });
}

/** Splits rows into sections of `sectionSize` with one caption, in the given order. */
export function splitIntoSections<T extends Row>(rows: readonly T[], key: string, caption: string): Section<T>[] {
  const sections: Section<T>[] = [];
  for (let start = 0; start < rows.length; start += sectionSize) {
    const part = rows.slice(start, start + sectionSize);
    const range = rows.length > sectionSize ? ` ${start + 1}–${start + part.length}` : '';
    sections.push({ key: `${key}-${start}`, caption: caption + range, rows: part });
  }
  return sections;
}

/** Tells `rows.css` how many rows a section has. The site's policy does not allow style attributes. */
const sizeClass = ({ rows }: Section): string => `tens-${Math.floor(rows.length / 10)} ones-${rows.length % 10}`;

/**
 * Draws a table with its caption and header. The build uses it for the static HTML, and the browser for search
 * results.
 */
export function errorTableSection<T extends Row>(
  section: Section<T>,
  context: RowContext,
  sorting: Sorting,
  detailsOf: DetailsOf<T> = () => null,
): VNode {
  return h('section', { class: ['rows', sizeClass(section)], key: section.key, 'aria-label': section.caption }, [
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
