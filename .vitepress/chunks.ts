import type { Plugin } from 'vite';

/** What every page needs of its words and of the engine's links. */
const COMMON = /\/components\/words\/useWords\.ts$|\/catalog\/engine\/(?:words|operations|share\/permalink)\.ts$/;

/** The small components that most pages are made of, those of the error page, and what they need of the engine; nothing of VitePress. */
const PARTS =
  /(?<!theme-default)\/components\/(?!useLater\.ts)(?:[^/]+|error\/(?:(?:Error\w+|SourceLine)\.vue|errorMarkdown\.ts))(?:\?.*)?$|\/catalog\/engine\/richText\.ts$/;

const groups = [
  { name: 'common', test: COMMON, includeDependenciesRecursively: false },
  { name: 'parts', test: PARTS, includeDependenciesRecursively: false },
];

/**
 * One chunk for the parts of a page instead of a dozen of some hundred bytes each: they compress together and arrive at once. The table
 * draws its own rows and does without them until one is expanded.
 */
export const gatherParts = (): Plugin => ({
  name: 'gather-parts',
  apply: 'build',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? undefined : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
});
