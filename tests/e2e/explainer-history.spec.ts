import { explainerOn, openExplainer } from './support/explainer';
import { announcementTooLong, logOf, notInGroup } from './support/pastes';
import { base, hydrated, visit } from './support/site';
import { expect, test, testAlone } from './support/test';

test('the explainer still works after the reader visits another page and comes back', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(`${base}en/errors/user-not-in-group`);
  await page.goBack();
  await hydrated(page);
  const again = explainerOn(page, 'en');
  await again.box.fill(notInGroup);
  await expect(again.cards).toHaveCount(1);
});

test('going back while another page is loading stays on the earlier page', async ({ page }) => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/en_errors_user-not-in-group.md.*.js', async (route) => {
    await answered;
    await route.continue();
  });
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(`${base}en/errors/user-not-in-group`);
  await page.goBack();
  const loaded = page.waitForResponse('**/en_errors_user-not-in-group.md.*.js');
  answer();
  await loaded;
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explain a response');
});

for (const place of ['', 'explain'] as const) {
  test(`switching the language keeps the paste and the answer: /${place}`, async ({ page }) => {
    await visit(page, place);
    const { box, card } = explainerOn(page, 'zh');
    await box.fill(announcementTooLong);
    await card
      .getByRole('group', { name: /^(Which call was it|调用的是哪个接口)/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: '切换语言' }).hover();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(`${base}en/${place}`);
    const english = explainerOn(page, 'en');
    await expect(english.box).toHaveValue(announcementTooLong);
    await expect(english.status).toHaveText('1 response found: exact');
    await expect(english.card.getByRole('button', { name: 'Choose again' })).toBeVisible();
    await english.card.getByRole('button', { name: 'Choose again' }).click();
    await expect(english.card.getByRole('group', { name: 'Which call was it?' })).toBeVisible();
  });
}

test('coming back from an entry restores the paste, its answers and the scroll position', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  const log = Array.from(
    { length: 12 },
    (_, line) => `${logOf(1)}\nERROR 40${line % 10} {"error":"code_${line}"}`,
  ).join('\n');
  await box.fill(log);
  await expect(cards.nth(5)).toBeVisible();
  await cards.first().getByRole('link', { name: 'Open the full entry' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  const link = cards.first().getByRole('heading', { level: 3 }).getByRole('link');
  await link.evaluate((element: HTMLElement) => element.click());
  await expect(page).toHaveURL(/\/en\/errors\/[a-z-]+$/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(box).toHaveValue(log);
  await expect(cards.nth(5)).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

for (const [doing, change] of [
  ['another paste', 'fill'],
  ['clearing', 'clear'],
] as const) {
  test(`${doing} removes the response of a link from the URL`, async ({ page }) => {
    const { box, clear, status } = await openExplainer(page, 'en', '#status=429');
    await expect(status).toHaveText('1 response found: status only');
    expect(new URL(page.url()).hash).toBe('#status=429');
    await (change === 'fill' ? box.fill(notInGroup) : clear.click());
    await expect(page).toHaveURL(`${base}en/explain`);
  });
}

test('back and forward between two links explain the response of each', async ({ page }) => {
  const { card, box } = await openExplainer(page, 'en', '#status=429');
  await page.evaluate(() => (location.hash = '#status=404'));
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^404 /);
  await page.goBack();
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^429 /);
  await expect(box).toHaveValue('HTTP 429');
});

testAlone('a page is loaded at the first attempt, without a lookup of its file name', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await visit(page, 'en/');
  await page.getByRole('main').locator('a[href$="/errors/access-token-expired"]').first().click();
  await expect(page).toHaveURL(/access-token-expired$/);
  await page.waitForLoadState('networkidle');
  expect(requested.filter((path) => /\/en_errors_[^/]+\.js$/.test(path))).toHaveLength(1);
  expect(requested.filter((path) => path.endsWith('hashmap.json'))).toEqual([]);
});
