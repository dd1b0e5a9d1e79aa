import type { CommandContext } from './context';
import { openInput, readLines } from './input';
import { exit, type ExitCode } from './usage';

type Task = Record<string, unknown>;

const isTask = (value: unknown): value is Task => typeof value === 'object' && value !== null && !Array.isArray(value);

function readTask(line: string, field: string): Task | null {
  try {
    const task: unknown = JSON.parse(line);
    return isTask(task) && typeof task[field] === 'string' ? task : null;
  } catch {
    return null;
  }
}

/**
 * Answers lines `{"id", <field>}` with one line `{"id", …}` each, as they come, holding one at a time. A line that is
 * no such task is answered with `{"id": null, "problem"}`, and the run ends as bad usage; else it ends well whatever the answers are.
 */
export async function answerLines(
  { arguments: { operands }, standardInput, terminal }: CommandContext,
  field: string,
  answer: (text: string) => object,
): Promise<ExitCode> {
  let code: ExitCode = exit.explained;
  let number = 0;
  for await (const line of readLines(openInput(operands[0], standardInput))) {
    number += 1;
    const task = readTask(line, field);
    if (task === null) code = exit.badUsage;
    const said = task
      ? { id: task.id ?? null, ...answer(String(task[field])) }
      : { id: null, problem: `Line ${number} is not {"id", "${field}"} as JSON.` };
    await terminal.print(`${JSON.stringify(said)}\n`);
  }
  return code;
}
