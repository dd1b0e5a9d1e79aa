/**
 * Measures how long the explainer's page is blocked while it counts a large log and receives large pastes. Build the
 * site first. `RESPONSIVE_MB=100` sets the size of the log.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../.ci/browser.mjs';
import { longTasks, type MainThread } from './mainThread';
import { printTable } from './measure';
import { serveFolder } from './serveFolder';
import { generateLog } from './triageLog';

const root = resolve(import.meta.dirname, '../..');
const site = process.env.BENCH_SITE ?? join(root, '.vitepress/dist');
const size = Number(process.env.RESPONSIVE_MB ?? 25) * 1e6;
const patience = 300_000;

const counted = (page: Page): Promise<void> =>
  page
    .getByRole('main')
    .getByRole('status')
    .first()
    .filter({ hasText: /responses found/ })
    .waitFor({ timeout: patience });

/** A new page with the explainer, warmed up by a small paste. */
async function openExplainer(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/en/explain`, { waitUntil: 'networkidle' });
  await page
    .getByRole('textbox', { name: 'Response or log' })
    .fill('{"error":"reach_limit"}\n{"error":"reach_limit"}\n');
  await counted(page);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  return page;
}

async function countFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose log files' }).click();
  await (await chooser).setFiles(path);
  await counted(page);
}

/** Prepares a clipboard of several megabytes in the page. Only the paste is measured. */
async function copy(page: Page, line: string, length: number): Promise<void> {
  await page.evaluate(
    ([text, times]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text.repeat(times));
      Object.assign(window, {
        pasting: new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      });
    },
    [line, Math.ceil(length / line.length)] as const,
  );
  await page.waitForTimeout(1_000);
}

async function paste(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Response or log' })
    .evaluate((box) => box.dispatchEvent((window as unknown as { pasting: Event }).pasting));
  await counted(page);
}

const folder = mkdtempSync(join(tmpdir(), 'responsive-'));
const { text } = generateLog('log', size);
writeFileSync(join(folder, 'app.log'), text);
const line = `${text.split('\n').find((each) => each.includes('ERROR')) ?? ''}\n${text.slice(0, text.indexOf('\n', 5000) + 1)}`;
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const { origin, close } = await serveFolder(site);
const rows: [string, MainThread][] = [];
const measure = async (name: string, prepare: (page: Page) => Promise<void>, act: (page: Page) => Promise<void>) => {
  const page = await openExplainer(browser, origin);
  await prepare(page);
  rows.push([name, await longTasks(browser, page, () => act(page))]);
  await page.close();
};
await measure(
  `a file of ${size / 1e6} MB`,
  async () => undefined,
  (page) => countFile(page, join(folder, 'app.log')),
);
for (const megabytes of [5, 20, 50])
  await measure(`a paste of ${megabytes} MB`, (page) => copy(page, line, megabytes * 1e6), paste);
await browser.close();
await close();
rmSync(folder, { recursive: true });

const milliseconds = (time: number): string => time.toFixed(0);
printTable(
  'Tasks of the page while a log is counted, in milliseconds (in brackets: of processor time)',
  ['what', 'longest task', 'tasks over 50', 'busy in all', 'of', 'longest tasks'],
  rows.map(([name, { tasks, total, duration }]) => [
    name,
    `${milliseconds(tasks[0]?.wall ?? 0)} (${milliseconds(Math.max(0, ...tasks.map(({ cpu }) => cpu)))})`,
    `${tasks.filter(({ wall }) => wall > 50).length} (${tasks.filter(({ cpu }) => cpu > 50).length})`,
    milliseconds(total),
    milliseconds(duration),
    tasks
      .slice(0, 4)
      .map(({ wall, cpu, what }) => `${milliseconds(wall)} (${milliseconds(cpu)}) ${what}`)
      .join(', '),
  ]),
);
