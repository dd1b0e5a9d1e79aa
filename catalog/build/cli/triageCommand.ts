import { createExplainer } from '../../engine/explain';
import { redact } from '../../engine/share/redact';
import type { Outcome } from '../../engine/triage/groups';
import { createTriage, type Triage, type TriageReport } from '../../engine/triage/createTriage';
import type { TallyReport } from '../../engine/triage/tally';
import type { CommandContext } from './context';
import type { Terminal } from './terminal';
import { openText, type TextStream } from './textStream';
import { triageText } from './triageText';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

/** Milliseconds between two lines of progress. */
const pause = 200;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Reads one text to its end; `after` is called behind each slice with the bytes read so far. */
async function readText(
  triage: Triage,
  { slices, read, size }: TextStream,
  after: (progress: string) => Promise<void>,
): Promise<void> {
  const progress = (): string => `${megabytes(read())}${size === null ? '' : ` / ${megabytes(size)}`}`;
  for await (const slice of slices) {
    triage.push(slice);
    await after(progress());
  }
  triage.endText();
  await after(progress());
}

/** One response as a line of `--ndjson`. What it took from the text is redacted. */
const rowOf = ({ id, time, call, status, error, values, verdict, items }: Outcome): object => ({
  id,
  time,
  call: call === null ? null : redact(call),
  status,
  error: error === null ? null : redact(error),
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value)])),
  verdict,
  ...(items === null ? {} : { items }),
});

const masked = ({ different, top }: TallyReport): TallyReport => ({
  different,
  top: top.map(({ value, count }) => ({ value: redact(value), count })),
});

/** The report for programs. What its examples show is redacted. */
const reportJson = ({ responses, groups }: TriageReport): object => ({
  responses,
  groups: groups.map(({ examples, users, groups: inGroups, ...group }) => ({
    ...group,
    answers: undefined,
    users: masked(users),
    groups: masked(inGroups),
    examples: examples.map(({ text, message, ...example }) => ({
      ...example,
      message: message === null ? null : redact(message),
      text: redact(text),
    })),
  })),
});

/** Shows a line of progress now and then. */
function createProgress(terminal: Terminal): (line: string) => void {
  let told = Date.now();
  return (line) => {
    if (Date.now() - told < pause) return;
    told = Date.now();
    terminal.progress(line);
  };
}

/** `triage [FILE…]`: how often logs of any size hold which response. Exit 0 when the catalog explains one at least. */
export async function triageCommand({
  arguments: { operands, json, ndjson, locale },
  terminal,
  standardInput,
  loadCatalog,
}: CommandContext): Promise<ExitCode> {
  const catalog = await loadCatalog();
  const rows: object[] = [];
  const collect = ndjson ? (outcome: Outcome): void => void rows.push(rowOf(outcome)) : undefined;
  const triage = createTriage(createExplainer(catalog), catalog, collect);
  const tell = createProgress(terminal);
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(cliWords[locale].paste);
  for (const path of operands.length === 0 ? [undefined] : operands)
    await readText(triage, openText(path, standardInput), async (progress) => {
      tell(`${path ?? '-'}: ${progress}`);
      for (const row of rows.splice(0)) await terminal.printJson(row, 'line');
    });
  terminal.progress('');
  const report = triage.finish();
  if (json && !ndjson) await terminal.printJson(reportJson(report));
  else if (!ndjson) await terminal.print(triageText(report, catalog, { ...terminal, locale }));
  return report.groups.some(({ verdict }) => verdict !== 'unknown') ? exit.explained : exit.notExplained;
}
