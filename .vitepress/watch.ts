import { normalizePath, type Plugin } from 'vite';
import type { SiteConfig } from 'vitepress';
import { catalogRoot } from '../catalog/build/load';

const isCatalogFile = (file: string): boolean =>
  file.startsWith(normalizePath(catalogRoot)) && (file.endsWith('.yaml') || file.endsWith('/ids.txt'));

/**
 * Restarts the development server when a file of the catalog is changed, added or deleted. Vite only watches `docs/`,
 * and VitePress only restarts for files that its configuration depends on, so the catalog's files are added to both.
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
