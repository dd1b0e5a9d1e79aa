import { h, type VNode, type VNodeChild } from 'vue';
import { columnCount, errorTableRow, type Row, type RowContext } from './errorTableRow';
import { sortKeys, type SortKey } from './tableState';
import type { TableWords } from '../words/tableWords';

/** One table of the page. */
export interface Section<T extends Row = Row> {
  /** Differs from section to section: `status-403-0`. */
  key: string;
  /** What the rows have in common, how many they are, and which of them stand here. */
  caption: string;
  /** In the order in which they are drawn. */
  rows: readonly T[];
}

/** How a section is sorted. */
export interface Sorting {
  /** Null for page order. */
  key: SortKey | null;
  /** Ignored without a key. */
  descending: boolean;
}

/** What stands below an expanded row; null for a row that is not expanded. */
export type DetailsOf<T extends Row> = (row: T) => VNodeChild | null;

/** The most rows of one section. The browser would take too long to lay out more at once. */
export const sectionSize = 50;

/** Rows in page order, one section for each status; long sections are split. */
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

/** Rows in the order given, under one caption, split into sections of `sectionSize`. */
export function splitIntoSections<T extends Row>(rows: readonly T[], key: string, caption: string): Section<T>[] {
  const sections: Section<T>[] = [];
  for (let start = 0; start < rows.length; start += sectionSize) {
    const part = rows.slice(start, start + sectionSize);
    const range = rows.length > sectionSize ? ` ${start + 1}–${start + part.length}` : '';
    sections.push({ key: `${key}-${start}`, caption: caption + range, rows: part });
  }
  return sections;
}

/** How many rows a section has, for `rows.css`: the site's policy allows no style attributes. */
const sizeClass = ({ rows }: Section): string => `tens-${Math.floor(rows.length / 10)} ones-${rows.length % 10}`;

/** Draws one table with its caption and head: the build for the static HTML, the browser for the found rows. */
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
