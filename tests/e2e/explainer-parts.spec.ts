import { TEXT_PARTS } from '../../components/explainer/textParts';
import { explainerOn, openExplainer } from './support/explainer';
import { layoutShift } from './support/layoutShift';
import {
  announcementTooLong,
  expired,
  logOf,
  notInGroup,
  notOurs,
  oneOfTwoRegistered,
  withSecrets,
} from './support/pastes';
import { at, locales, titleOf, visit } from './support/site';
import { expect, testAlone as test } from './support/test';

/** The files with the causes and fixes. The list of these files has no number. */
const textsFile = /explainerTexts\.\w+\.\d+\./;
/** Code that the first answer rarely needs. */
const laterCode = [/createTriage-/, /readFiles-/, /check-/];
const missing = { zh: '没有载入', en: 'did not load' };
const fixes = { zh: '解决办法', en: 'How to fix it' };

test.describe('texts that do not load', () => {
  test.use({ expectedNoise: [/ERR_FAILED|Failed to fetch dynamically|preload/] });

  for (const locale of locales) {
    test(`leave the error, who acts, and a button to load them again (${locale})`, async ({ page }) => {
      await page.route(textsFile, (route) => route.abort());
      const { box, card } = await openExplainer(page, locale);
      await box.fill(expired);
      await expect(card).toContainText('401');
      await expect(card).toContainText('unauthorized');
      await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
        'href',
        /\/errors\/access-token-expired$/,
      );
      await expect(card).toContainText(locale === 'zh' ? '修正后再试' : 'After a fix');
      await expect(card.getByRole('heading', { name: fixes[locale] })).toHaveCount(0);
      await page.unroute(textsFile);
      await card.getByRole('button', { name: locale === 'zh' ? '重新载入' : 'Load again' }).click();
      await expect(card.getByRole('heading', { name: fixes[locale] })).toBeVisible();
      await expect(card.getByText(missing[locale])).toHaveCount(0);
    });
  }
});

for (const paste of [notInGroup, logOf(4)]) {
  test(`late texts move nothing on the page (${paste.length} characters)`, async ({ page }) => {
    const { promise: asked, resolve: ask } = withResolver();
    const { promise: released, resolve: release } = withResolver();
    await page.route(textsFile, async (route) => {
      ask();
      await released;
      await route.continue();
    });
    const { box, card } = await openExplainer(page, 'en');
    await box.fill(paste);
    await expect(card.getByRole('heading', { level: 3 })).toBeVisible();
    await asked;
    await expect(card.getByText('Loading causes and fixes…')).toBeVisible();
    const before = await layoutShift(page);
    release();
    await expect(card.getByRole('heading', { name: fixes.en })).toBeVisible();
    await page.waitForTimeout(300);
    expect((await layoutShift(page)) - before).toBeLessThanOrEqual(0.02);
  });
}

function withResolver() {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Responses of every kind: certain, unknown, with a question, with failed items, several, a status alone, a success. */
const pastes = [
  notInGroup,
  notOurs,
  announcementTooLong,
  oneOfTwoRegistered,
  logOf(6),
  withSecrets,
  'HTTP 502',
  '{"data":{"result":true}}',
  'lorem ipsum',
];

test('every paste causes the same requests, except for their order', async ({ page }) => {
  test.setTimeout(120_000);
  const requests = new Map<string, string[]>();
  for (const paste of pastes) {
    await page.goto('about:blank');
    const asked: string[] = [];
    const note = (request: { url: () => string }): number => asked.push(request.url().replace(/^blob:.*/, 'blob:'));
    page.on('request', note);
    await visit(page, at('', 'en'));
    const { box, status } = explainerOn(page, 'en');
    await box.fill(paste);
    await expect(status).not.toHaveText(/^$|^Loading/);
    await expect.poll(() => asked.filter((url) => textsFile.test(url)).length).toBe(TEXT_PARTS);
    // The worker loads these when the answer is complete, which is a moment without requests on a busy machine.
    for (const code of laterCode) await expect.poll(() => asked.filter((url) => code.test(url)).length).toBe(1);
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    requests.set(asked.toSorted().join('\n'), [...(requests.get(asked.toSorted().join('\n')) ?? []), paste]);
  }
  expect([...requests.values()]).toEqual([pastes]);
  const [asked = ''] = requests.keys();
  expect(asked).toMatch(/explainerCatalog\.en/);
  expect(asked).toMatch(/explainerTexts\.en/);
  expect(asked).not.toMatch(/explainer(?:Catalog|Texts)\.zh/);
});

test('with the network off after the first answer, other pastes are still explained', async ({ page, context }) => {
  const { box, status, card } = await openExplainer(page, 'zh');
  const loaded = new Set<string>();
  page.on(
    'requestfinished',
    (request) => /explainerTexts\.zh\.\d+\.|explainerTitles\.zh\./.test(request.url()) && loaded.add(request.url()),
  );
  await box.fill('HTTP/1.1 429 Too Many Requests');
  await expect(status).toHaveText('找到 1 个响应：只认出状态码');
  // All parts of the texts, and the titles.
  await expect.poll(() => loaded.size).toBe(TEXT_PARTS + 1);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await box.fill(notInGroup);
  await expect(status).toHaveText('找到 1 个响应：完全匹配');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(titleOf('user-not-in-group'));
  await expect(card.getByRole('heading', { name: '解决办法' })).toBeVisible();
  await box.fill(logOf(6));
  await expect(status).toHaveText(/^找到 6 个响应/);
  await context.setOffline(false);
});

test('the summary of a log comes together with its cards and pushes none down', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await page.evaluate(() => {
    const frames: string[] = [];
    Object.assign(window, { seen: frames });
    const look = () => {
      if (document.querySelector('article')) frames.push(document.querySelector('.TriageSummary') ? 'both' : 'cards');
      if (frames.length < 10) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await box.fill(logOf(4));
  await expect(cards).toHaveCount(2);
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length >= 10);
  expect(await page.evaluate(() => new Set((window as unknown as { seen: string[] }).seen).has('cards'))).toBe(false);
});

test.describe('a worker that does not load', () => {
  test.use({ expectedNoise: [/ERR_FAILED|explainer\.worker/] });

  test('is reported, and loads when the reader tries again', async ({ page }) => {
    const worker = /explainer\.worker/;
    await page.route(worker, (route) => route.abort());
    const { box, status } = await openExplainer(page, 'en');
    await box.fill(notInGroup);
    await expect(status).toHaveText('The error catalog did not load. Check the network.');
    await page.unroute(worker);
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(status).toHaveText('1 response found: exact');
  });
});

test('the card of a status shows its number once and says what the answer is based on', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill('HTTP/1.1 403 Forbidden\nServer: nginx');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('403 Forbidden');
  await expect(card.locator('header').getByText('403')).toHaveCount(1);
  await expect(card).toContainText('Only the status is known.');
  await expect(card).not.toContainText('SDK');
  await box.fill('HTTP/1.1 403 Forbidden\n\n{"error":"quantum_flux","error_description":"the flux is not stable"}');
  await expect(card.locator('header').getByText('403')).toHaveCount(1);
  await expect(card).toContainText('This is only what the status means in general.');
});
