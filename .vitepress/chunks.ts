import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Modules for text and links that every page needs. */
const common = ['components/words/useWords.ts', 'components/guardedWorker.ts', 'catalog/engine/wordsAndPaths.ts'];

/** The small components that most pages use, and the engine's modules that they need. */
const parts = [
  /^components\/\w+\.vue$/,
  /^components\/(?:useCopy|entryLink|messageLanguage)\.ts$/,
  /^catalog\/engine\/richText\.ts$/,
];

/** The engine's modules that the explainer needs from the start. Its tickets, which load later, need them too. */
const explainer = ['catalog/engine/catalogParts.ts', 'catalog/engine/urls.ts'];

/** The components of the error page. */
const errorPage = [/^components\/error\/(?:(?:Error\w+|SourceLine)\.vue|errorMarkdown\.ts)$/];

const root = fileURLToPath(new URL('..', import.meta.url))
  .split(sep)
  .join('/');

/** The path of a module relative to the project's folder, without the query that identifies a block of a component. */
const pathOf = (id: string): string => (id.startsWith(root) ? id.slice(root.length).replace(/\?.*$/, '') : '');

/** The shared chunks by name. Each file is a path or a pattern of paths. */
const chunks: Record<string, readonly (string | RegExp)[]> = { common, explainer, parts, 'error-page': errorPage };

const isFile = (file: string | RegExp, path: string): boolean =>
  typeof file === 'string' ? file === path : file.test(path);

const groups = Object.entries(chunks).map(([name, files]) => ({
  name,
  test: (id: string): boolean => files.some((file) => isFile(file, pathOf(id))),
  includeDependenciesRecursively: false,
}));

/** Throws if a listed file is not part of any page. A file that was moved would drop out of its chunk unnoticed. */
export function checkGroups(moduleIds: readonly string[]): void {
  const paths = moduleIds.map(pathOf);
  const missing = Object.values(chunks)
    .flat()
    .filter((file) => !paths.some((path) => isFile(file, path)));
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
