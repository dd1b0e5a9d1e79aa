import { leadsTo, openTable } from './support/errorTable';
import { expect, test } from './support/test';

test('the caption of status 200 names the status once', async ({ page }) => {
  await openTable(page, 'zh');
  await expect(page.getByRole('region', { name: /^200 响应内的失败（\d+ 个）/ }).first()).toBeVisible();
  await openTable(page, 'en');
  await expect(page.getByRole('region', { name: /^200 OK, with failures inside \(\d+\)/ }).first()).toBeVisible();
});

test('a sorted table is not captioned as search results, and rows without a value come last in both directions', async ({
  page,
}) => {
  const { column } = await openTable(page, 'zh');
  const errors = page.getByRole('main').locator('.ErrorTable tbody td.error');
  for (const order of ['ascending', 'descending']) {
    await column('error').first().getByRole('button').click();
    await expect(column('error').first()).toHaveAttribute('aria-sort', order);
    await expect(page.getByRole('region', { name: /^错误（\d+ 个）/ }).first()).toBeVisible();
    await expect(errors.first()).not.toHaveText('（无）');
  }
});

test('the count of an option without results is as light as its label', async ({ page }) => {
  const { filter, count } = await openTable(page, 'en');
  await filter('Status', '401').click();
  await expect(count).toHaveText(/ of /);
  const option = page.getByRole('group', { name: 'Retry' }).getByRole('button', { disabled: true }).first();
  const colors = await option.evaluate((button) =>
    [button, button.querySelector('.count')].map((element) => element && getComputedStyle(element).color),
  );
  expect(colors[1]).toBe(colors[0]);
});

test('a click on a row expands it, and a click on its link follows the link', async ({ page }) => {
  const { row } = await openTable(page, 'en');
  const id = 'user-already-in-group';
  await row(id).locator('td.message').click();
  await expect(row(id).getByRole('button', { expanded: true })).toBeVisible();
  await row(id).first().locator('td.owner').click();
  await expect(row(id).getByRole('button', { expanded: false })).toBeVisible();
  await row(id).getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(leadsTo(id));
});

test('selecting text in a row does not expand it', async ({ page }) => {
  const { row } = await openTable(page, 'en');
  const message = row('user-already-in-group').locator('td.message code');
  await message.scrollIntoViewIfNeeded();
  const box = await message.boundingBox();
  if (!box) throw new Error('The message is not on the page.');
  await page.mouse.move(box.x + 2, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 8);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
  await page.waitForTimeout(300);
  await expect(page.getByRole('main').locator('tbody').getByRole('button', { expanded: true })).toHaveCount(0);
});

test('Escape first collapses the row with the focus, then clears the search', async ({ page }) => {
  const { find, search, row } = await openTable(page, 'en');
  await find('user already in group');
  await row('user-already-in-group').getByRole('button').click();
  const expanded = row('user-already-in-group').getByRole('button', { expanded: true });
  await expect(expanded).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Escape');
  await expect(row('user-already-in-group').getByRole('button', { expanded: false })).toBeFocused();
  await expect(search).toHaveValue('user already in group');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 720, height: 900 } });

  test('every focusable element is visible', async ({ page }) => {
    const { search, first } = await openTable(page, 'en');
    await search.focus();
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const isVisible = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return (box?.width ?? 0) > 4 && (box?.height ?? 0) > 4 && !document.activeElement?.closest('thead');
      });
      expect(isVisible).toBe(true);
    }
    await expect(first).toBeVisible();
  });

  test('the sort list sorts the rows', async ({ page }) => {
    const { list, links } = await openTable(page, 'en');
    await page.getByRole('button', { name: 'Filters' }).click();
    await list('Sort').selectOption('Status ↓');
    await expect(page).toHaveURL(/sort=-status/);
    await expect(page.getByRole('main').locator('.ErrorTable tbody td.status').first()).toHaveText(/^5/);
    await list('Sort').selectOption('Default order');
    await expect(page).toHaveURL(/errors\/$/);
    await expect(links.first()).toBeVisible();
  });
});

test('a wide screen has no sort list, only column headers', async ({ page }) => {
  const { list } = await openTable(page, 'en');
  await expect(list('Sort')).toBeHidden();
});
