import { importDocument, type DocumentedError, type ImportReport } from '../import';
import { loadForReading } from './catalog';
import type { CommandContext } from './context';
import { openInput, readText } from './input';
import { exit, UsageError, type ExitCode } from './usage';

const rowText = ({ line, status, error, message }: DocumentedError): string =>
  `line ${line}: ${status} ${error ?? '-'} ${message.join(' ') || '-'}`;

const list = (head: string, rows: readonly string[]): string[] => [
  `${head}: ${rows.length}`,
  ...rows.map((row) => `  ${row}`),
];

const importText = (report: ImportReport): string =>
  [
    `${report.document}: ${report.errorRows} errors and ${report.statusRows} statuses read`,
    ...list('new', [...report.new.map(rowText), ...report.newStatuses.map((status) => `status ${status}`)]),
    ...list(
      'changed',
      report.changed.map(({ row, id, differs }) => `line ${row.line}: ${id}: ${differs.join('; ')}`),
    ),
    ...list('gone', report.gone),
    ...(report.namedBy === 0 ? [`  no entry names ${report.document} as its source, so none can be gone`] : []),
    '',
  ].join('\n');

const isEqual = (report: ImportReport): boolean =>
  [report.new, report.newStatuses, report.changed, report.gone].every((rows) => rows.length === 0);

/** `import FILE.md`: what a document's error tables have that the catalog has not, and the other way round. Exit 0 when nothing differs. */
export async function importCommand({
  arguments: { operands, json },
  terminal,
  standardInput,
  root,
}: CommandContext): Promise<ExitCode> {
  const [path] = operands;
  if (path === undefined) throw new UsageError('import needs a Markdown file. Write its path behind the command.');
  const { text } = await readText(openInput(path, standardInput));
  const report = importDocument(path, text, await loadForReading(root));
  if (report.errorRows + report.statusRows === 0)
    throw new UsageError(
      `${path} has no error table in Markdown. A table needs columns for status, error and description.`,
    );
  await terminal.print(json ? `${JSON.stringify(report, null, 2)}\n` : importText(report));
  return isEqual(report) ? exit.explained : exit.notExplained;
}
