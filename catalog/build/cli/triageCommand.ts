import { createExplainer } from '../../engine/explain';
import { redact } from '../../engine/share/redact';
import { createTriage, type Triage, type TriageReport } from '../../engine/triage/createTriage';
import type { CommandContext } from './context';
import { openText, type TextStream } from './textStream';
import { triageText } from './triageText';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

/** Milliseconds between two lines of progress. */
const pause = 200;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Reads one text to its end, and tells a terminal how far it has come. */
async function readText(
  triage: Triage,
  { slices, read, size }: TextStream,
  tell: (line: string) => void,
): Promise<void> {
  let told = Date.now();
  for await (const slice of slices) {
    triage.push(slice);
    if (Date.now() - told < pause) continue;
    told = Date.now();
    tell(`${megabytes(read())}${size === null ? '' : ` / ${megabytes(size)}`}`);
  }
  triage.endText();
}

/** The report for programs. What its examples show is redacted. */
const reportJson = ({ responses, groups }: TriageReport): object => ({
  responses,
  groups: groups.map(({ examples, ...group }) => ({
    ...group,
    examples: examples.map(({ text, message, ...example }) => ({
      ...example,
      message: message === null ? null : redact(message),
      text: redact(text),
    })),
  })),
});

/** `triage [FILE…]`: how often logs of any size hold which response. Exit 0 when the catalog explains one at least. */
export async function triageCommand({
  arguments: { operands, json, locale },
  terminal,
  standardInput,
  loadCatalog,
}: CommandContext): Promise<ExitCode> {
  const catalog = await loadCatalog();
  const triage = createTriage(createExplainer(catalog), catalog);
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(cliWords[locale].paste);
  for (const path of operands.length === 0 ? [undefined] : operands)
    await readText(triage, openText(path, standardInput), (line) => terminal.progress(`${path ?? '-'}: ${line}`));
  terminal.progress('');
  const report = triage.finish();
  await (json
    ? terminal.printJson(reportJson(report))
    : terminal.print(triageText(report, catalog, { ...terminal, locale })));
  return report.groups.some(({ verdict }) => verdict !== 'unknown') ? exit.explained : exit.notExplained;
}
