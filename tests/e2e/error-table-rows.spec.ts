import { leadsTo, openTable } from './support/errorTable';
import { base, catalog, rowCount, stopClock } from './support/site';
import { expect, test, testAlone } from './support/test';

const entry = catalog.errors.find(({ id }) => id === 'access-token-expired');
const title = entry?.title.en ?? '';

test('the table has every row from the start', async ({ page }) => {
  const { links } = await openTable(page, 'zh');
  await expect(links).toHaveCount(rowCount);
});

test('assistive technology finds a search with a status, columns, and rows with a header', async ({ page }) => {
  await openTable(page, 'en');
  const main = page.getByRole('main');
  await expect(main.getByRole('search').getByRole('searchbox')).toHaveCount(1);
  await expect(main.getByRole('search').getByRole('status')).toHaveText(/\d+ errors/);
  await expect(main.getByRole('columnheader', { name: 'Status', exact: true }).first()).toBeVisible();
  const row = main.getByRole('row').filter({ has: page.locator('a[href$="/errors/access-token-expired"]') });
  await expect(row.getByRole('rowheader').getByRole('link')).toHaveText(title);
  await expect(main.getByRole('rowheader').getByRole('link')).toHaveCount(rowCount);
});

test('a row expands in place, with cause and fix, and collapses again', async ({ page }) => {
  const { find, row } = await openTable(page, 'en');
  await find('expired access token');
  const toggle = row('access-token-expired')
    .first()
    .getByRole('button', { name: `Expand: ${title}` });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  const details = page.getByRole('row').filter({ has: page.getByRole('heading', { name: 'Why it happens' }) });
  await expect(details).toHaveCount(1);
  await expect(details).toContainText('token');
  await expect(details.getByRole('heading')).toHaveText(['How to fix it', 'Why it happens']);
  await expect(details.getByRole('link', { name: 'Full explanation' })).toHaveAttribute(
    'href',
    leadsTo('access-token-expired'),
  );
  await toggle.click();
  await expect(details).toHaveCount(0);
});

test('a row of the unfiltered table keeps its place and the focus when it expands and collapses', async ({ page }) => {
  const { row, links } = await openTable(page, 'en');
  const toggle = row('access-token-expired').getByRole('button', { name: `Expand: ${title}` });
  const height = async () => (await toggle.boundingBox())?.y ?? 0;
  await toggle.focus();
  const before = await height();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('heading', { name: 'Why it happens' })).toBeVisible();
  await expect(links).toHaveCount(rowCount);
  await expect(toggle).toBeFocused();
  expect(Math.abs((await height()) - before)).toBeLessThan(3);
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(toggle).toBeFocused();
  expect(Math.abs((await height()) - before)).toBeLessThan(3);
});

testAlone('link, message and Markdown of a row can be copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  const { find, row } = await openTable(page, 'en');
  await find('expired access token');
  await row('access-token-expired')
    .first()
    .getByRole('button', { name: `Expand: ${title}` })
    .click();
  const said = page.getByRole('main').getByRole('row').getByRole('status').filter({ hasText: /./ });
  const copied = async (name: string) => {
    await stopClock(page);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(said).toHaveText('Copied');
    await page.clock.runFor(5_000);
    await expect(said).toHaveCount(0);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const link = `${new URL(baseURL ?? '').origin}${base}en/errors/access-token-expired`;
  expect(await copied('Copy link')).toBe(link);
  expect(await copied('Copy message')).toBe(entry?.message);
  const markdown = await copied('Copy as Markdown');
  expect(markdown).toContain(`### ${title}`);
  expect(markdown).toContain('401 · `unauthorized`');
  expect(markdown).toContain('**How to fix it**\n\n- ');
  expect(markdown.endsWith(link)).toBe(true);
  expect(markdown).not.toMatch(/\]\(/);
});

test('slash and S focus the search box of the table instead of opening the site search', async ({ page }) => {
  const { search } = await openTable(page, 'en');
  for (const key of ['/', 's']) {
    await page.keyboard.press(key);
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await search.blur();
  }
});

test('arrow keys move between the search box and the rows, Enter expands, Escape clears', async ({ page }) => {
  const { search, links, count } = await openTable(page, 'en');
  await page.keyboard.press('/');
  await page.keyboard.type('token');
  await expect(count).toHaveText(/ of /);
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(count).toHaveText(`${rowCount} errors`);
  await page.keyboard.type('expired access token');
  await expect(links.first()).toHaveAttribute('href', leadsTo('access-token-expired'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${base}en/errors/access-token-expired`);
});

test('arrow keys work in the unfiltered table too', async ({ page }) => {
  const { search, links } = await openTable(page, 'zh');
  await search.focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
});

test('in print, all rows are shown, without search and navigation', async ({ page }) => {
  const { links, search } = await openTable(page, 'zh');
  await page.emulateMedia({ media: 'print' });
  await expect(search).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const shown = await links.evaluateAll(
    (all) => all.filter((link) => link.checkVisibility({ contentVisibilityAuto: true })).length,
  );
  expect(shown).toBe(rowCount);
});

test('search results have no element id in common with the rows of the page', async ({ page }) => {
  const { find } = await openTable(page, 'en');
  await find('expired access token');
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids).toContain('access-token-expired');
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

testAlone('rows and arrow keys work in browsers without checkVisibility', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
  const { find, search, first, row } = await openTable(page, 'en');
  await row('user-already-in-group').getByRole('button').click();
  await expect(row('user-already-in-group').getByRole('button', { expanded: true })).toBeVisible();
  await find('user already in group');
  await search.press('ArrowDown');
  await expect(first).toBeFocused();
});
