import type { Row } from './errorTableRow';
import type { Section } from './errorTableSection';
import type { TableWords } from './tableWords';

/** Id of the element that holds the static rows of the page. */
export const staticRowsId = 'every-error';

/** Rows of one drawn table: more would make one layout too long. */
export const sectionSize = 50;

/** Rows in page order, one section a status, cut where a section grows too long. */
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
    return cut(group, `status-${status}`, caption);
  });
}

/** Rows as they come, under one caption, cut likewise. */
export function cut<T extends Row>(rows: readonly T[], key: string, caption: string): Section<T>[] {
  const sections: Section<T>[] = [];
  for (let start = 0; start < rows.length; start += sectionSize) {
    const part = rows.slice(start, start + sectionSize);
    const range = rows.length > sectionSize ? ` ${start + 1}–${start + part.length}` : '';
    sections.push({ key: `${key}-${start}`, caption: caption + range, rows: part });
  }
  return sections;
}
