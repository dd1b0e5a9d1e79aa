import { parseArgs } from 'node:util';
import type { Locale } from '../../engine/types';
import { UsageError } from './usage';

/** The commands there are. */
export const commands = ['explain', 'search', 'triage', 'ticket', 'redact', 'mcp', 'new', 'import', 'stats'] as const;

/** One of them. */
export type Command = (typeof commands)[number];

/** A command line, understood. */
export interface Arguments {
  /** The first word, one of `commands`. */
  command: Command;
  /** What stands behind the command: a file, the words of a query. */
  operands: string[];
  /** `--json`: the answer is JSON, for programs. */
  json: boolean;
  /** `--ndjson`: one JSON request a line in, one JSON answer a line out; for `explain`, `search` and `redact`. */
  ndjson: boolean;
  /** `--locale`; where it is not given, the language of the terminal. */
  locale: Locale;
  /** At most this many results; null for all. */
  limit: number | null;
  /** `--for`: who reads a ticket. */
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

/** What a command takes besides `--json` and `--locale`: so many operands, and options of its own. */
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

/** The language of the terminal where it is English, Chinese everywhere else. */
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

/** What a command would pass over is said and not passed over: a second file, an option that another command has. */
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
 * Reads the words behind the program's name; null when help is asked for. `known` are the commands of the program. Throws a UsageError
 * for what cannot be meant.
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
    const what = command === undefined ? 'No command is given.' : `\`${command}\` is no command.`;
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
