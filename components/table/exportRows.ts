import { shallowRef, type ShallowRef } from 'vue';
import type { TableWords } from '../words/tableWords';
import type { Row } from './errorTableRow';
import type { RowDetails } from './tableData';
import type { ErrorTable } from './useErrorTable';

/** Removes links from a catalog text and keeps their words, because the links do not work outside the site. */
const withoutLinks = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

const list = (texts: readonly string[]): string => texts.map((text) => `- ${withoutLinks(text)}`).join('\n');

/** Formats a row with its details as Markdown, for a ticket or a chat. */
export function rowMarkdown(row: Row, details: RowDetails, words: TableWords, address: string): string {
  const signature = [
    String(row.status),
    row.error && `\`${row.error}\``,
    row.messages[0] && `\`${row.messages[0].trim()}\``,
  ];
  return [
    `### ${row.title[words.locale]}`,
    signature.filter(Boolean).join(' · '),
    `**${words.causes}**\n\n${list(details.causes)}`,
    `**${words.fixes}**\n\n${list(details.fixes)}`,
    `**${words.columns.retry}** ${words.retry[row.retry]} · **${words.columns.owner}** ${words.owner[row.owner]}`,
    address,
  ].join('\n\n');
}

/** Excel evaluates cells that begin like this. A leading apostrophe makes them text (OWASP, "CSV Injection"). */
const startsFormula = /^[=+\-@\t\r]/;

/** Formats rows as CSV. The byte order mark tells spreadsheets that the encoding is UTF-8. */
export async function rowsCsv(rows: readonly Row[], words: TableWords, address: (row: Row) => string): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const { status, error, message, title, retry, owner } = words.columns;
  const head = ['id', status, error, message, title, retry, owner, 'URL'];
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
  const cells = body.map((row) => row.map((cell) => (startsFormula.test(cell) ? `'${cell}` : cell)));
  return stringify([head, ...cells], { bom: true });
}

/** Lets the browser download a text as a file. */
export function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves the rows of the current selection as a CSV file. */
export function useCsv(
  { ready, results }: ErrorTable,
  words: TableWords,
  address: (row: Row) => string,
): { failed: ShallowRef<boolean>; save: () => Promise<void> } {
  const failed = shallowRef(false);
  async function save(): Promise<void> {
    failed.value = false;
    if (!(await ready()) || !results.value) return;
    try {
      saveFile(await rowsCsv(results.value.rows, words, address), 'easemob-errors.csv', 'text/csv');
    } catch {
      // The CSV library is loaded on first use. This fails if the network is gone.
      failed.value = true;
    }
  }
  return { failed, save };
}
