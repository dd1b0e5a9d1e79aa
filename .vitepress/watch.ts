import { normalizePath, type Plugin } from 'vite';
import type { SiteConfig } from 'vitepress';
import { catalogRoot } from '../catalog/build/load';

const isCatalogFile = (file: string): boolean =>
  file.startsWith(normalizePath(catalogRoot)) && (file.endsWith('.yaml') || file.endsWith('/ids.txt'));

/**
 * Restarts the development server when the catalog changes, new and deleted files included.
 * Vite looks at `docs/` alone; a file that VitePress counts among those its configuration depends on restarts it.
 */
export function watchCatalog(): Plugin {
  let site: SiteConfig | undefined;
  return {
    name: 'watch-catalog',
    apply: 'serve',
    configResolved(config) {
      site = (config as typeof config & { vitepress?: SiteConfig }).vitepress;
    },
    configureServer(server) {
      server.watcher.add(catalogRoot);
    },
    hotUpdate: {
      order: 'pre',
      handler({ file }) {
        if (isCatalogFile(file) && !site?.configDeps.includes(file)) site?.configDeps.push(file);
      },
    },
  };
}
