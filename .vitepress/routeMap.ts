import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SiteConfig, TransformContext } from 'vitepress';

const METADATA_SCRIPT = /<script type="module" src="([^"]*\/chunks\/metadata\.[^"]+\.js)"([^>]*)><\/script>/;
const ROUTE_MAP = /^window\.__VP_HASH_MAP__=JSON\.parse\(("(?:[^"\\]|\\.)*")\);/;

/** Chunk hash of every page, by the page's file name. */
type RouteMap = Record<string, string>;

/** VitePress' metadata script, taken apart: the routes, and the rest in a file of its own. */
interface Metadata {
  routes: RouteMap;
  /** Address of the script that holds the site data. */
  siteScript: string;
  /** The script as VitePress wrote it, no longer referred to. */
  file: string;
}

function takeApart(address: string, config: SiteConfig): Metadata {
  const file = join(config.outDir, config.assetsDir, 'chunks', basename(address));
  const source = readFileSync(file, 'utf8');
  const found = ROUTE_MAP.exec(source);
  if (!found?.[1])
    throw new Error(`routeMap.ts: no route map in ${file}. VitePress writes it otherwise now; adapt ROUTE_MAP.`);
  const rest = source.slice(found[0].length);
  const name = `site.${createHash('sha256').update(rest).digest('hex').slice(0, 8)}.js`;
  writeFileSync(join(dirname(file), name), rest);
  return { routes: JSON.parse(JSON.parse(found[1])), siteScript: address.replace(/[^/]+$/, name), file };
}

/** Pages that the navigation of a page leads to: those of its own language that are no dynamic route. */
const inNavigation = (name: string, english: boolean): boolean =>
  name.startsWith('en_') === english && /^(en_)?([a-z]+_)?(index|explain)\.md$|^(en_)?guide_/.test(name);

const routesFor = (page: string, routes: RouteMap): RouteMap => {
  const own = page.replace(/\//g, '_').toLowerCase();
  const english = page.startsWith('en/');
  return Object.fromEntries(Object.entries(routes).filter(([name]) => name === own || inNavigation(name, english)));
};

/**
 * Gives each page its own route and those of the index pages instead of those of the whole site, which cost every page 10 bytes for
 * each page there is; the router asks `hashmap.json` for the others, once. Leans on how VitePress writes its metadata script.
 */
export function routeMapTrimmer() {
  let metadata: Metadata | undefined;
  return {
    trim(html: string, { page, siteConfig }: TransformContext): string {
      const found = METADATA_SCRIPT.exec(html);
      if (!found?.[1])
        throw new Error(
          `routeMap.ts: ${page} has no metadata script. VitePress writes it otherwise now; adapt METADATA_SCRIPT.`,
        );
      metadata ??= takeApart(found[1], siteConfig);
      const routes = JSON.stringify(routesFor(page, metadata.routes));
      const own = `<script>window.__VP_HASH_MAP__=${routes}</script>`;
      return html.replace(
        found[0],
        () => `${own}\n    <script type="module" src="${metadata?.siteScript}"${found[2]}></script>`,
      );
    },
    /** Removes the script that no page refers to any more. */
    finish(): void {
      if (metadata) rmSync(metadata.file);
    },
  };
}
