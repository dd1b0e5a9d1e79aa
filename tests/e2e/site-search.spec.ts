import type { Page } from 'playwright/test';
import type { Locale } from '../../catalog/engine/types';
import { at, hydrated, locales, visit } from './support/site';
import { expect, test } from './support/test';

/** Opens the site search with its keyboard shortcut and types a query. */
async function ask(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox').getByRole('searchbox').fill(query);
  return page.getByRole('listbox').getByRole('link');
}

interface Case {
  query: string;
  /** The URL of a result. */
  target: RegExp;
  /** Whether it must be the first result, and not only among the first five. */
  isFirst?: true;
}

const cases: Record<Locale, Case[]> = {
  zh: [
    { query: '403', target: /\/status\/403/, isFirst: true },
    { query: '429', target: /\/status\/429/, isFirst: true },
    { query: '添加群成员', target: /\/api\/add-group-member$/, isFirst: true },
    { query: '禁言', target: /\/(api|errors)\/[a-z-]*mute/ },
    { query: 'token 过期', target: /\/errors\/access-token-expired/, isFirst: true },
    { query: '应用不存在', target: /\/errors\/app-key-not-found/ },
    { query: '过期', target: /\/errors\/access-token-expired/ },
    { query: '用户 ID 已存在', target: /\/errors\/(registered-)?username-taken/ },
    { query: '转让群组', target: /\/api\/transfer-group-to-new-owner/, isFirst: true },
    { query: '退避', target: /\/guide\/(retry|error-handling)/ },
    { query: 'due to expired access token', target: /\/errors\/access-token-expired/, isFirst: true },
    { query: 'forbidden_op', target: /\/types\/forbidden_op/, isFirst: true },
  ],
  en: [
    { query: '403', target: /\/en\/status\/403/, isFirst: true },
    { query: 'expired access token', target: /\/en\/errors\/access-token-expired/, isFirst: true },
    { query: 'too many requests', target: /\/en\/status\/429/, isFirst: true },
    { query: 'transfer group', target: /\/en\/api\/transfer-group-to-new-owner/, isFirst: true },
    { query: 'add group member', target: /\/en\/api\/add-group-member$/, isFirst: true },
    { query: 'glossary', target: /\/en\/guide\/glossary/ },
    { query: 'forbidden_op', target: /\/en\/types\/forbidden_op/, isFirst: true },
  ],
};

for (const locale of locales) {
  test(`the site search finds the page that a query means (${locale})`, async ({ page }) => {
    await visit(page, at('guide/retry', locale));
    for (const { query, target, isFirst } of cases[locale]) {
      const results = await ask(page, query);
      const found = () => results.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      await expect
        .poll(async () => (await found()).slice(0, isFirst ? 1 : 5).some((link) => target.test(link)), query)
        .toBe(true);
      await page.keyboard.press('Escape');
    }
  });
}

test('a result shows its kind, its status and its message', async ({ page }) => {
  await visit(page, 'en/');
  const results = await ask(page, 'expired access token');
  await expect(results.first()).toHaveAccessibleName(
    /^Error > 401 > Unable to authenticate due to expired access token > The /,
  );
  for (const text of ['Error', '401', 'Unable to authenticate due to expired access token'])
    await expect(results.first().getByText(text, { exact: true })).toBeVisible();
  await expect(results.first().getByText('#', { exact: true })).toBeHidden();
  await page.locator('.VPLocalSearchBox').getByRole('searchbox').fill('glossary');
  await expect(results.filter({ hasText: 'Glossary' }).first()).toHaveAccessibleName(/^Guide > .*Glossary/);
});

test('Enter opens a result, and the query is not stored', async ({ page }) => {
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

test('closing the search returns the focus to its button', async ({ page }) => {
  await visit(page, 'en/status/');
  await ask(page, 'token');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

test('Enter opens a result and the search stays closed while the key is held', async ({ page }) => {
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
