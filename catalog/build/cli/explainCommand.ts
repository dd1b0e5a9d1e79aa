import { createExplainer } from '../../engine/explain';
import type { Report, Verdict } from '../../engine/report';
import { createSearch, type Search } from '../../engine/search';
import { alsoFound } from '../../engine/search/wholeQuery';
import { searchDocuments } from '../../engine/search/documents';
import type { CommandContext } from './context';
import { alsoFoundText, explainText } from './explainText';
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

/** `explain [FILE]`: explains each response in a text. Exit code 0 if at least one is explained. */
export async function explainCommand(context: CommandContext): Promise<ExitCode> {
  const { arguments: given, terminal, standardInput } = context;
  const words = cliWords[given.locale];
  const catalog = await context.loadCatalog();
  const explainer = createExplainer(catalog);
  let built: Search | undefined;
  const search = (): Search => (built ??= createSearch(searchDocuments(catalog)));
  const reportJson = (paste: string, report: Report): object => {
    const found = alsoFound(paste, report, search).map(({ id, score }) => ({ id, score }));
    return {
      responses: responsesJson(report, paste, catalog, context.site),
      ...(found.length > 0 ? { alsoFound: found } : {}),
    };
  };
  if (given.ndjson) return answerLines(context, 'paste', (paste) => reportJson(paste, explainer.explain(paste)));
  if (given.operands.length === 0 && standardInput.isTTY) terminal.remark(words.paste);
  const { text, isCut } = await readText(openInput(given.operands[0], standardInput));
  const report = explainer.explain(text);
  if (isCut || report.read < text.length) terminal.remark(words.cut);
  const reader = { ...terminal, locale: given.locale };
  const found = (): string => alsoFoundText(alsoFound(text, report, search), catalog, reader);
  await (given.json
    ? terminal.printJson(reportJson(text, report))
    : terminal.print(explainText(report, catalog, reader) + found()));
  return codeFor(report);
}
