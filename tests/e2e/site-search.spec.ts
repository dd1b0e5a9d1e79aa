import type { Page } from 'playwright/test';
import { at, hydrated, visit } from './support/site';
import { expect, test } from './support/test';

/** Opens the search of the whole site by its key, and types. */
async function ask(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').last().fill(query);
  return page.getByRole('listbox').getByRole('link');
}

const cases = [
  ['zh', '禁言', /\/(api|errors)\/[a-z-]*mute/],
  ['zh', '过期', /\/errors\/access-token-expired/],
  ['zh', '用户 ID 已存在', /\/errors\/(registered-)?username-taken/],
  ['zh', '429', /\/status\/429/],
  ['zh', '转让群组', /\/api\/transfer-group-to-new-owner/],
  ['zh', '退避', /\/guide\/(retry|error-handling)/],
  ['zh', 'due to expired access token', /\/errors\/access-token-expired/],
  ['en', 'expired access token', /\/en\/errors\/access-token-expired/],
  ['en', 'too many requests', /\/en\/status\/429/],
  ['en', 'transfer group', /\/en\/api\/transfer-group-to-new-owner/],
  ['en', 'glossary', /\/en\/guide\/glossary/],
  ['en', 'forbidden_op', /\/en\/errors\//],
] as const;

for (const [locale, query, target] of cases) {
  test(`the site search finds ${target.source} by “${query}” (${locale})`, async ({ page }) => {
    await visit(page, at('guide/retry', locale));
    const results = await ask(page, query);
    await expect(results.first()).toBeVisible();
    const links = await results.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.slice(0, 5).filter((link) => target.test(link)).length).toBeGreaterThan(0);
  });
}

test('a found page opens with Enter, and the search keeps nothing of what was asked', async ({ page }) => {
  await visit(page, 'en/');
  const results = await ask(page, 'expired access token');
  await expect(results.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/errors\/access-token-expired/);
  await hydrated(page);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    'expired',
  );
});

test('closing the search gives the focus back to its button', async ({ page }) => {
  await visit(page, 'en/status/');
  await ask(page, 'token');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

test('Enter opens a found page and leaves the search closed, also while the key is held', async ({ page }) => {
  await visit(page, 'en/status/');
  const results = await ask(page, 'expired access token');
  await expect(results.first()).toBeVisible();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await expect(page).toHaveURL(/\/en\/errors\/access-token-expired/);
  await page.keyboard.up('Enter');
  await page.waitForTimeout(300);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});
