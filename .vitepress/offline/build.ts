import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { SiteConfig } from 'vitepress';
import { replaceMarkup } from '../markup';
import { emptyRouteMap } from '../pageFiles';

/** Replaces any page that the network cannot deliver. */
const OFFLINE_PAGE = 'offline.html';

const contentHash = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/**
 * The files that readers need offline. Pages are cached as scripts only. Their HTML and short scripts would double
 * the size.
 */
function keptFiles({ outDir, assetsDir, site }: SiteConfig) {
  const names = [
    ...readdirSync(outDir),
    ...readdirSync(join(outDir, assetsDir), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${assetsDir}/${name}`,
    ),
  ]
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name === OFFLINE_PAGE || /\.(?:css|ico|js|png|svg|woff2)$/.test(name))
    .filter((name) => !/\.lean\.js$|^sw\.js$/.test(name))
    .toSorted();
  return names.map((name) => {
    // Names of these files change with their content.
    const isNamedByContent = name.startsWith(`${assetsDir}/`);
    return { url: site.base + name, revision: isNamedByContent ? null : contentHash(join(outDir, name)) };
  });
}

/** Writes the 404 page without its content: an empty page in which VitePress' scripts draw any other page. */
function writeOfflinePage(outDir: string): void {
  const html = readFileSync(join(outDir, '404.html'), 'utf8');
  const withMap = replaceMarkup(html, emptyRouteMap, '');
  writeFileSync(join(outDir, OFFLINE_PAGE), withMap.replace(/<noscript>[\s\S]*?<\/noscript>/, ''));
}

/** Writes the service worker and its page into the built site. `serviceWorker.ts` describes what it does. */
export async function buildOffline(config: SiteConfig): Promise<void> {
  writeOfflinePage(config.outDir);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SITE: JSON.stringify({ files: keptFiles(config), page: config.site.base + OFFLINE_PAGE }),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: config.outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./serviceWorker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
