import type { Page } from 'playwright/test';
import { openTable } from './support/errorTable';
import { openExplainer } from './support/explainer';
import { logOf } from './support/pastes';
import { visit } from './support/site';
import { expect, test } from './support/test';

/** The width of a page in A4. */
const paper = { width: 794, height: 1123 };

async function toPaper(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
}

test('on paper, all cards of a log are open, and afterwards as before', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.fill(logOf(4));
  await expect(cards).toHaveCount(2);
  const fixes = page.getByRole('heading', { name: 'How to fix it' });
  await expect(fixes).toHaveCount(1);
  await page.evaluate(() => {
    addEventListener('beforeprint', () =>
      queueMicrotask(() => {
        const shown = document.querySelectorAll('article .AdviceSections').length;
        document.documentElement.dataset.printed = String(shown);
      }),
    );
  });
  await page.pdf();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '2');
  await expect(fixes).toHaveCount(1);
});

test('on paper, no part of a page is about what only a screen can do', async ({ page }) => {
  await visit(page, 'en/api/register-users-in-bulk');
  await toPaper(page);
  await expect(page.getByRole('heading', { name: 'Errors of this operation' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Explain a response of this operation' })).toBeHidden();
  await openTable(page, 'en');
  await expect(page.getByRole('button', { name: 'Filters' })).toBeHidden();
  await visit(page, 'en/api/');
  await expect(page.getByRole('link', { name: 'Register users in bulk' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'By area' })).toBeHidden();
});

test('on paper, a block of code and a row stay on one page, and a heading stays with what follows', async ({
  page,
}) => {
  await visit(page, 'en/errors/user-not-in-group');
  await toPaper(page);
  await expect(page.locator('.CodeBlock').first()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('main h2').first()).toHaveCSS('break-after', 'avoid');
});

const pagesOf = async (page: Page): Promise<number> => {
  const file = await page.pdf({ format: 'A4' });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

for (const locale of ['zh', 'en'] as const) {
  test(`on paper, the table has columns, whole messages and few pages (${locale})`, async ({ page }) => {
    await openTable(page, locale);
    expect(await pagesOf(page)).toBeLessThan(15);
    await toPaper(page);
    await expect(page.locator('td.message code').first()).toHaveCSS('display', 'inline');
    await expect(page.locator('tbody tr').first()).toHaveCSS('display', 'table-row');
  });
}

for (const locale of ['', 'en/']) {
  test(`on paper, the sources of an error do not take a sheet of their own: /${locale}`, async ({ page }) => {
    await visit(page, `${locale}errors/user-not-in-group`);
    expect(await pagesOf(page)).toBe(2);
  });
}
