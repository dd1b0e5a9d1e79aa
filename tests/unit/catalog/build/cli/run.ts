import { Readable, Writable } from 'node:stream';
import { projectSurroundings } from '../../../../../catalog/build/cli/project';
import { runCommand } from '../../../../../catalog/build/cli/run';
import { createTerminal } from '../../../../../catalog/build/cli/terminal';
import { smallCatalog } from '../catalogFolder';

/** The output of a command. */
export interface Outcome {
  code: number;
  output: string;
  errors: string;
}

interface Setting {
  input?: string | Buffer;
  root?: string;
  env?: Record<string, string>;
}

function collector(): { stream: Writable; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream, text: () => text };
}

/** Runs a command with the small catalog, in the same way as `cli.ts` does with the real one. */
export async function run(
  argv: string[],
  { input = '', root = smallCatalog, env = {} }: Setting = {},
): Promise<Outcome> {
  const [output, errors] = [collector(), collector()];
  const code = await runCommand(argv, {
    terminal: createTerminal(output.stream, errors.stream, env),
    standardInput: Readable.from([Buffer.from(input)]),
    ...projectSurroundings(root),
    env,
  });
  return { code, output: output.text(), errors: errors.text() };
}
