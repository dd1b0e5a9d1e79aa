import type { Readable } from 'node:stream';
import type { Catalog } from '../../engine/types';
import type { Arguments } from './arguments';
import type { Terminal } from './terminal';

/** What a command works with. Tests pass their own streams and folder. */
export interface CommandContext {
  /** The parsed command line. */
  arguments: Arguments;
  /** Where results and remarks are printed. */
  terminal: Terminal;
  /** Read if no file is named. With `isTTY`, a person is asked to paste. */
  standardInput: Readable & { isTTY?: boolean };
  /** Loads the catalog: from YAML in this project, from a single file in the npm package. */
  loadCatalog: () => Promise<Catalog>;
  /** Origin and base of the published site, from `SITE_URL` and `SITE_BASE`. If it is empty, URLs begin with `/`. */
  site: string;
  /** Version of the project. */
  version: string;
  /** Folder of the YAML files. Only commands that write them use it. */
  root: string;
}
