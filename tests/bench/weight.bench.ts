/** What pages make a browser load, beside an empty page of the same VitePress. The built site is measured as it stands: build it before. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../.ci/browser.mjs';
import { pageWeight, total, type PageWeight } from '../e2e/support/pageWeight';
import { printTable } from './measure';
import { serveFolder } from './serveFolder';

const root = resolve(import.meta.dirname, '../..');
const site = process.env.BENCH_SITE ?? join(root, '.vitepress/dist');

function buildEmptySite(): string {
  const vitepress = join(root, 'node_modules/vitepress/bin/vitepress.js');
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const built = spawnSync(process.execPath, [vitepress, 'build', join(import.meta.dirname, 'empty')], {
    env,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The empty site did not build:\n${built.stdout}${built.stderr}`);
  return join(root, 'node_modules/.bench/empty');
}

async function weigh(
  browser: Browser,
  folder: string,
  path: string,
  act?: (page: Page) => Promise<void>,
): Promise<PageWeight> {
  const { origin, close } = await serveFolder(folder);
  const page = await browser.newPage();
  const weight = await pageWeight(page, origin + path, async () => act?.(page));
  await page.close();
  await close();
  return weight;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const focusSearch = async (page: Page) => page.locator('#error-search').focus();
const floor = await weigh(browser, buildEmptySite(), '/');
const pages: [string, PageWeight][] = [
  ['empty page', floor],
  ['error table, search box used', await weigh(browser, site, '/errors/', focusSearch)],
  ['one error', await weigh(browser, site, '/errors/user-not-in-group')],
  ['home', await weigh(browser, site, '/')],
  ['explainer', await weigh(browser, site, '/explain')],
];
await browser.close();

const sums = pages.map(([name, weight]) => [name, kilobytes(total(weight)), kilobytes(total(weight) - total(floor))]);
printTable('Weight of a page, kB of gzip', ['page', 'all', 'more than the empty page'], sums);
const files = [...new Set(pages.flatMap(([, weight]) => Object.keys(weight)))];
const cell = (weight: PageWeight, file: string): string => (weight[file] === undefined ? '' : kilobytes(weight[file]));
printTable(
  'File by file',
  ['file', ...pages.map(([name]) => name)],
  files.map((file) => [file, ...pages.map(([, weight]) => cell(weight, file))]),
);
