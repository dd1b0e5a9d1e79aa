import { createExplainer } from '../../engine/explain';
import type { Report, Verdict } from '../../engine/report';
import { loadForReading } from './catalog';
import type { CommandContext } from './context';
import { explainText } from './explainText';
import { openInput, readText } from './input';
import { answerLines } from './ndjson';
import { responsesJson } from './responseJson';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

const explained: ReadonlySet<Verdict> = new Set<Verdict>([
  'exact',
  'likely',
  'ambiguous',
  'status-only',
  'not-an-error',
]);

const codeFor = ({ responses }: Report): ExitCode =>
  responses.some(({ verdict }) => explained.has(verdict)) ? exit.explained : exit.notExplained;

/** `explain [FILE]`: what each response of a text means. Exit 0 when one at least is explained. */
export async function explainCommand(context: CommandContext): Promise<ExitCode> {
  const { arguments: given, terminal, standardInput } = context;
  const words = cliWords[given.locale];
  const catalog = await loadForReading(context.root);
  const explainer = createExplainer(catalog);
  if (given.ndjson)
    return answerLines(context, 'paste', (paste) => ({ responses: responsesJson(explainer.explain(paste)) }));
  if (given.operands.length === 0 && standardInput.isTTY) terminal.remark(words.paste);
  const { text, isCut } = await readText(openInput(given.operands[0], standardInput));
  const report = explainer.explain(text);
  if (isCut || report.read < text.length) terminal.remark(words.cut);
  const answer = given.json
    ? `${JSON.stringify({ responses: responsesJson(report) }, null, 2)}\n`
    : explainText(report, catalog, { ...terminal, locale: given.locale });
  await terminal.print(answer);
  return codeFor(report);
}
