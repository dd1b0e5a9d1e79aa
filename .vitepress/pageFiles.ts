import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { SiteConfig } from 'vitepress';
import { fingerprint } from '../.ci/tools.mjs';

/** Everything that pages are made from. If any of it changes, the scripts of all pages get a new name. */
const sources = ['catalog', 'components', 'docs', '.vitepress', 'package-lock.json'];

/** VitePress' map of pages, at the beginning of a script that every page loads. */
const routeMap = /^window\.__VP_HASH_MAP__=JSON\.parse\(("(?:[^"\\]|\\.)*")\);/;

const fault = (what: string): Error =>
  new Error(
    `.vitepress/pageFiles.ts: ${what}. Adapt this file to VitePress, or remove it: pages work without it, but weigh more.`,
  );

/**
 * Replaces the map in a script with a single hash. Throws if VitePress writes the map differently, or has given a
 * page another name.
 */
export function withOneHash(script: string, hash: string): string {
  const [map = '', json] = routeMap.exec(script) ?? [];
  if (!json) throw fault('there is no map of pages in the metadata script');
  const hashes: Record<string, string> = JSON.parse(JSON.parse(json));
  const [other] = Object.entries(hashes).find(([, own]) => own !== hash) ?? [];
  if (other) throw fault(`the script of ${other} has another hash than the others`);
  return `window.__VP_HASH_MAP__??=new Proxy({},{get:()=>"${hash}"});${script.slice(map.length)}`;
}

/** For the 404 page. Its URL has no script, so the router must not request one. It loads the real map instead. */
export const emptyRouteMap = '<script>window.__VP_HASH_MAP__={}</script>';

/**
 * Gives the scripts of all pages the same hash: `errors_user-not-in-group.md.<hash>.js`. By default, VitePress gives
 * each script its own hash, and every page loads the map of all hashes. That map was half the size of an error page:
 * 14 of 28 kB. If a page had only part of the map, the router would first fail and then load the whole map. With one
 * hash, no map is needed.
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
