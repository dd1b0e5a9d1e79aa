import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../catalog/build/load';
import { rowsCsv } from '../../components/table/exportRows';
import { tableEntries } from '../../components/table/tableEntries';
import { tableEn } from '../../components/words/table.en';
import { tableZh } from '../../components/words/table.zh';
import { openTable } from './support/errorTable';
import { at, base, catalog, rowCount } from './support/site';
import { expect, test } from './support/test';

const having = (holds: (entry: (typeof catalog.errors)[number]) => boolean): number =>
  catalog.errors.filter(holds).length;

const entries = tableEntries(loadCatalog());

test('each status filter shows only its errors, and its button shows how many', async ({ page }) => {
  const { filter, count, links } = await openTable(page, 'en');
  const errors = having(({ status }) => status === 429);
  await expect(filter('Status', '429')).toHaveText(`429 ${errors}`);
  await filter('Status', '429').click();
  await expect(filter('Status', '429')).toHaveAttribute('aria-pressed', 'true');
  await expect(count).toHaveText(`${errors} of ${rowCount} errors`);
  await expect(links).toHaveCount(errors);
});

test('two options of one filter add up, and two filters narrow the result', async ({ page }) => {
  const { filter, list, count } = await openTable(page, 'en');
  await filter('Status', '403').click();
  await filter('Status', '404').click();
  const both = having(({ status }) => status === 403 || status === 404);
  await expect(count).toHaveText(`${both} of ${rowCount} errors`);
  await list('Error type').selectOption({
    label: `forbidden_op (${having((e) => e.status === 403 && e.error === 'forbidden_op')})`,
  });
  const narrowed = having(({ status, error }) => (status === 403 || status === 404) && error === 'forbidden_op');
  await expect(count).toHaveText(`${narrowed} of ${rowCount} errors`);
});

test('counts of the other filters follow the selection', async ({ page }) => {
  const { filter, list } = await openTable(page, 'en');
  await filter('Status', '429').click();
  const backoff = having(({ status, retry }) => status === 429 && retry === 'backoff');
  await expect(filter('Retry', 'With backoff')).toHaveText(`With backoff ${backoff}`);
  await expect(list('Who acts').getByRole('option', { name: 'App user (0)' })).toBeDisabled();
});

test('with nothing found, there are no rows of zeros, and what is chosen can be taken back', async ({ page }) => {
  const { find, filter, clear } = await openTable(page, 'en');
  const buttons = page.locator('main form fieldset').getByRole('button');
  const all = await buttons.count();
  await find('zzqxw kkjvb');
  await expect(buttons).toHaveCount(0);
  await clear.click();
  await expect(buttons).toHaveCount(all);
  await filter('Status', '429').click();
  await find('zzqxw kkjvb');
  await expect(buttons).toHaveText(['429 0']);
  await expect(buttons).toBeEnabled();
});

test('on a phone, the button for the filters shows how many are chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { filter } = await openTable(page, 'en', '?status=429&retry=backoff');
  await page.getByRole('button', { name: 'Filters (2)', exact: true }).click();
  await filter('Status', '429').click();
  await filter('Retry', 'With backoff').click();
  await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
});

test('on a phone, the open filters leave the count and rows in view, and close in three ways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { filter, list, count, first } = await openTable(page, 'en', '?status=429');
  const open = page.getByRole('button', { name: /^Filters/ });
  const found = having(({ status }) => status === 429);
  const done = page.getByRole('button', { name: `Show ${found} errors`, exact: true });
  await open.click();
  await expect(done).toBeInViewport({ ratio: 1 });
  await expect(count).toBeInViewport({ ratio: 1 });
  const sheet = await page.locator('.FilterSheet').boundingBox();
  expect((await first.boundingBox())?.y ?? 844).toBeLessThan((sheet?.y ?? 0) - 60);
  await done.click();
  await expect(open).toBeFocused();
  await expect(list('Area')).toBeHidden();
  await open.click();
  await filter('Status', '429').focus();
  await page.keyboard.press('Escape');
  await expect(list('Area')).toBeHidden();
  await expect(count).toHaveText(`${found} of ${rowCount} errors`);
  await open.click();
  await done.focus();
  await first.focus();
  await expect(list('Area')).toBeHidden();
});

test('the filters for area, call, retry and owner work too', async ({ page }) => {
  const { list, count, clear } = await openTable(page, 'en');
  const inGroups = entries.filter(({ areas }) => areas.includes('group')).length;
  await list('Area').selectOption({ label: `Groups (${inGroups})` });
  await expect(count).toHaveText(`${inGroups} of ${rowCount} errors`);
  await clear.click();
  await list('Who acts').selectOption('=console');
  await expect(count).toHaveText(`${having(({ owner }) => owner === 'console')} of ${rowCount} errors`);
  await clear.click();
  await expect(count).toHaveText(`${rowCount} errors`);
  await list('Area').focus();
  await list('Operation').selectOption('=register-user');
  await expect(count).toHaveText(/^\d+ of /);
  await expect(page.getByRole('rowheader').getByRole('link').filter({ hasText: 'user ID' }).first()).toBeVisible();
});

test('a column sorts ascending, then descending, then in page order again', async ({ page }) => {
  const { column, links } = await openTable(page, 'en');
  const before = await links.first().textContent();
  const press = () => column('Meaning').first().getByRole('button').click();
  const titles = () => links.evaluateAll((all) => all.slice(0, 20).map((link) => link.textContent ?? ''));
  await press();
  await expect(column('Meaning').first()).toHaveAttribute('aria-sort', 'ascending');
  const up = await titles();
  expect(up).toEqual([...up].sort(new Intl.Collator('en').compare));
  await press();
  await expect(column('Meaning').first()).toHaveAttribute('aria-sort', 'descending');
  const down = await titles();
  expect(down).toEqual([...down].sort(new Intl.Collator('en').compare).reverse());
  await press();
  await expect(page.locator('[aria-sort]')).toHaveCount(0);
  await expect(links.first()).toHaveText(before ?? '');
});

test('the CSV contains the selected rows and opens in spreadsheets', async ({ page }) => {
  const { filter, count, csv } = await openTable(page, 'zh');
  await filter('状态码', '415').click();
  const expected = catalog.errors.filter(({ status }) => status === 415);
  await expect(count).toHaveText(`${rowCount} 个错误中的 ${expected.length} 个`);
  const download = page.waitForEvent('download');
  await csv.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('easemob-errors.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head, ...rows] = text.slice(1).trim().split('\n');
  expect(head).toBe('id,状态码,error,错误消息,含义,能否重试,谁来处理,URL');
  expect(rows).toHaveLength(expected.length);
  for (const { id, title } of expected) {
    const row = rows.find((line) => line.startsWith(`${id},415,`));
    expect(row).toContain(title.zh);
    expect(row).toMatch(new RegExp(`https?://[^,]+${base}errors/${id}`));
  }
});

for (const words of [tableZh, tableEn]) {
  test(`the rows that the table reads from its page match the catalog (${words.locale})`, async ({ page }) => {
    const { csv } = await openTable(page, words.locale);
    const download = page.waitForEvent('download');
    await csv.click();
    const text = readFileSync(await (await download).path(), 'utf8');
    const prefix = new URL(base + at('errors/', words.locale), page.url()).href;
    // HTML does not show spaces at the ends of a message.
    const trimmed = (message: string) => message.trim();
    const expected = entries.map((entry) => ({ ...entry, messages: entry.messages.map(trimmed) }));
    expect(text).toBe(await rowsCsv(expected, words, ({ id }) => prefix + id));
  });
}

test('a list shows all options in the URL, and choosing one replaces them', async ({ page }) => {
  const { list, count } = await openTable(page, 'en', '?area=group&area=chatroom');
  const both = entries.filter(({ areas }) => areas.includes('group') || areas.includes('chatroom')).length;
  await expect(count).toHaveText(`${both} of ${rowCount} errors`);
  await expect(list('Area').locator('option:checked')).toContainText('Groups, Chatrooms');
  await list('Area').selectOption('=group');
  await expect(page).toHaveURL(/\?area=group$/);
  await expect(list('Area').locator('option:checked')).toContainText('Groups (');
});

test('a URL with a call shows the rows of this call, and the list shows its name', async ({ page }) => {
  const expected = entries.filter(({ calls }) => calls.includes('register-user')).length;
  const { list, count } = await openTable(page, 'en', '?call=register-user');
  expect(expected).toBeGreaterThan(2);
  await expect(count).toHaveText(`${expected} of ${rowCount} errors`);
  await expect(list('Operation').locator('option:checked')).toContainText(`Register a user (${expected})`);
});

test('a selected filter looks selected in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { filter } = await openTable(page, 'en', '?status=403');
  const groundOf = (status: string) =>
    filter('Status', status).evaluate((button) => getComputedStyle(button).backgroundColor);
  await expect(filter('Status', '403')).toHaveAttribute('aria-pressed', 'true');
  expect(await groundOf('403')).not.toBe(await groundOf('404'));
});
