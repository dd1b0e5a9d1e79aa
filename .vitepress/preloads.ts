import type { Plugin } from 'vite';
import type { HeadConfig } from 'vitepress';

/** The chunks that each chunk imports, by file name. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** Files that are needed by some files, and by those in turn, in the order in which they are found. */
function withImports(files: readonly string[], imports: Imports): string[] {
  const found = new Set(files);
  // A set that grows during the loop also visits what is added to it.
  for (const file of found) imports.get(file)?.forEach((needed) => found.add(needed));
  return [...found];
}

/**
 * The tags for what the head of a page does not preload yet. VitePress preloads the chunks that a page imports, but
 * not what these chunks import. A browser would find out about those only after it has loaded the others.
 */
export function missingPreloads(head: readonly HeadConfig[], imports: Imports, base: string): HeadConfig[] {
  const listed = head.flatMap(([tag, { rel, href } = {}]) =>
    tag === 'link' && rel === 'modulepreload' && href?.startsWith(base) ? [href.slice(base.length)] : [],
  );
  return withImports(listed, imports)
    .slice(listed.length)
    .map((file) => ['link', { rel: 'modulepreload', href: base + file }]);
}

/** Preloads all chunks that a page needs. `plugin` notes which chunks there are, and `tags` adds them to a head. */
export function preloads(base: string) {
  const imports = new Map<string, string[]>();
  const plugin: Plugin = {
    name: 'preloads',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (this.environment.config.build.ssr) return;
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') imports.set(chunk.fileName, chunk.imports);
    },
  };
  return { plugin, tags: (head: readonly HeadConfig[]): HeadConfig[] => missingPreloads(head, imports, base) };
}
