import { hydratedFirst } from './support/site';
import { expect, testAlone as test } from './support/test';

test('the explainer answers before the browser is idle; then the navigation works', async ({ page }) => {
  await page.addInitScript(() => {
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (callback) => waiting.push(callback);
    window.addEventListener('idle-at-last', () => {
      for (const callback of waiting.splice(0)) callback({ didTimeout: true, timeRemaining: () => 50 });
    });
  });
  await page.goto('');
  await hydratedFirst(page);
  const main = page.getByRole('main');
  await main.getByRole('textbox').fill('{"error":"unauthorized","error_description":"Unable to authenticate (OAuth)"}');
  await expect(main.getByRole('article').getByRole('heading').first()).toBeVisible();

  const search = page.getByRole('searchbox');
  await page.keyboard.press('Control+k');
  await expect(search).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('idle-at-last')));
  await page.keyboard.press('Control+k');
  await expect(search).toHaveCount(1);
});
