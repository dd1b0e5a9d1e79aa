import type { Locator } from 'playwright/test';
import { pasteInto } from './support/errorTable';
import { explainerOn, openExplainer } from './support/explainer';
import { logOf, notInGroup, withSecrets } from './support/pastes';
import { hold } from './support/site';
import { expect, test } from './support/test';

/** Random characters, the same in every run. */
function noise(length: number): string {
  let state = 42;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(32 + ((state >> 8) % 300));
  }).join('');
}

/** Puts a long text into the box at once, like a paste. Typing it key by key would take too long. */
const paste = (box: Locator, text: string) =>
  box.evaluate((area, pasted) => {
    if (area instanceof HTMLTextAreaElement) area.value = pasted;
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);

const nothing = 'No REST response recognized.';
const unknown = /^1 response found: (not identified|likely)$/;
const hostile: [name: string, text: string, said: string | RegExp][] = [
  ['words that are no response', 'hello, is anybody there?', /^(No REST response recognized\.|1 response found: .+)$/],
  ['JSON cut off after the first key', '{"error":', unknown],
  ['markup that would run', '<img src=x onerror="document.title=\'broken\'">', nothing],
  ['markup inside a message', '{"error":"x","error_description":"<img src=x onerror=document.title=1>"}', unknown],
  ['keys of the prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', /.+/],
  ['20,000 opened brackets', '['.repeat(20_000), /.+/],
  ['an object nested 5,000 deep', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /.+/],
];

test('a paste before the scripts have loaded is explained', async ({ page }) => {
  const release = await hold(page);
  await page.goto('en/explain', { waitUntil: 'commit' });
  const { box, status } = explainerOn(page, 'en');
  await box.fill(notInGroup);
  release();
  await expect(status).toHaveText('1 response found: exact');
  await expect(box).toHaveValue(notInGroup);
});

for (const [name, text, said] of hostile) {
  test(`${name} does not break the explainer`, async ({ page }) => {
    const { box, status } = await openExplainer(page, 'en');
    const title = await page.title();
    await box.fill(text);
    await expect(status).toHaveText(said);
    await expect(box).toHaveValue(text);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
    await box.fill(notInGroup);
    await expect(status).toHaveText('1 response found: exact');
  });
}

const empty = 'The box is empty. Paste a response or a log, or try a sample.';

test('an empty or blank box is reported only when the reader clicks Explain', async ({ page }) => {
  const { box, explain, status, cards } = await openExplainer(page, 'en');
  await expect(status).toHaveText('');
  await explain.click();
  await expect(status).toHaveText(empty);
  await expect(box).toBeFocused();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await box.fill(' \n\t ');
  await expect(status).toHaveText('');
  await explain.click();
  await expect(status).toHaveText(empty);
  await expect(cards).toHaveCount(0);
  await expect(box).toHaveValue(' \n\t ');
});

test('a question gets search results below a box of two lines, and no complaint that it is no response', async ({
  page,
}) => {
  const { box, status } = await openExplainer(page, 'en');
  const all = (await box.boundingBox())?.height ?? 0;
  await box.fill('How can I mute a member of a group?');
  await expect(page.getByRole('heading', { name: '5 errors match your question' })).toBeVisible();
  await expect(status).toHaveText('5 errors match your question');
  await expect(page.getByText('No response at hand?')).toBeHidden();
  const [first] = await page.locator('.EntryList .signature:has(.error)').all();
  const type = (await first?.locator('.error').textContent())?.trim() ?? '';
  expect((await first?.textContent())?.trim().startsWith(`${type} `)).toBe(true);
  expect((await box.boundingBox())?.height).toBeLessThan(all / 2);
});

test('a click that was meant for Explain does not hit the answer that has moved there', async ({ page }) => {
  const { box, explain } = await openExplainer(page, 'en');
  const { x = 0, y = 0 } = (await explain.boundingBox()) ?? {};
  const isAnswer = (point: { x: number; y: number }): Promise<boolean> =>
    page.evaluate((at) => Boolean(document.elementFromPoint(at.x, at.y)?.closest('.answers')), point);
  const point = { x: x + 8, y: y + 8 };
  const atOnce = page.evaluate(
    (at) =>
      new Promise<boolean>((resolve) => {
        const form = document.querySelector('main form');
        const observer = new MutationObserver(() => {
          if (!form?.classList.contains('folded')) return;
          observer.disconnect();
          resolve(Boolean(document.elementFromPoint(at.x, at.y)?.closest('.answers')));
        });
        if (form) observer.observe(form, { attributes: true });
      }),
    point,
  );
  await box.fill(notInGroup);
  expect(await atOnce).toBe(false);
  await expect.poll(() => isAnswer(point)).toBe(true);
});

test('300,000 random characters stay in the box and do not block the page', async ({ page }) => {
  const { box, status, clear } = await openExplainer(page, 'en');
  const text = noise(300_000);
  await paste(box, text);
  await expect(status).toHaveText(/found|recognized/, { timeout: 120_000 });
  expect(await box.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.value.length : 0))).toBe(text.length);
  await clear.click();
  await box.fill(notInGroup);
  await expect(status).toHaveText('1 response found: exact');
});

test('a million random characters are explained like a file, and are not laid out in the box', async ({ page }) => {
  const { box, status } = await openExplainer(page, 'en');
  await pasteInto(box, noise(1_000_000));
  await expect(status).toHaveText(/found|recognized/, { timeout: 120_000 });
  await expect(page.getByText('Pasted text')).toBeVisible();
  await expect(box).toHaveValue('');
  await box.fill(notInGroup);
  await expect(status).toHaveText('1 response found: exact');
  await expect(page.getByText('Pasted text')).toHaveCount(0);
});

test('the newest paste is explained', async ({ page }) => {
  const { box, status, cards } = await openExplainer(page, 'en');
  // With the key, because an answer may come first and move the button.
  await paste(box, logOf(1000));
  await box.press('Control+Enter');
  await paste(box, notInGroup);
  await box.press('Control+Enter');
  await expect(status).toHaveText('1 response found: exact');
  await expect(cards).toHaveCount(1);
  await expect(cards.locator('mark')).toHaveText(['bob', '40659491815425']);
});

test('the box shrinks to two lines, on a low screen to one, without a part of the next', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'zh');
  await box.fill(withSecrets);
  await expect(card).toBeVisible();
  const lines = () =>
    box.evaluate((area) => {
      const { paddingTop, lineHeight } = getComputedStyle(area);
      return (area.clientHeight - Number.parseFloat(paddingTop)) / Number.parseFloat(lineHeight);
    });
  expect(await lines()).toBeCloseTo(2, 1);
  expect(await box.evaluate((area) => area.scrollTop)).toBe(0);
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await lines()).toBeCloseTo(1, 1);
});

test('a selected file is put into the box and explained', async ({ page }) => {
  const { box, chooseFile, status } = await openExplainer(page, 'en');
  const chooser = page.waitForEvent('filechooser');
  await chooseFile.click();
  await (
    await chooser
  ).setFiles({ name: 'answer.json', mimeType: 'application/json', buffer: Buffer.from(notInGroup) });
  await expect(status).toHaveText('1 response found: exact');
  await expect(box).toHaveValue(notInGroup);
});

test('a dropped log of several megabytes is read completely while the page stays usable', async ({ page }) => {
  const { box, status } = await openExplainer(page, 'en');
  const line = logOf(1);
  const lines = 20_000;
  const dropped = await page.evaluateHandle(
    ([text, count]) => {
      const data = new DataTransfer();
      data.items.add(new File([`${text}\n`.repeat(Number(count))], 'server.log', { type: 'text/plain' }));
      return data;
    },
    [line, String(lines)] as const,
  );
  await box.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('server.log')).toBeVisible();
  await expect(status).toHaveText(`${lines} responses found: exact ${lines}`, { timeout: 120_000 });
  await expect(page.getByRole('article')).toHaveCount(1);
});
