import type { Page } from 'playwright/test';
import { explainerOn, openExplainer } from './support/explainer';
import { announcementTooLong, expired, logOf as repeatedLog, notInGroup, notOurs } from './support/pastes';
import { at, locales, visit } from './support/site';
import { expect, test } from './support/test';

/** A log with one response per line, each with a different error. */
const logOf = (count: number): string =>
  Array.from({ length: count }, (_, line) => `10:21:${line} ERROR 403 {"error":"code_${line}"}`).join('\n');

test('the button for more cards shows how many follow, and the first of them gets the focus', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.fill(logOf(45));
  await expect(cards).toHaveCount(20);
  await page.getByRole('button', { name: 'Show 20 more' }).press('Enter');
  await expect(cards).toHaveCount(40);
  await expect(cards.nth(20)).toBeFocused();
  await page.getByRole('button', { name: 'Show 5 more' }).click();
  await expect(cards).toHaveCount(45);
});

test('a new paste shows only its first cards again', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.fill(logOf(45));
  await page.getByRole('button', { name: 'Show 20 more' }).click();
  await expect(cards).toHaveCount(40);
  await box.fill(logOf(44));
  await expect(cards).toHaveCount(20);
});

test('the summary links to cards that are not shown yet', async ({ page }) => {
  const { box, cards, status } = await openExplainer(page, 'en');
  const others = Array.from({ length: 30 }, (_, line) => `ERROR ${400 + line} {"error":"code_${line}"}`).join('\n');
  await box.fill(others);
  await expect(status).toHaveText(/^30 responses/);
  await page.getByRole('region', { name: 'Summary' }).getByRole('link').last().click();
  const card = page.locator(new URL(page.url()).hash);
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport();
  expect(await cards.count()).toBeGreaterThan(20);
});

test('the card keeps the focus when its question is answered and asked again', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(announcementTooLong);
  await card
    .getByRole('group', { name: /^(Which call was it|调用的是哪个接口)/ })
    .getByRole('button')
    .first()
    .press('Enter');
  await expect(card).toBeFocused();
  await card.getByRole('button', { name: 'Choose again' }).press('Enter');
  await expect(card.getByRole('group', { name: 'Which call was it?' })).toBeVisible();
  await expect(card).toBeFocused();
});

test('the evidence is one line that can be read aloud', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(expired);
  await expect(card.locator('summary').filter({ hasText: 'Evidence' })).toHaveText(/^Evidence The message matches/);
});

test('evidence about a call stays inside its card on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(`DELETE https://a1.easemob.com/org/app/chatgroups/1/users/bob\nHTTP/1.1 403\n\n${notInGroup}`);
  await card.locator('summary').filter({ hasText: 'Evidence' }).click();
  await expect(card.getByText('the catalog has')).toHaveText(/\{group_id\}$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const width of [320, 390]) {
  test(`the titles in the summary have room on a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const { box } = await openExplainer(page, 'en');
    await box.fill(
      'HTTP/1.1 403\n\n{"error":"forbidden_op","error_description":"can not join this group, reason:user: carol already in group: 40659491815425"}\n\nHTTP/1.1 401\n\n{"error":"unauthorized"}',
    );
    const title = page.getByRole('region', { name: 'Summary' }).getByRole('rowheader').first();
    expect((await title.boundingBox())?.width).toBeGreaterThan(120);
    // The arrow is on the line of the name.
    expect((await page.getByRole('button', { name: 'Times' }).boundingBox())?.height).toBeLessThan(30);
  });
}

test('the notice about a cut link stays until something else is pasted', async ({ page }) => {
  const { box } = await openExplainer(page, 'en', '#status=403&error=forbidden_op&length=400&message=user%3A%20bob');
  const told = page.getByText('cut off on its way');
  await expect(told).toBeVisible();
  await box.fill('HTTP 429');
  await expect(told).toBeHidden();
});

for (const place of ['', 'explain']) {
  for (const locale of locales) {
    // Of the strip with retry and owner, a low screen shows at least the upper part.
    for (const [width, height, part] of [
      [390, 844, 1],
      [844, 390, 0.4],
      [667, 375, 0.4],
    ] as const) {
      test(`an answer begins in view: /${at(place, locale)} on ${width} by ${height} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await visit(page, at(place, locale));
        const { box, card } = explainerOn(page, locale);
        await box.fill(notInGroup);
        await expect(card.getByRole('heading').first()).toBeInViewport({ ratio: 1 });
        await expect(card.locator('.FactStrip')).toBeInViewport({ ratio: part });
      });
    }
  }
}

for (const [locale, fits] of [
  ['zh', '有几种可能'],
  ['en', 'Several fit'],
] as const) {
  test(`an answer that several entries fit says so once, and asks which call it was (${locale})`, async ({ page }) => {
    const { box, card, status } = await openExplainer(page, locale);
    await box.fill(announcementTooLong);
    await expect(card.getByText(fits)).toBeVisible();
    // The line above the card says the same. It is only read aloud.
    await expect(status).toHaveText(new RegExp(fits, 'i'));
    expect((await status.boundingBox())?.height).toBeLessThanOrEqual(1);
    await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^(Which call was it\?|调用的是哪个接口？)$/);
    expect((await card.locator('legend').boundingBox())?.height).toBeLessThanOrEqual(1);
  });
}

test('a response that is not in the catalog has no evidence to unfold', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notOurs);
  await expect(card.getByRole('button', { name: 'Copy a report' })).toBeVisible();
  await expect(card.locator('summary').filter({ hasText: 'Evidence' })).toHaveCount(0);
});

test('on a phone, a sample that was chosen with the keyboard keeps the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { status } = await openExplainer(page, 'en');
  const sample = page.locator('.samples button').first();
  await sample.press('Enter');
  await expect(status).toHaveText('1 response found: exact');
  await expect(sample).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('body')).not.toBeFocused();
});

test('on a phone, the count of a response is on the line of its verdict', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { box, cards } = await openExplainer(page, 'zh');
  await box.fill(repeatedLog(4));
  const head = cards.first().locator('.verdict');
  const [verdict, count] = await Promise.all([
    head.locator('strong').boundingBox(),
    head.locator('.times').boundingBox(),
  ]);
  expect(Math.abs((verdict?.y ?? 0) - (count?.y ?? 99))).toBeLessThan(6);
});

/** Parts of paths that continue on the next line. */
const broken = (page: Page, codes: string) =>
  page.locator(codes).evaluateAll((all) =>
    all
      .flatMap((code) => [...code.childNodes])
      .filter((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return new Set([...range.getClientRects()].map(({ y }) => Math.round(y))).size > 1;
      })
      .map(({ textContent }) => textContent),
  );

test('on a phone, a path continues at a slash', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, 'en/api/');
  expect(await broken(page, '.OperationTable code')).toEqual([]);
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(announcementTooLong);
  await expect(card.locator('.ReadingList li').first()).toBeVisible();
  expect(await broken(page, '.ReadingList code')).toEqual([]);
});

test('in the summary of a log, only messages that the catalog does not have are in the font of code', async ({
  page,
}) => {
  const { box } = await openExplainer(page, 'en');
  await box.fill(
    `10:21:01 GET /easemob-demo/chatdemo/users/alice 503\n10:21:02 POST /easemob-demo/chatdemo/users 400 ${notOurs}`,
  );
  const links = page.locator('.TriageSummary').getByRole('link');
  await expect(links.filter({ hasText: 'flux' })).toHaveCSS('font-family', /mono/);
  await expect(links.filter({ hasText: 'Service unavailable' })).not.toHaveCSS('font-family', /mono/);
});
