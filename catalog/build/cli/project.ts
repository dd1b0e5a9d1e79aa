import { loadForReading } from './catalog';
import { readingCommands, type Commands, type Surroundings } from './run';

/** The commands that work on the YAML files. */
const writingCommands: Commands = {
  new: async () => (await import('./newCommand')).newCommand,
  import: async () => (await import('./importCommand')).importCommand,
  stats: async () => (await import('./statsCommand')).statsCommand,
};

/** The command line of this project: all commands, over a catalog folder. */
export const projectSurroundings = (
  root: string,
): Pick<Surroundings, 'root' | 'program' | 'commands' | 'loadCatalog'> => ({
  root,
  program: 'npm run -s catalog --',
  commands: { ...readingCommands, ...writingCommands },
  loadCatalog: () => loadForReading(root),
});
