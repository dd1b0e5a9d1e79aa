import type { Readable } from 'node:stream';
import type { Catalog } from '../../engine/types';
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
  /** The catalog, however it is kept: as YAML in this project, as one file in the package. */
  loadCatalog: () => Promise<Catalog>;
  /** Origin and base of the published site, from `SITE_URL` and `SITE_BASE`; empty where it is not known, and addresses begin with `/`. */
  site: string;
  /** Version of the project. */
  version: string;
  /** Folder of the YAML files; only commands that write them use it. */
  root: string;
}
