import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Modules for text and links that every page needs. */
const common = ['components/words/useWords.ts', 'catalog/engine/site.ts'];

/** The small components that most pages use, and the engine's modules that they need. */
const parts = [/^components\/\w+\.vue$/, /^components\/(?:useCopy|entryLink)\.ts$/, /^catalog\/engine\/richText\.ts$/];

/** The components of the error page. */
const errorPage = [/^components\/error\/(?:(?:Error\w+|SourceLine)\.vue|errorMarkdown\.ts)$/];

const root = fileURLToPath(new URL('..', import.meta.url))
  .split(sep)
  .join('/');

/** The path of a module relative to the project's folder, without the query that identifies a block of a component. */
const pathOf = (id: string): string => (id.startsWith(root) ? id.slice(root.length).replace(/\?.*$/, '') : '');

const isCommon = (id: string): boolean => common.includes(pathOf(id));
const isOneOf =
  (patterns: readonly RegExp[]) =>
  (id: string): boolean =>
    patterns.some((pattern) => pattern.test(pathOf(id)));

const groups = [
  { name: 'common', test: isCommon, includeDependenciesRecursively: false },
  { name: 'parts', test: isOneOf(parts), includeDependenciesRecursively: false },
  { name: 'error-page', test: isOneOf(errorPage), includeDependenciesRecursively: false },
];

/** Throws if a listed file is not part of any page. A file that was moved would drop out of its chunk unnoticed. */
export function checkGroups(moduleIds: readonly string[]): void {
  const paths = moduleIds.map(pathOf);
  const missing = [
    ...common.filter((path) => !paths.includes(path)),
    ...[...parts, ...errorPage].filter((pattern) => !paths.some((path) => pattern.test(path))).map(String),
  ];
  if (missing.length > 0)
    throw new Error(`.vitepress/chunks.ts: no page uses ${missing.join(', ')}. Write down where the code is now.`);
}

/**
 * Combines the parts of a page into one chunk. A dozen chunks of a few hundred bytes each would compress worse and
 * arrive later. The table draws its own rows and does not need these parts until a row is expanded.
 */
export const gatherParts = (): Plugin => ({
  name: 'gather-parts',
  apply: 'build',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? undefined : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  generateBundle(_options, bundle) {
    if (this.environment.config.build.ssr) return;
    checkGroups(Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])));
  },
});
