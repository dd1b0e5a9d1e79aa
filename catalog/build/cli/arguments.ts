import { parseArgs } from 'node:util';
import type { Locale } from '../../engine/types';
import { UsageError } from './usage';

/** All commands. */
export const commands = ['explain', 'search', 'triage', 'ticket', 'redact', 'mcp', 'new', 'import', 'stats'] as const;

/** One of `commands`. */
export type Command = (typeof commands)[number];

/** A parsed command line. */
export interface Arguments {
  /** The first word, one of `commands`. */
  command: Command;
  /** The words after the command: files, or the words of a query. */
  operands: string[];
  /** `--json`: print JSON for programs. */
  json: boolean;
  /**
   * `--ndjson`: read one JSON object per line and print one per line. `triage` reads logs and prints one object per
   * response.
   */
  ndjson: boolean;
  /** `--locale`. By default, the language of the terminal. */
  locale: Locale;
  /** `--limit`: maximum number of results; null for all. */
  limit: number | null;
  /** `--for`: the reader of a ticket. */
  audience: 'customer' | 'engineer';
}

const options = {
  json: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  locale: { type: 'string' },
  limit: { type: 'string' },
  for: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The maximum number of operands of each command, and its options besides `--json` and `--locale`. */
const takes: Record<Command, { operands: number; own: readonly string[] }> = {
  explain: { operands: 1, own: ['ndjson'] },
  search: { operands: Infinity, own: ['ndjson', 'limit'] },
  triage: { operands: Infinity, own: ['ndjson'] },
  ticket: { operands: 1, own: ['for'] },
  redact: { operands: 1, own: ['ndjson'] },
  mcp: { operands: 0, own: [] },
  new: { operands: 1, own: [] },
  import: { operands: Infinity, own: [] },
  stats: { operands: 0, own: [] },
};

const isCommand = (word: string | undefined): word is Command => commands.some((command) => command === word);

/** English if the terminal is set to English, otherwise Chinese. */
const localeOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale =>
  /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh';

function readLocale(written: string | undefined, env: NodeJS.ProcessEnv): Locale {
  if (written === undefined) return localeOf(env);
  if (written === 'zh' || written === 'en') return written;
  throw new UsageError(`--locale is \`${written}\`. Write zh or en.`);
}

function readLimit(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  throw new UsageError(`--limit is \`${written}\`. Write a whole number from 1.`);
}

function readAudience(written: string = 'engineer'): Arguments['audience'] {
  if (written === 'customer' || written === 'engineer') return written;
  throw new UsageError(`--for is \`${written}\`. Write customer or engineer.`);
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split(/\.(?:\s|$)/) : [];
    throw new UsageError(`${what || 'The options cannot be read'}.`);
  }
}

/** Rejects arguments that the command would ignore, such as a second file or an option of another command. */
function refuseSurplus(command: Command, operands: readonly string[], given: object): void {
  const { operands: most, own } = takes[command];
  const foreign = ['ndjson', 'limit', 'for'].find((name) => name in given && !own.includes(name));
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}.`);
  const surplus = operands[most];
  if (surplus === undefined) return;
  const takesWhat = most === 0 ? 'nothing' : 'one file';
  throw new UsageError(`${command} takes ${takesWhat}; \`${surplus}\` is one too many.`);
}

/**
 * Parses the arguments after the program's name. Null if help is requested. `known` are the commands of the program.
 * Throws a UsageError if the arguments are invalid.
 */
export function readArguments(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  known: readonly string[] = commands,
): Arguments | null {
  const { values, positionals } = parsed(argv);
  if (values.help) return null;
  const [command, ...operands] = positionals;
  if (!isCommand(command) || !known.includes(command)) {
    const what = command === undefined ? 'No command is given.' : `\`${command}\` is not a command.`;
    throw new UsageError(`${what} The commands are ${known.join(', ')}.`);
  }
  refuseSurplus(command, operands, values);
  return {
    command,
    operands,
    json: values.json ?? false,
    ndjson: values.ndjson ?? false,
    locale: readLocale(values.locale, env),
    limit: readLimit(values.limit),
    audience: readAudience(values.for),
  };
}
