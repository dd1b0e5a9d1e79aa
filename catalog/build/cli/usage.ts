/** Exit codes of every command. */
export const exit = { explained: 0, notExplained: 1, badUsage: 2 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof exit)[keyof typeof exit];

/**
 * A mistake that the caller can correct, such as a wrong option or a file that cannot be read. The message is one or
 * two clear sentences.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The help text of each command. */
const commandUsage: [name: string, text: string][] = [
  [
    'explain',
    `  explain [FILE]    explain the responses in a file, or in standard input
      --ndjson      read lines {"id","paste"}, write one line {"id","responses"} each`,
  ],
  [
    'search',
    `  search QUERY      find entries by words, a message, a status
      --ndjson      read lines {"id","query"}, write one line {"id","query","results"} each
      --limit N     at most N results`,
  ],
  [
    'triage',
    `  triage [FILE...]  count the responses of logs of any size by what they mean: logs, NDJSON, CSV,
                    HAR, access logs, packed with gzip or not
      --ndjson      write one line {"id","time","call","status","error","values"} for each response`,
  ],
  [
    'ticket',
    `  ticket [FILE]     write the text of a support ticket about the responses in a text
      --for WHOM    customer (a reply in plain text) or engineer (Markdown, the default)`,
  ],
  [
    'redact',
    `  redact [FILE]     print a text with its tokens, passwords, mail addresses and phone numbers masked
      --ndjson      read lines {"id","text"}, write one line {"id","text"} each`,
  ],
  ['mcp', '  mcp               serve an assistant over the Model Context Protocol, on standard input and output'],
  ['new', '  new [FILE]        add an entry for a response the catalog does not explain yet'],
  ['import', '  import FILE.md…   compare the error tables and calls of documents with the catalog; folders too'],
  ['stats', '  stats             count what the catalog holds'],
];

/** The output of `--help` for a program with the given commands. */
export const usageOf = (program: string, commands: readonly string[]): string => `Usage: ${program} <command> [options]

${commandUsage
  .filter(([name]) => commands.includes(name))
  .map(([, text]) => text)
  .join('\n')}

  --json            print JSON for programs
  --locale zh|en    language of the answer; from LANG by default, Chinese otherwise
  --help            print this

Exit codes: 0 explained (found, nothing new), 1 not explained, 2 bad usage.
`;
