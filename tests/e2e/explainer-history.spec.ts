import { explainerOn, openExplainer } from './support/explainer';
import { notInGroup } from './support/pastes';
import { base, hydrated } from './support/site';
import { expect, test } from './support/test';

test('reading on and coming back leaves the explainer working', async ({ page }) => {
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

test('going back while a page is still loading stays at the page gone back to', async ({ page }) => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/hashmap.json', async (route) => {
    await answered;
    await route.continue();
  });
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(`${base}en/errors/user-not-in-group`);
  await page.goBack();
  const loaded = page.waitForResponse('**/hashmap.json');
  answer();
  await loaded;
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explain a response');
});
