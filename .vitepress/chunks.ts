import type { Plugin } from 'vite';

/** The small components that most pages are made of, those of the error page, and what they need of the engine; nothing of VitePress. */
const PARTS =
  /(?<!theme-default)\/components\/(?:[^/]+|words\/useWords\.ts|error\/(?:Error\w+\.vue|errorMarkdown\.ts|readSource\.ts))(?:\?.*)?$|\/catalog\/engine\/(?:richText|words|links\/(?:slug|target))\.ts$/;

const parts = { name: 'parts', test: PARTS, includeDependenciesRecursively: false };

/** One chunk for the parts of a page instead of a dozen of some hundred bytes each: they compress together and arrive at once. */
export const gatherParts = (): Plugin => ({
  name: 'gather-parts',
  apply: 'build',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? undefined : { build: { rolldownOptions: { output: { codeSplitting: { groups: [parts] } } } } },
});
