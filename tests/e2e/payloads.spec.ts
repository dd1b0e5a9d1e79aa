import type { Locator, Page } from 'playwright/test';
import { tableOn } from './support/errorTable';
import { openExplainer } from './support/explainer';
import { payloads, payloadsInGroups } from './support/payloads';
import { visit } from './support/site';
import { expect, testAlone as test } from './support/test';

/** Counts executed payloads, which call `hit()` in their page or in a page around it. */
async function watchForHits(page: Page): Promise<string[]> {
  const hits: string[] = [];
  await page.exposeFunction('hit', () => void hits.push('ran'));
  page.on('dialog', (dialog) => {
    hits.push(dialog.message());
    void dialog.dismiss();
  });
  return hits;
}

/** Elements that a payload leaves in the page if it became HTML, whether or not it was executed. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on|^(?:srcdoc|formaction)$/.test(name) || /^\s*(?:java|vb)\s*script:|^data:text/i.test(value),
        )
        .filter(({ name }) => !['value', 'title', 'aria-label', 'data-text'].includes(name))
        .map(({ name, value }) => `${element.localName} ${name}=${value}`),
    ),
  );

/** Types each text into a field, replaces the previous one, and lets the page draw in between. */
const typeEach = (field: Locator, texts: readonly string[]): Promise<void> =>
  field.evaluate(async (box, typed) => {
    for (const text of typed) {
      if (box instanceof HTMLInputElement) box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  }, texts);

const bodyWith = (message: string): string =>
  JSON.stringify({ error: 'forbidden_op', timestamp: 1, duration: 0, error_description: message });

/** The tests run with the policy as served, and without it, so that the pages have to be safe on their own. */
const settings = [
  { policy: 'with the policy', bypassCSP: false },
  { policy: 'without the policy', bypassCSP: true },
];

test('there are at least 150 different payloads', () => {
  expect(new Set(payloads).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(150);
});

for (const { policy, bypassCSP } of settings) {
  test.describe(policy, () => {
    // A page may log that a payload was blocked. The test only checks that it is not executed.
    test.use({ bypassCSP, expectedNoise: [/./] });

    test('no payload in a paste is executed: alone, as a message, as a value, as a log', async ({ page }) => {
      test.setTimeout(600_000);
      const hits = await watchForHits(page);
      const { box, clear, status } = await openExplainer(page, 'en');
      const pastes = payloadsInGroups(40).flatMap((group) => [
        group.join('\n'),
        group.map(bodyWith).join('\n'),
        group.map((payload) => bodyWith(`user: ${payload} doesn't exist in group: 40659491815425`)).join('\n'),
        group.map((payload) => `2026-01-01 10:00:00 ERROR [${payload}] status=401 ${bodyWith('x')}`).join('\n'),
      ]);
      for (const paste of pastes) {
        await box.fill(paste);
        // With the key, because the answer may come first and move the button.
        await box.press('Control+Enter');
        await expect(status).toHaveText(/found|recognized/);
        expect(await traces(page)).toEqual([]);
        await clear.click();
        await expect(status).toHaveText('');
      }
      expect(hits).toEqual([]);
    });

    test('no payload in a link or a search is executed', async ({ page }) => {
      test.setTimeout(600_000);
      const hits = await watchForHits(page);
      for (const group of payloadsInGroups(40)) {
        const text = encodeURIComponent(group.join(' '));
        await visit(page, `explain#status=403&error=${text.slice(0, 300)}&message=${text}&call=${text.slice(0, 300)}`);
        await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/^找到 /);
        expect(await traces(page)).toEqual([]);
      }
      for (const group of payloadsInGroups(20)) {
        const text = encodeURIComponent(group.join(' '));
        await visit(page, `errors/?q=${text.slice(0, 1500)}&status=${text.slice(0, 300)}`);
        await expect(tableOn(page, 'zh').count).toHaveText(/个错误中/);
        expect(await traces(page)).toEqual([]);
      }
      await visit(page, 'errors/');
      const search = page.getByRole('searchbox');
      await typeEach(search, payloads);
      for (const group of payloadsInGroups(20)) {
        await search.fill(group.join(' ').replaceAll('\n', ' '));
        await expect(tableOn(page, 'zh').count).toHaveText(/个错误中/);
        expect(await traces(page)).toEqual([]);
      }
      expect(hits).toEqual([]);
    });

    test('no payload in a file name is executed', async ({ page }) => {
      const hits = await watchForHits(page);
      const { status } = await openExplainer(page, 'en');
      const file = page.locator('input[type="file"]');
      for (const group of payloadsInGroups(40)) {
        const name = `${group.join(' ').replaceAll('/', '∕').slice(0, 900)}.log`;
        await file.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bodyWith('x')) });
        await expect(status).not.toHaveText('');
        expect(await traces(page)).toEqual([]);
      }
      expect(hits).toEqual([]);
    });

    test('no payload in a catalog text is executed', async ({ page }) => {
      test.setTimeout(600_000);
      const hits = await watchForHits(page);
      const title = 'Transfer failed: the new owner is not a member';
      for (const group of payloadsInGroups(66)) {
        const payload = group.join(' ').replaceAll('\n', ' ');
        await page.route('**/*.js', async (route) => {
          const answer = await route.fetch();
          const script = await answer.text();
          const inScript = escaped(payload, script.includes('JSON.parse(') ? '\\\\u' : '\\u');
          await route.fulfill({ response: answer, body: script.replaceAll(title, () => inScript) });
        });
        const { box, card } = await openExplainer(page, 'en');
        await box.fill(bodyWith("user: bob doesn't exist in group: 40659491815425"));
        await expect(card).toContainText('hit()');
        expect(await traces(page)).toEqual([]);
        // The page still loads scripts for other pages in advance.
        await page.unrouteAll({ behavior: 'wait' });
      }
      expect(hits).toEqual([]);
    });
  });
}

/** Escapes each character of a text for a string in a script. JSON may contain the string once more. */
const escaped = (text: string, sign: string): string =>
  text.replace(/[^\w ]/g, (character) => sign + character.charCodeAt(0).toString(16).padStart(4, '0'));
