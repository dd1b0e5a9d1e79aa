import type { Readable } from 'node:stream';
import type { Arguments } from './arguments';
import type { Terminal } from './terminal';

/** What a command works with; tests hand in streams and a folder of their own. */
export interface CommandContext {
  /** The command line, understood. */
  arguments: Arguments;
  /** Where answers and remarks go. */
  terminal: Terminal;
  /** Read where no file is named; with `isTTY` a person sits before it and is told to paste. */
  standardInput: Readable & { isTTY?: boolean };
  /** Folder of the catalog. */
  root: string;
}
