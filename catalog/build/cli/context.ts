import type { Readable } from 'node:stream';
import type { Arguments } from './arguments';
import type { Terminal } from './terminal';

/** What a command works with; tests hand in streams and a folder of their own. */
export interface CommandContext {
  arguments: Arguments;
  terminal: Terminal;
  standardInput: Readable & { isTTY?: boolean };
  /** Folder of the catalog. */
  root: string;
}
