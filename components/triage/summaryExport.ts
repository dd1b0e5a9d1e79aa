import { redact } from '../../catalog/engine/share/redact';
import { saveFile } from '../table/exportRows';
import type { ExplainerWords } from '../explainer/explainerWords';
import type { Words } from '../words/words';
import type { GroupRow } from './groupView';

/** Titles come from the catalog. An unknown message comes from the log, so it is masked. */
const masked = (row: GroupRow): GroupRow => (row.id === null ? { ...row, title: redact(row.title) } : row);

const heads = (words: Words, { triage }: ExplainerWords): string[] => [
  ...[triage.count, words.status, triage.what, words.error.retry, words.error.owner],
  ...[triage.first, triage.last, triage.users, triage.groups, 'id'],
];

const cells = (row: GroupRow, words: Words, { verdicts }: ExplainerWords): string[] => [
  ...[String(row.count), String(row.status ?? ''), row.title || verdicts[row.verdict]],
  ...[row.retry ? words.retry[row.retry] : '', row.owner ? words.owner[row.owner] : ''],
  ...[row.first ?? '', row.last ?? '', String(row.users || ''), String(row.groups || ''), row.id ?? ''],
];

/** Escapes characters that would end a cell, or that trackers would interpret as Markdown or HTML. */
const asCell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');

/** Formats the summary as a Markdown table, with secrets masked. */
export function summaryMarkdown(rows: readonly GroupRow[], words: Words, explainerWords: ExplainerWords): string {
  const head = heads(words, explainerWords);
  const lines = rows.map((row) => cells(masked(row), words, explainerWords).map(asCell));
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** Spreadsheets evaluate cells that begin like this. A leading apostrophe makes them text (OWASP, "CSV Injection"). */
const quoted = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/**
 * Formats the summary as CSV, with secrets masked. The byte order mark tells spreadsheets that the encoding is UTF-8.
 */
export const summaryCsv = (rows: readonly GroupRow[], words: Words, explainerWords: ExplainerWords): string =>
  '\ufeff' +
  [heads(words, explainerWords), ...rows.map((row) => cells(masked(row), words, explainerWords))]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('');

/** Formats the summary as JSON, with secrets masked. */
export const summaryJson = (rows: readonly GroupRow[]): string =>
  `${JSON.stringify(
    rows.map((row) => ({ ...masked(row), place: undefined })),
    null,
    2,
  )}\n`;

/** Lets the browser download the summary as a file. */
export const saveSummary = (text: string, kind: 'csv' | 'json'): void =>
  saveFile(text, `summary.${kind}`, kind === 'csv' ? 'text/csv' : 'application/json');
