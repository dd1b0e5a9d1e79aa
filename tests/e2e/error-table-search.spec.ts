import { leadsTo, openTable } from './support/errorTable';
import { rowCount } from './support/site';
import { expect, test } from './support/test';

const found: [what: string, query: string, id: string | RegExp][] = [
  [
    'a whole message with the values of the caller',
    "user: alice42 doesn't exist in group: 1234567890",
    /(attribute-)?user-not-in-group$/,
  ],
  ['a piece of a message', 'due to expired access token', 'access-token-expired'],
  ['a misspelled message', 'unable to authentcate due to expird acess token', 'access-token-expired'],
  ['Chinese words', 'token 过期', 'access-token-expired'],
  ['several words in two languages', '403 群主', 'owner-operation-forbidden'],
  ['an error type without its underscores', 'duplicate unique property exists', 'username-taken'],
  ['a synonym', '限流', /\/(api|message)-rate-limit$/],
  [
    'a whole pasted response',
    '{"error":"unauthorized","timestamp":1,"error_description":"Unable to authenticate due to expired access token"}',
    'access-token-expired',
  ],
];

for (const [what, query, id] of found) {
  test(`the search finds an entry by ${what}`, async ({ page }) => {
    const { search, first } = await openTable(page, 'en');
    await search.fill(query);
    await expect(first).toHaveAttribute('href', typeof id === 'string' ? leadsTo(id) : id);
  });
}

test('the Chinese table finds Chinese and English words', async ({ page }) => {
  const { search, first, links } = await openTable(page, 'zh');
  await search.fill('禁言');
  await expect(links.filter({ hasText: '禁言' }).first()).toBeVisible();
  await search.fill('expired token');
  await expect(first).toHaveAttribute('href', leadsTo('access-token-expired'));
});

test('words of the query are highlighted where they were found', async ({ page }) => {
  const { search, row } = await openTable(page, 'en');
  await search.fill('expired');
  await expect(row('access-token-expired').first().locator('mark').first()).toHaveText(/^expired$/i);
});

test('the spaces between highlighted words of a message stay when its row expands', async ({ page }) => {
  const { find, row } = await openTable(page, 'en');
  await find('expired access token');
  await row('access-token-expired').first().getByRole('button').click();
  await expect(row('access-token-expired').getByRole('heading').first()).toBeVisible();
  const words = row('access-token-expired').first().locator('td.message mark');
  await expect(words).toHaveText(['expired', 'access', 'token']);
  const boxes = await words.evaluateAll((all) => all.map((word) => word.getBoundingClientRect().toJSON() as DOMRect));
  // Two of them stand on the same line.
  const gaps = boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? 0));
  expect(Math.max(...gaps)).toBeGreaterThan(3);
});

test('the number of rows is announced as it changes', async ({ page }) => {
  const { search, count, clear } = await openTable(page, 'en');
  await expect(count).toHaveText(`${rowCount} errors`);
  await search.fill('expired');
  await expect(count).toHaveText(new RegExp(`^\\d{1,2} of ${rowCount} errors$`));
  await clear.click();
  await expect(count).toHaveText(`${rowCount} errors`);
  await expect(search).toHaveValue('');
});

test('the announced number of rows is the number that is shown', async ({ page }) => {
  const { search, count, links } = await openTable(page, 'en');
  await search.fill('blocklist');
  await expect(count).toHaveText(/ of /);
  const announced = Number.parseInt((await count.textContent()) ?? '', 10);
  const more = page.getByRole('button', { name: /^Show the other/ });
  if (await more.isVisible()) await more.click();
  await expect(links).toHaveCount(announced);
});

test('Chinese input is searched for only after the composition has ended', async ({ page, context }) => {
  const { search, find, clear, count, first } = await openTable(page, 'zh');
  const all = `共 ${rowCount} 个错误`;
  await find('token');
  await clear.click();
  await search.focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'guo', selectionStart: 3, selectionEnd: 3 });
  await keyboard.send('Input.imeSetComposition', { text: "guo'qi", selectionStart: 6, selectionEnd: 6 });
  // During this time, the pause of the reader ends, and counts and labels are drawn again.
  await page.waitForTimeout(300);
  await expect(search).toHaveValue("guo'qi");
  await expect(count).toHaveText(all);
  await keyboard.send('Input.insertText', { text: 'token 过期' });
  await expect(search).toHaveValue('token 过期');
  await expect(first).toHaveAttribute('href', leadsTo('access-token-expired'));
  await expect(count).not.toHaveText(all);
});

test('a search that finds nothing offers the nearest entries and a report without secrets', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { search, links, filter } = await openTable(page, 'en');
  await filter('Status', '415').click();
  await search.fill('expired access token Bearer YWMtSECRETsecretSECRETsecret');
  await expect(links).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  const nearest = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(nearest.first()).toHaveAttribute('href', /\/en\/errors\/access-token-/);
  await page.getByText('Is this error missing from the catalog?').click();
  await page.getByRole('button', { name: 'Copy the report' }).click();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toContain('expired access token');
  const report = await clipboard();
  expect(report).not.toContain('SECRET');
  expect(page.url()).not.toContain('SECRET');
  await expect(page.getByRole('main').getByText(/SECRET/)).toHaveCount(0);
});

test('if filters hide all results, one click clears them', async ({ page }) => {
  const { search, links, filter, first } = await openTable(page, 'en');
  await filter('Status', '415').click();
  await search.fill('expired access token');
  await expect(links).toHaveCount(0);
  await expect(page.getByText(/^Without the filters, there (is|are) \d+ results?\./)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(first).toHaveAttribute('href', leadsTo('access-token-expired'));
  await expect(filter('Status', '415')).toHaveAttribute('aria-pressed', 'false');
});

test('nonsense gives an empty table with suggestions, not random rows', async ({ page }) => {
  const { search, links } = await openTable(page, 'en');
  await search.fill('zzqxw kkjvb');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(links).toHaveCount(0);
  await expect(page.getByText('Is this error missing from the catalog?')).toBeVisible();
  await expect(page.getByText('Try fewer words, or only a part of the message.')).toBeVisible();
});
