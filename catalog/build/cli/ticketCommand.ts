import { createExplainer } from '../../engine/explain';
import type { Explained } from '../../engine/report';
import { ticketText } from '../../engine/share/ticket';
import type { CommandContext } from './context';
import { openInput, readText } from './input';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

/** Groups the failed items of one bulk response, which share its position. They become one ticket. */
function byAnswer(responses: readonly Explained[]): Explained[][] {
  const answers: Explained[][] = [];
  for (const explained of responses) {
    const [last] = answers.slice(-1);
    const before = last?.[0]?.response;
    const { start, end, failures } = explained.response;
    if (last && before && failures.length > 0 && before.start === start && before.end === end) last.push(explained);
    else answers.push([explained]);
  }
  return answers;
}

/** `ticket [FILE]`: writes a support ticket about each failed response in a text. Exit code 1 if there is none. */
export async function ticketCommand({
  arguments: { operands, locale, audience, json },
  terminal,
  standardInput,
  loadCatalog,
  site,
}: CommandContext): Promise<ExitCode> {
  const words = cliWords[locale];
  const catalog = await loadCatalog();
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(words.paste);
  const { text, isCut } = await readText(openInput(operands[0], standardInput));
  if (isCut) terminal.remark(words.cut);
  const { responses } = createExplainer(catalog).explain(text);
  const failed = responses.filter(({ verdict }) => verdict !== 'not-an-error');
  if (failed.length === 0) terminal.remark(words.noResponse);
  const tickets = byAnswer(failed).flatMap(([first, ...siblings]) =>
    first === undefined ? [] : [ticketText(first, catalog, locale, { audience, siblings, site, pasted: text })],
  );
  if (json) await terminal.printJson({ tickets });
  else if (tickets.length > 0) await terminal.print(tickets.join('\n'));
  return failed.some(({ verdict }) => verdict !== 'unknown') ? exit.explained : exit.notExplained;
}
