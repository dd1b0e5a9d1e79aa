/**
 * Measures how much pages load, next to an empty page of the same VitePress. Uses the existing build, so run `npm run
 * build` first.
 */
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../.ci/browser.mjs';
import { pageWeight, styles, total, type PageWeight } from '../e2e/support/pageWeight';
import { notInGroup } from '../e2e/support/pastes';
import { printTable } from './measure';
import { buildEmptySite } from './emptySite';
import { serveFolder } from './serveFolder';

const root = resolve(import.meta.dirname, '../..');
const site = process.env.BENCH_SITE ?? join(root, '.vitepress/dist');

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
const paste = async (page: Page) => {
  await page.getByRole('main').getByRole('textbox').first().fill(notInGroup);
  await page.getByRole('article').getByRole('listitem').first().waitFor();
};
const floor = await weigh(browser, buildEmptySite(), '/');
const pages: [string, PageWeight][] = [
  ['empty page', floor],
  ['error table', await weigh(browser, site, '/errors/')],
  ['error table, search box used', await weigh(browser, site, '/errors/', focusSearch)],
  ['one error', await weigh(browser, site, '/errors/user-not-in-group')],
  ['home', await weigh(browser, site, '/')],
  ['home, first answer', await weigh(browser, site, '/', paste)],
  ['explainer', await weigh(browser, site, '/explain')],
];
await browser.close();

const sums = pages.map(([name, weight]) => [
  name,
  kilobytes(total(weight)),
  kilobytes(total(weight) - total(floor)),
  kilobytes(total(weight) - styles(weight) - total(floor) + styles(floor)),
]);
printTable('Weight of a page, kB of gzip', ['page', 'all', 'more than the empty page', 'of it no style'], sums);
const files = [...new Set(pages.flatMap(([, weight]) => Object.keys(weight)))];
const cell = (weight: PageWeight, file: string): string => (weight[file] === undefined ? '' : kilobytes(weight[file]));
printTable(
  'File by file',
  ['file', ...pages.map(([name]) => name)],
  files.map((file) => [file, ...pages.map(([, weight]) => cell(weight, file))]),
);
