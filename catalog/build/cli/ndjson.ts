import type { CommandContext } from './context';
import { openInput, readLines } from './input';
import { exit, type ExitCode } from './usage';

type Task = Record<string, unknown>;

const isTask = (value: unknown): value is Task => typeof value === 'object' && value !== null && !Array.isArray(value);

function readTask(line: string): Task {
  try {
    const task: unknown = JSON.parse(line);
    return isTask(task) ? task : {};
  } catch {
    return {};
  }
}

/**
 * Answers each line `{"id", <field>}` with one line `{"id", …}`, keeping one line in memory at a time. An invalid
 * line is answered with `{"id", "problem"}`, where `id` is null if the line has none. The exit code is then 2,
 * otherwise 0, whatever the answers are.
 */
export async function answerLines(
  { arguments: { operands }, standardInput, terminal }: CommandContext,
  field: string,
  answer: (text: string) => object,
): Promise<ExitCode> {
  let code: ExitCode = exit.explained;
  for await (const { text: line, number } of readLines(openInput(operands[0], standardInput))) {
    const { id = null, [field]: text } = readTask(line);
    if (typeof text !== 'string') code = exit.badUsage;
    const said =
      typeof text === 'string' ? answer(text) : { problem: `Line ${number} is not {"id", "${field}"} as JSON.` };
    await terminal.printJson({ id, ...said }, 'line');
  }
  return code;
}
