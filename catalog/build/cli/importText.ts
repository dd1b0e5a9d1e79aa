import type { DocumentedError, ImportReport } from '../import';

const callText = ({ call }: DocumentedError): string => (call === null ? '' : ` (${call.method} ${call.path})`);

const rowText = (row: DocumentedError): string =>
  `line ${row.line}: ${row.status ?? row.errorCode ?? '-'} ${row.error ?? '-'} ${row.message.join(' ') || '-'}${callText(row)}`;

const list = (head: string, rows: readonly string[]): string[] => [
  `${head}: ${rows.length}`,
  ...rows.map((row) => `  ${row}`),
];

/** Differences that only documents about calls can have. */
function callLists({ calls, newCalls, unlisted }: ImportReport): string[] {
  if (calls === 0) return [];
  const unknown = newCalls.map(({ from, method, path, title }) => `line ${from}: ${method} ${path} ${title}`.trimEnd());
  const rows = unlisted.map(({ row, id }) => `line ${row.line}: ${id} does not list${callText(row)}`);
  return [...list('new calls', unknown), ...list('not listed', rows)];
}

/** Whether the document and the catalog say the same. */
export const isEqual = (report: ImportReport): boolean =>
  [report.new, report.newStatuses, report.newCalls, report.changed, report.unlisted, report.gone].every(
    (rows) => rows.length === 0,
  );

/** Lists the differences of one document, for people. */
export const importText = (report: ImportReport): string =>
  [
    `${report.document}: ${report.errorRows} errors and ${report.statusRows} statuses read`,
    ...list('new', [...report.new.map(rowText), ...report.newStatuses.map((status) => `status ${status}`)]),
    ...list(
      'changed',
      report.changed.map(({ row, id, differs }) => `line ${row.line}: ${id}: ${differs.join('; ')}${callText(row)}`),
    ),
    ...callLists(report),
    ...list('gone', report.gone),
    ...(report.namedBy === 0 ? [`  no entry names ${report.document} as its source, so none can be gone`] : []),
    '',
  ].join('\n');

/** Lists the differences of several documents, followed by a line with their counts. */
export function importSummary(reports: readonly ImportReport[]): string {
  const differing = reports.filter((report) => !isEqual(report));
  const sum = (count: (report: ImportReport) => number): number => reports.reduce((all, one) => all + count(one), 0);
  const read = [
    `${reports.length} documents`,
    `${sum(({ errorRows }) => errorRows)} errors`,
    `${sum(({ statusRows }) => statusRows)} statuses`,
    `${sum(({ calls }) => calls)} calls`,
  ];
  return `${differing.map((report) => `${importText(report)}\n`).join('')}${read.join(', ')} read; ${differing.length} documents differ\n`;
}
