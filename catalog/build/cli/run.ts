import { CatalogError } from '../problem';
import { readArguments, type Command } from './arguments';
import type { CommandContext } from './context';
import { exit, usageOf, UsageError, type ExitCode } from './usage';

/** What a command does. */
export type Run = (context: CommandContext) => Promise<ExitCode>;

/** Commands by name. Each loads what it needs itself: a search need not wait for the Markdown parser. */
export type Commands = Partial<Record<Command, () => Promise<Run>>>;

/** The commands that read the catalog and change nothing: the package has these. */
export const readingCommands: Commands = {
  explain: async () => (await import('./explainCommand')).explainCommand,
  search: async () => (await import('./searchCommand')).searchCommand,
  triage: async () => (await import('./triageCommand')).triageCommand,
  ticket: async () => (await import('./ticketCommand')).ticketCommand,
  redact: async () => (await import('./redactCommand')).redactCommand,
  mcp: async () => (await import('./mcpCommand')).mcpCommand,
};

/** What a run is given besides its arguments. */
export interface Surroundings extends Omit<CommandContext, 'arguments' | 'site'> {
  env: NodeJS.ProcessEnv;
  /** How the program is called: `npm run -s catalog --`. */
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

/** Runs one command line and says how it ended. What the caller can put right is told in a sentence; anything else is thrown on. */
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
