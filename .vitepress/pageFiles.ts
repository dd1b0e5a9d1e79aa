import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SiteConfig } from 'vitepress';
import { fingerprint } from '../.ci/tools.mjs';

/** What the pages are made of. A change to any of it gives the scripts of all pages a new name. */
const sources = ['catalog', 'components', 'docs', '.vitepress', 'package-lock.json'];

/** VitePress' map of pages, at the start of a script that every page loads. */
const routeMap = /^window\.__VP_HASH_MAP__=JSON\.parse\(("(?:[^"\\]|\\.)*")\);/;

const fault = (what: string): Error =>
  new Error(
    `.vitepress/pageFiles.ts: ${what}. Adapt this file to VitePress, or remove it: pages work without it, but weigh more.`,
  );

/** The script with one hash in place of the map. Throws when VitePress writes the map differently, or named a page differently. */
export function withOneHash(script: string, hash: string): string {
  const [map = '', json] = routeMap.exec(script) ?? [];
  if (!json) throw fault('there is no map of pages in the metadata script');
  const hashes: Record<string, string> = JSON.parse(JSON.parse(json));
  const [other] = Object.entries(hashes).find(([, own]) => own !== hash) ?? [];
  if (other) throw fault(`the script of ${other} has another hash than the others`);
  return `window.__VP_HASH_MAP__??=new Proxy({},{get:()=>"${hash}"});${script.slice(map.length)}`;
}

/** For the 404 page: its address has no script, so the router must not ask for one. It loads the real map instead. */
export const emptyRouteMap = '<script>window.__VP_HASH_MAP__={}</script>';

/**
 * Gives the scripts of all pages one hash: `errors_user-not-in-group.md.<hash>.js`. VitePress gives each page its own and every page
 * the map of them all, which is half of what an error page weighs: 14 of 28 kB. With only a part of the map, the router fails first
 * and then loads the whole one before the page. With one hash there is nothing to look up.
 */
export function pageFiles() {
  const hash = fingerprint(sources).slice(0, 8);
  const plugin: Plugin = {
    name: 'page-files',
    apply: 'build',
    outputOptions(options) {
      const { entryFileNames } = options;
      if (typeof entryFileNames !== 'string' || !entryFileNames.endsWith('.[hash].js')) return null;
      return { ...options, entryFileNames: entryFileNames.replace('[hash]', hash) };
    },
  };
  const replaceMap = ({ outDir, assetsDir }: SiteConfig): void => {
    const folder = join(outDir, assetsDir, 'chunks');
    const name = readdirSync(folder).find((file) => /^metadata\.\w+\.js$/.test(file));
    if (!name) throw fault('there is no metadata script');
    const file = join(folder, name);
    writeFileSync(file, withOneHash(readFileSync(file, 'utf8'), hash));
  };
  return { plugin, replaceMap };
}
