import { addEntry, type NewEntry } from '../newEntry';
import { formatProblem } from '../problem';
import type { CommandContext } from './context';
import { openInput, readText } from './input';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

function newText(result: NewEntry): string {
  switch (result.outcome) {
    case 'no-response':
      return 'No failed response was found; nothing is written. Paste the body, best with its request line and status line.';
    case 'explained':
      return `The catalog explains this already: ${result.ids.join(', ')}. Nothing is written.`;
    case 'added':
      return [
        `${result.id} is written to errors/${result.file} and registered in ids.txt.`,
        ...result.guesses.map((guess) => `guessed, please check: ${guess}`),
        ...result.problems.map((problem) => `still to do: ${formatProblem(problem)}`),
        'The id is a guess from the message: change it in both files before you commit it.',
      ].join('\n');
  }
}

/** `new < response.txt`: adds an entry for a response that the catalog does not explain. Exit 1 when there is none in the text. */
export async function newCommand({
  arguments: { operands, json, locale },
  terminal,
  standardInput,
  root,
}: CommandContext): Promise<ExitCode> {
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(cliWords[locale].paste);
  const { text } = await readText(openInput(operands[0], standardInput));
  const result = addEntry(text, root);
  await terminal.print(`${json ? JSON.stringify(result, null, 2) : newText(result)}\n`);
  return result.outcome === 'no-response' ? exit.notExplained : exit.explained;
}
