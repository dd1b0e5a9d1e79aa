import { CatalogError } from '../problem';
import { readArguments, type Command } from './arguments';
import type { CommandContext } from './context';
import { exit, usage, UsageError, type ExitCode } from './usage';

type Run = (context: CommandContext) => Promise<ExitCode>;

/** Each command loads what it needs itself: a search need not wait for the Markdown parser. */
const commands: Record<Command, () => Promise<Run>> = {
  explain: async () => (await import('./explainCommand')).explainCommand,
  search: async () => (await import('./searchCommand')).searchCommand,
  triage: async () => (await import('./triageCommand')).triageCommand,
  ticket: async () => (await import('./ticketCommand')).ticketCommand,
  redact: async () => (await import('./redactCommand')).redactCommand,
  new: async () => (await import('./newCommand')).newCommand,
  import: async () => (await import('./importCommand')).importCommand,
  stats: async () => (await import('./statsCommand')).statsCommand,
};

/** What a run is given besides its arguments. */
export type Surroundings = Omit<CommandContext, 'arguments'> & { env: NodeJS.ProcessEnv };

async function dispatch(argv: readonly string[], { env, ...rest }: Surroundings): Promise<ExitCode> {
  const given = readArguments(argv, env);
  if (given === null) {
    await rest.terminal.print(usage);
    return exit.explained;
  }
  const run = await commands[given.command]();
  return run({ ...rest, arguments: given });
}

/** Runs one command line and says how it ended. What the caller can put right is told in a sentence; anything else is thrown on. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(argv, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CatalogError)) throw error;
    surroundings.terminal.remark(error.message);
    if (error instanceof UsageError) surroundings.terminal.remark('`npm run -s catalog -- --help` lists the commands.');
    return exit.badUsage;
  }
}
