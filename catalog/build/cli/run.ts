import { CatalogError } from '../problem';
import { readArguments, type Command } from './arguments';
import type { CommandContext } from './context';
import { exit, usageOf, UsageError, type ExitCode } from './usage';

/** Runs a command. */
export type Run = (context: CommandContext) => Promise<ExitCode>;

/** Commands by name. Each is imported on demand, so that a search does not have to load the Markdown parser. */
export type Commands = Partial<Record<Command, () => Promise<Run>>>;

/** Everything that a run needs besides its arguments. */
export interface Surroundings extends Omit<CommandContext, 'arguments' | 'site'> {
  env: NodeJS.ProcessEnv;
  /** How users call the program: `npm run -s catalog --`. */
  program: string;
  commands: Commands;
}

const siteOf = ({ SITE_URL = '', SITE_BASE = '' }: NodeJS.ProcessEnv): string =>
  `${SITE_URL}/${SITE_BASE}`.replace(/(?<!:)\/{2,}/g, '/').replace(/\/+$/, '');

async function dispatch(argv: readonly string[], { env, program, commands, ...rest }: Surroundings): Promise<ExitCode> {
  const names = Object.keys(commands);
  const given = readArguments(argv, env, names);
  const run = given === null ? undefined : await commands[given.command]?.();
  if (given === null || run === undefined) {
    await rest.terminal.print(usageOf(program, names));
    return exit.explained;
  }
  return run({ ...rest, arguments: given, site: siteOf(env) });
}

/**
 * Runs a command line and returns its exit code. Mistakes that the caller can correct are printed as a sentence.
 * Other errors are thrown.
 */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(argv, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CatalogError)) throw error;
    surroundings.terminal.remark(error.message);
    if (error instanceof UsageError)
      surroundings.terminal.remark(`\`${surroundings.program} --help\` lists the commands.`);
    return exit.badUsage;
  }
}
