/**
 * Measures the table in Chromium, from key press to painted frame, next to Fuse and a substring filter on the same
 * rows, which are drawn with `v-for`.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../.ci/browser.mjs';
import { milliseconds, printTable, quantile, ratio } from './measure';
import { serveFolder } from './serveFolder';
import { keystrokes, typeKeys, watchKeys } from './table/keyTimes';

const root = resolve(import.meta.dirname, '../..');
const rounds = 3;
/**
 * Milliseconds for one table in one round. With 3,000 rows, the other libraries do not finish all queries in this
 * time.
 */
const budget = 60_000;
const typed = [
  ['expired token'],
  ['过期'],
  ['403 ', '群主'],
  ['reach_limit'],
  ['用户', 'ID', '不存在'],
  ['user already in group'],
  ['corupt acess token'],
  ['限流'],
].flatMap(keystrokes);
const tables = { ours: 'ours', fuse: 'Fuse, default options, v-for', substring: 'substring filter, v-for' };
type Table = keyof typeof tables;
const names = Object.keys(tables) as Table[];

/** Builds the pages for a catalog with this many entries (0 for the real one). Returns their folder. */
function build(entries: number): string {
  const out = join(root, 'node_modules/.bench', `table-${entries}`);
  const vitepress = join(root, 'node_modules/vitepress/bin/vitepress.js');
  const env = {
    ...process.env,
    BENCH_ENTRIES: String(entries),
    BENCH_OUT: out,
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  };
  const built = spawnSync(process.execPath, [vitepress, 'build', join(import.meta.dirname, 'table')], {
    env,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The pages to measure did not build:\n${built.stdout}${built.stderr}`);
  return out;
}

async function timesOf(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await watchKeys(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('.vp-doc input[type=search]').focus();
  await page.waitForTimeout(1_000);
  const times = await typeKeys(page, typed, budget);
  await page.close();
  return times;
}

async function measure(browser: Browser, entries: number): Promise<Record<Table, number[]>> {
  const { origin, close } = await serveFolder(build(entries));
  const times: Record<Table, number[]> = { ours: [], fuse: [], substring: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      times[name].push(...(await timesOf(browser, `${origin}/${name}`)));
    }
  }
  await close();
  return times;
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const rows: string[][] = [];
for (const entries of [0, 3_000]) {
  const times = await measure(browser, entries);
  for (const name of names) {
    const [p50, p95] = [quantile(times[name], 0.5), quantile(times[name], 0.95)];
    const against = name === 'ours' ? '' : ratio(p95, quantile(times.ours, 0.95));
    rows.push([
      entries === 0 ? 'the real ones' : String(entries),
      tables[name],
      milliseconds(p50),
      milliseconds(p95),
      against,
      String(times[name].length),
    ]);
  }
}
await browser.close();
printTable(
  `Key press to painted frame, all keys of ${rounds} rounds`,
  ['entries', 'table', 'p50 ms', 'p95 ms', 'against ours', 'keys'],
  rows,
);
