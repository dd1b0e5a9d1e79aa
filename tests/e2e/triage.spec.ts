import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright/test';
import { openExplainer } from './support/explainer';
import { oneOfTwoRegistered } from './support/pastes';
import { expect, test, testAlone } from './support/test';

const limited = (second: number): string =>
  `2024-05-01T10:00:${String(second).padStart(2, '0')}Z WARN POST /easemob-demo/chatdemo/messages/users 429 {"error":"reach_limit","error_description":"This request has reached api limit"}`;
const gone = (user: string): string =>
  `2024-05-01T11:00:00Z ERROR 403 {"error":"forbidden_op","error_description":"user: ${user} doesn't exist in group: 40659491815425"}`;
const lines = (count: number, line: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => line(nth)).join('\n');

/** All users differ. Earlier, this led to a limited count. */
const thousandUsers = lines(1000, (nth) => gone(`u${nth}`));
const expired = '{"error":"unauthorized","error_description":"Unable to authenticate due to expired access token"}';
const csv = `time,call,status,body\n${lines(30, () => `2024-05-01T12:00:00Z,GET /easemob-demo/chatdemo/users,401,"${expired.replaceAll('"', '""')}"`)}`;

interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const file = (name: string, content: string | Buffer): TestFile => ({
  ...{ name, mimeType: '' },
  buffer: Buffer.from(content),
});

async function choose(page: Page, button: Locator, files: TestFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

test('several files are counted together and exactly, including compressed files and tables, with one card for each error', async ({
  page,
}) => {
  const { chooseFile, status, cards, card } = await openExplainer(page, 'en');
  await choose(page, chooseFile, [
    file('app.log', thousandUsers),
    file('old.log.gz', gzipSync(lines(300, (nth) => limited(nth % 60)))),
    file('export.csv', csv),
  ]);
  await expect(status).toHaveText('1330 responses found: exact 1330');
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(3);
  await expect(cards).toHaveCount(3);
  await expect(card).toContainText('1000 different users');
  await expect(card).toContainText('1 group');
  await expect(card.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
  const limitedCard = cards.nth(1);
  await expect(limitedCard).toContainText('300 times');
  await expect(limitedCard.getByRole('heading', { level: 4 })).toHaveCount(0);
  await limitedCard.getByRole('button', { name: 'Expand' }).click();
  await expect(limitedCard).toContainText('2024-05-01 10:00:00');
  await expect(limitedCard).toContainText('2024-05-01 10:00:59');
  await expect(limitedCard.locator('svg rect')).not.toHaveCount(0);
  await limitedCard.getByText('3 examples').click();
  await expect(limitedCard.locator('pre').first()).toContainText('reach_limit');
});

test('the summary can be sorted, and its exports contain no secret', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { box, status } = await openExplainer(page, 'en');
  await box.fill(
    [
      limited(1),
      limited(2),
      gone('bob'),
      '409 {"error":"odd_one","error_description":"client_secret=abcdef123456"}',
    ].join('\n'),
  );
  await expect(status).toHaveText(/^4 responses/);
  const summary = page.getByRole('region', { name: 'Summary' });
  const counts = summary.locator('tbody td:first-child');
  await expect(counts).toHaveText(['2', '1', '1']);
  await summary.getByRole('button', { name: 'HTTP status' }).click();
  await expect(summary.getByRole('columnheader', { name: 'HTTP status' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(summary.locator('tbody td:nth-child(2)')).toHaveText(['403', '409', '429']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toMatch(/^\| .*user-not-in-group/m);
  const exported = [await clipboard()];
  for (const name of ['CSV', 'JSON']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    exported.push(readFileSync(await (await download).path(), 'utf8'));
  }
  for (const text of exported) {
    expect(text).toContain('user-not-in-group');
    expect(text).not.toContain('abcdef123456');
  }
});

test('files that are not logs get an error message each, and the others are read', async ({ page }) => {
  const { chooseFile, status, clear } = await openExplainer(page, 'en');
  await choose(page, chooseFile, [file('empty.log', '')]);
  await expect(status).toHaveText('“empty.log” is empty.');
  await clear.click();
  await choose(page, chooseFile, [file('photo.jpg', Buffer.from([0xff, 0xd8, 0, 0, 1])), file('app.log', gone('bob'))]);
  await expect(status).toHaveText(/^1 response found: exact “photo\.jpg” is not a text file\./);
});

test('a gzip of several parts is counted whole, and one that is cut off says so', async ({ page }) => {
  const { chooseFile, status, clear } = await openExplainer(page, 'en');
  const parts = [3, 0, 40, 2].map((count) => gzipSync(`${lines(count, limited)}\n`));
  await choose(page, chooseFile, [file('joined.log.gz', Buffer.concat(parts))]);
  await expect(status).toHaveText('45 responses found: exact 45');
  await clear.click();
  const cut = Buffer.concat(parts).subarray(0, -30);
  await choose(page, chooseFile, [file('cut.log.gz', cut)]);
  await expect(status).toHaveText(
    /^4[345] responses found: exact 4[345] “cut\.log\.gz” is cut off or damaged\. The counts cover only the part that could be decompressed\.$/,
  );
});

/** Records the kind and the size of every message that a worker sends, in `window.messages`. */
const recordMessages = (page: Page) =>
  page.addInitScript(() => {
    const messages: [kind: string, size: number][] = [];
    class RecordedWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => messages.push([data.kind, JSON.stringify(data).length]));
      }
    }
    Object.assign(window, { messages, Worker: RecordedWorker });
  });

testAlone('the page receives only few and small messages, for any number of responses', async ({ page }) => {
  await recordMessages(page);
  const { chooseFile, status } = await openExplainer(page, 'en');
  await choose(page, chooseFile, [
    file(
      'app.log',
      lines(30_000, (nth) => gone(`u${nth}`)),
    ),
  ]);
  await expect(status).toHaveText('30000 responses found: exact 30000', { timeout: 120_000 });
  const messages = await page.evaluate(() => (window as unknown as { messages: [string, number][] }).messages);
  const sizes = (kind: string): number[] => messages.flatMap(([of, size]) => (of === kind ? [size] : []));
  expect(sizes('overview')).toHaveLength(1);
  expect(sizes('overview')[0]).toBeLessThan(40_000);
  // The file has 5 MB, and is read in slices of 1 MB.
  expect(sizes('progress').length).toBeLessThanOrEqual(6);
  expect(Math.max(0, ...sizes('progress'))).toBeLessThan(200);
});

/** Drops a log of several megabytes onto the page, far away from the box. */
const dropLog = (page: Page, line: string, count: number) =>
  page.evaluate(
    ([text, times]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([`${text}\n`.repeat(Number(times))], 'server.log'));
      const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event('dragover'));
      document.body.dispatchEvent(event('drop'));
    },
    [line, String(count)] as const,
  );

test('files can be dropped anywhere, and stopping keeps the results so far', async ({ page }) => {
  const { status } = await openExplainer(page, 'en');
  await dropLog(page, limited(1), 400_000);
  await expect(page.getByText(/^\d+\.\d MB of \d+\.\d MB read/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Stop and show what was found' }).click();
  await expect(status).toHaveText(/^\d+ responses found: exact \d+$/);
  await expect(page.getByText(/^Stopped: the counts cover the first/)).toBeVisible();
});

test('a paste of several megabytes becomes a file, and the box stays empty and usable', async ({ page }) => {
  const { box, status, cards } = await openExplainer(page, 'en');
  await box.evaluate(
    (area, [line, count]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${line}\n`.repeat(Number(count)));
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [limited(1), '20000'] as const,
  );
  await expect(page.getByRole('list', { name: 'Files' })).toHaveText(/Pasted text 3\.\d MB/);
  await expect(box).toHaveValue('');
  await expect(status).toHaveText('20000 responses found: exact 20000', { timeout: 120_000 });
  await expect(cards).toHaveCount(1);
  await box.fill(gone('bob'));
  await expect(status).toHaveText('1 response found: exact');
  await expect(page.getByRole('list', { name: 'Files' })).toHaveCount(0);
});

test('the failed items of one response share a card', async ({ page }) => {
  const { box, status, cards, card } = await openExplainer(page, 'en');
  await box.fill(oneOfTwoRegistered);
  await expect(status).toHaveText('1 response found: exact');
  await expect(cards).toHaveCount(1);
  await expect(card.getByRole('heading', { name: '1 response, 1 of 2 items failed' })).toBeVisible();
});
