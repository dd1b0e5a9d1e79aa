import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogRoot } from '../root';
import { loadForReading } from './catalog';
import type { Commands, Surroundings } from './run';

/** Commands that only read the catalog. The npm package has these too. */
export const readingCommands: Commands = {
  explain: async () => (await import('./explainCommand')).explainCommand,
  search: async () => (await import('./searchCommand')).searchCommand,
  triage: async () => (await import('./triageCommand')).triageCommand,
  ticket: async () => (await import('./ticketCommand')).ticketCommand,
  redact: async () => (await import('./redactCommand')).redactCommand,
  mcp: async () => (await import('./mcpCommand')).mcpCommand,
};

/** Commands for maintaining the catalog. The npm package does not have these. */
const writingCommands: Commands = {
  new: async () => (await import('./newCommand')).newCommand,
  import: async () => (await import('./importCommand')).importCommand,
  stats: async () => (await import('./statsCommand')).statsCommand,
};

const projectVersion = (): string => JSON.parse(readFileSync(join(catalogRoot, '../package.json'), 'utf8')).version;

/** The command line of this project, with all commands for a catalog folder. */
export const projectSurroundings = (
  root: string,
): Pick<Surroundings, 'root' | 'program' | 'version' | 'commands' | 'loadCatalog'> => ({
  root,
  program: 'npm run -s catalog --',
  version: projectVersion(),
  commands: { ...readingCommands, ...writingCommands },
  loadCatalog: () => loadForReading(root),
});
