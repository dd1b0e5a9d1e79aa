import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds a site with one empty page and the same VitePress, as a baseline for the weight of pages. Returns its
 * folder.
 */
export function buildEmptySite(): string {
  const vitepress = join(root, 'node_modules/vitepress/bin/vitepress.js');
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const built = spawnSync(process.execPath, [vitepress, 'build', join(import.meta.dirname, 'empty')], {
    env,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The empty site did not build:\n${built.stdout}${built.stderr}`);
  return join(root, 'node_modules/.bench/empty');
}
