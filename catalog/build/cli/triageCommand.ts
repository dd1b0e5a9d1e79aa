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

/** Minimum time between two updates of the progress line, in milliseconds. */
const pause = 200;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Reads a text to its end. Calls `after` with the progress after each slice. */
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

/** A response as a line of `--ndjson`. Values from the log are redacted. */
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

/** The report for programs. Values and examples from the log are redacted. */
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

const damagedText = (path: string): string =>
  `${path} cannot be read to its end. It is cut off or damaged, or other data follows it. The counts cover what comes before.`;

/** Limits how often the progress line is updated. */
function createProgress(terminal: Terminal): (line: string) => void {
  let told = Date.now();
  return (line) => {
    if (Date.now() - told < pause) return;
    told = Date.now();
    terminal.progress(line);
  };
}

/**
 * `triage [FILE…]`: counts the responses in logs of any size by their meaning. Exit code 0 if at least one is
 * explained, 2 if a file cannot be read to its end. What was found is printed in either case.
 */
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
  const damaged: string[] = [];
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(cliWords[locale].paste);
  for (const path of operands.length === 0 ? [undefined] : operands) {
    const text = openText(path, standardInput);
    await readText(triage, text, async (progress) => {
      tell(`${path ?? '-'}: ${progress}`);
      for (const row of rows.splice(0)) await terminal.printJson(row, 'line');
    });
    if (text.isDamaged()) damaged.push(path ?? 'Standard input');
  }
  terminal.progress('');
  const report = triage.finish();
  if (json && !ndjson) await terminal.printJson(reportJson(report));
  else if (!ndjson) await terminal.print(triageText(report, catalog, { ...terminal, locale }));
  for (const path of damaged) terminal.remark(damagedText(path));
  if (damaged.length > 0) return exit.badUsage;
  return report.groups.some(({ verdict }) => verdict !== 'unknown') ? exit.explained : exit.notExplained;
}
