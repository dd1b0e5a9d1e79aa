import type { TableWords } from './tableWords';
import type { Row } from './errorTableRow';

/** Excel runs cells that begin so; a leading apostrophe makes them text (OWASP, "CSV Injection"). */
const runs = /^[=+\-@\t\r]/;

/** The rows as CSV that spreadsheets read in any language: UTF-8 with a byte order mark. */
export async function rowsCsv(rows: readonly Row[], words: TableWords, address: (row: Row) => string): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const { columns } = words;
  const head = [
    'id',
    columns.status,
    columns.error,
    columns.message,
    columns.title,
    columns.retry,
    columns.owner,
    'URL',
  ];
  const body = rows.map((row) => [
    row.id,
    String(row.status),
    row.error ?? '',
    row.messages[0] ?? '',
    row.title[words.locale],
    words.retry[row.retry],
    words.owner[row.owner],
    address(row),
  ]);
  return stringify([head, ...body.map((cells) => cells.map((cell) => (runs.test(cell) ? `'${cell}` : cell)))], {
    bom: true,
  });
}

/** Hands text to the reader as a file. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
