import { redact } from '../../engine/share/redact';
import type { CommandContext } from './context';
import { openInput, readText } from './input';
import { answerLines } from './ndjson';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

/**
 * `redact [FILE]`: prints the text with its secrets masked. It needs no catalog, and the exit code is 0 for any text.
 */
export async function redactCommand(context: CommandContext): Promise<ExitCode> {
  const { arguments: given, terminal, standardInput } = context;
  if (given.ndjson) return answerLines(context, 'text', (text) => ({ text: redact(text) }));
  const words = cliWords[given.locale];
  if (given.operands.length === 0 && standardInput.isTTY) terminal.remark(words.paste);
  const { text, isCut } = await readText(openInput(given.operands[0], standardInput));
  if (isCut) terminal.remark(words.cut);
  const masked = redact(text);
  await (given.json ? terminal.printJson({ text: masked }) : terminal.print(masked));
  return exit.explained;
}
