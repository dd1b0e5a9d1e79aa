import { openTable } from './support/errorTable';
import { expect, test } from './support/test';

test('after Clear all, the search box has the focus', async ({ page }) => {
  const { search, find, clear } = await openTable(page, 'en');
  await find('token');
  await clear.press('Enter');
  await expect(search).toBeFocused();
  await page.keyboard.type('group');
  await expect(search).toHaveValue('group');
});

test('after the filters are cleared, the search box has the focus', async ({ page }) => {
  const { search } = await openTable(page, 'en', '?q=token&status=504');
  await page.getByRole('button', { name: 'Clear the filters' }).press('Enter');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('token');
});

test('after more rows are shown, the first of them has the focus', async ({ page }) => {
  const { find, links } = await openTable(page, 'en');
  await find('the');
  const more = page.getByRole('button', { name: /^Show the other/ });
  await expect(more).toBeVisible();
  const before = await links.count();
  await more.press('Enter');
  await expect(links.nth(before)).toBeFocused();
});

test('a filter list shows a focus ring', async ({ page }) => {
  const { list } = await openTable(page, 'en');
  await list('Area').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(list('Error type')).toBeFocused();
  await expect(list('Error type')).toHaveCSS('outline-style', 'solid');
});
