import { addEntry, type AddedEntry, type NewEntry } from '../newEntry';
import { formatProblem } from '../problem';
import type { CommandContext } from './context';
import { openInput, readText } from './input';
import { exit, type ExitCode } from './usage';
import { cliWords } from './words';

const addedText = ({ id, file, guesses, problems, left }: AddedEntry): string =>
  [
    `${id} was added to ${file} and registered in ids.txt.`,
    ...guesses.map((guess) => `guessed, please check: ${guess}`),
    ...problems.map((problem) => `still to do: ${formatProblem(problem)}`),
    'The id is a guess from the message: change it in both files before you commit it.',
    ...(left > 0 ? [`Other responses that are not explained: ${left}. Run the command again with the same text.`] : []),
  ].join('\n');

function newText(result: NewEntry): string {
  switch (result.outcome) {
    case 'no-response':
      return 'No failed response was found, so nothing was written. Paste the body, if possible with its request line and status line.';
    case 'explained':
      return `The catalog already explains this: ${result.ids.join(', ')}. Nothing was written.`;
    case 'status-only':
      return `Only the status ${result.status} is known, and the catalog already explains it. Nothing was written.`;
    case 'no-call':
      return 'This is a failure inside HTTP 200, and its call is not known, so nothing was written. Add the request line at the start: `POST /org/app/users HTTP/1.1`.';
    case 'added':
      return addedText(result);
  }
}

/**
 * `new < response.txt`: adds an entry for a response that the catalog does not explain. Exit code 1 if the text has
 * no such response.
 */
export async function newCommand({
  arguments: { operands, json, locale },
  terminal,
  standardInput,
  root,
}: CommandContext): Promise<ExitCode> {
  if (operands.length === 0 && standardInput.isTTY) terminal.remark(cliWords[locale].paste);
  const { text } = await readText(openInput(operands[0], standardInput));
  const result = addEntry(text, root);
  await (json ? terminal.printJson(result) : terminal.print(`${newText(result)}\n`));
  return result.outcome === 'no-response' || result.outcome === 'no-call' ? exit.notExplained : exit.explained;
}
