import { leadsTo, openTable, pasteInto, tableOn } from './support/errorTable';
import { expired } from './support/pastes';
import { base, hold, hydrated, rowCount, visit } from './support/site';
import { expect, test } from './support/test';

test('query and filters are kept in the URL, survive a reload and can be shared', async ({ page, context }) => {
  const { search, find, filter, first, count } = await openTable(page, 'en');
  await find('token');
  const withoutFilter = (await count.textContent()) ?? '';
  await filter('Status', '401').click();
  await expect(page).toHaveURL(`${base}en/errors/?q=token&status=401`);
  await expect(count).not.toHaveText(withoutFilter);
  const said = await count.textContent();
  const id = await first.getAttribute('href');
  await page.reload();
  await expect(count).toHaveText(said ?? '');
  await expect(first).toHaveAttribute('href', id ?? '');
  await expect(search).toHaveValue('token');
  const other = tableOn(await context.newPage(), 'en');
  await other.search.page().goto(page.url());
  await expect(other.count).toHaveText(said ?? '');
  await expect(other.filter('Status', '401')).toHaveAttribute('aria-pressed', 'true');
});

test('back and forward step through the selections', async ({ page }) => {
  const { filter, count } = await openTable(page, 'en');
  const all = (await count.textContent()) ?? '';
  await filter('Status', '403').click();
  await expect(count).not.toHaveText(all);
  const some = (await count.textContent()) ?? '';
  await filter('Retry', 'With backoff').click();
  await expect(page).toHaveURL(/\?status=403&retry=backoff$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?status=403$/);
  await expect(count).toHaveText(some);
  await page.goBack();
  await expect(page).toHaveURL(`${base}en/errors/`);
  await expect(count).toHaveText(all);
  await page.goForward();
  await expect(count).toHaveText(some);
  await expect(filter('Status', '403')).toHaveAttribute('aria-pressed', 'true');
});

test('typing adds no entries to the history', async ({ page }) => {
  await visit(page, 'en/');
  await page.getByRole('link', { name: /^Search and filter all/ }).click();
  await hydrated(page);
  const { search, first } = tableOn(page, 'en');
  await search.pressSequentially('expired token');
  await expect(first).toHaveAttribute('href', leadsTo('access-token-expired'));
  await expect(page).toHaveURL(/\?q=expired(\+|%20)token$/);
  await page.goBack();
  await expect(page).toHaveURL(`${base}en/`);
});

test('going back from the page of a found row restores the search', async ({ page }) => {
  const { search, first, count } = await openTable(page, 'zh');
  await search.fill('token 过期');
  await expect(page).toHaveURL(/\?q=/);
  await expect(first).toHaveAttribute('href', leadsTo('access-token-expired'));
  const said = (await count.textContent()) ?? '';
  await first.click();
  await expect(page).toHaveURL(`${base}errors/access-token-expired`);
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue('token 过期');
  await expect(count).toHaveText(said);
});

test('leaving right after the last letter keeps the URL of the next page and the search of the table', async ({
  page,
}) => {
  const { find, search, first } = await openTable(page, 'en');
  await find('to');
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await search.fill('token');
  await search.press('ArrowDown');
  const to = (await first.getAttribute('href')) ?? '';
  await first.press('Enter');
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(to);
  await page.goBack();
  await expect(search).toHaveValue('token');
});

test('the back button works after a URL that the table would write differently', async ({ page }) => {
  await visit(page, 'en/explain');
  await openTable(page, 'en', '?from=ticket&retry=after-fix&status=403');
  await page.goBack();
  await expect(page).toHaveURL(`${base}en/explain`);
});

test('a filter value that is not among the options is shown and can be removed', async ({ page }) => {
  const { list, filter, count } = await openTable(page, 'en', '?error=nope&status=418');
  await expect(list('Error type')).toHaveValue('=nope');
  await expect(filter('Status', '418')).toHaveAttribute('aria-pressed', 'true');
  await filter('Status', '418').click();
  await list('Error type').selectOption('Any');
  await expect(count).toHaveText(/^\d+ errors$/);
});

for (const query of [
  '?status=abc&status=9999',
  '?q=%',
  '?q=%E4%A',
  '?sort=nothing&retry=maybe',
  `?q=${'x'.repeat(3000)}`,
]) {
  test(`a meaningless URL still shows the table: ${query.slice(0, 30)}`, async ({ page }) => {
    const { count } = await openTable(page, 'en', query);
    await expect(count).toHaveText(/error/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Errors');
  });
}

test('going back from an entry returns to the same place in the results', async ({ page }) => {
  const { find, links } = await openTable(page, 'en');
  await find('user');
  await expect(links).toHaveCount(50);
  await page.evaluate(() => window.scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900);
  await links.nth(12).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Errors');
  await page.goBack();
  await expect(links).toHaveCount(50);
  await page.waitForTimeout(500);
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - 900)).toBeLessThan(150);
});

test('the menu link leads from a search to all rows', async ({ page }) => {
  const { find, count, search } = await openTable(page, 'en', '?status=403');
  await find('user');
  await page.getByRole('banner').getByRole('link', { name: 'Errors', exact: true }).first().click();
  await expect(page).toHaveURL(/en\/errors\/$/);
  await expect(count).toHaveText(`${rowCount} errors`);
  await expect(search).toHaveValue('');
});

test('text that was typed before the scripts were loaded is searched for', async ({ page }) => {
  const release = await hold(page);
  await page.goto('en/errors/', { waitUntil: 'commit' });
  const { search, count } = tableOn(page, 'en');
  await search.pressSequentially('expired token');
  release();
  await expect(count).toHaveText(/ of /);
  await expect(search).toHaveValue('expired token');
});

test('a paste stays in the box when the reader filters, opens an entry, goes back, or switches the language', async ({
  page,
}) => {
  const { search, row, filter, first, count } = await openTable(page, 'en');
  await pasteInto(search, expired);
  await expect(search).toHaveValue(/401 Unauthorized ↵ Set-Cookie/);
  const pasted = await search.inputValue();
  await expect(row('access-token-expired')).toBeVisible();
  await filter('Status', '401').click();
  await expect(page).toHaveURL(`${base}en/errors/?status=401`);
  await page.goBack();
  await expect(page).toHaveURL(`${base}en/errors/`);
  await expect(search).toHaveValue(pasted);
  await first.click();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue(pasted);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[hreflang="zh-CN"], a[lang="zh-CN"]')?.click());
  await expect(page).toHaveURL(`${base}errors/`);
  await expect(tableOn(page, 'zh').search).toHaveValue(pasted);
  await page.getByRole('banner').getByRole('link', { name: '错误表', exact: true }).first().click();
  await expect(count).toHaveText(`共 ${rowCount} 个错误`);
});

test('a search removes the hash of a row from the URL', async ({ page }) => {
  const { find } = await openTable(page, 'en', '#user-already-in-group');
  await find('token');
  await expect(page).toHaveURL(/errors\/\?q=token$/);
});
