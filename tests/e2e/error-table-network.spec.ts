import { readFileSync } from 'node:fs';
import { openTable, tableOn } from './support/errorTable';
import { base, goOnline, hold, rowCount, visit } from './support/site';
import { expect, test, testAlone } from './support/test';

const rows = ['tableSearchFields.*', 'searchTable'];

test('a click that waits for the table does not move the focus or the view of a reader who has moved on', async ({
  page,
}) => {
  const release = await hold(page, ...rows);
  const { search, column, count } = await openTable(page, 'en');
  await column('Meaning').first().getByRole('button').click();
  await search.click();
  await search.pressSequentially('expired to');
  release();
  await expect(count).toHaveText(/ of /);
  await search.pressSequentially('ken');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('expired token');
  await expect(page).toHaveURL(/q=expired%20token&sort=title$/);
});

test('a click that waits for the table does nothing after the reader has left the page', async ({ page }) => {
  const release = await hold(page, ...rows);
  const { row } = await openTable(page, 'zh');
  await row('user-already-in-group').getByRole('button').click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('.VPNavBarTranslations').hover();
  await page.getByRole('link', { name: 'English' }).first().click();
  const { find, row: english } = tableOn(page, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Errors');
  release();
  await find('user already in group');
  await expect(english('user-already-in-group')).toBeVisible();
  await expect(page.getByRole('main').locator('tbody').getByRole('button', { expanded: true })).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a button is busy while it waits, and a second click is ignored', async ({ page }) => {
  const release = await hold(page, ...rows);
  const { row } = await openTable(page, 'en');
  const button = row('user-already-in-group').getByRole('button');
  await button.click();
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await button.click();
  release();
  await expect(row('user-already-in-group').getByRole('button', { expanded: true })).toBeVisible();
});

test('rows do not move when the calls are loaded', async ({ page }) => {
  const { find, links, list } = await openTable(page, 'en');
  await find('user');
  await expect(links).toHaveCount(50);
  const fewest = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let least = Infinity;
        const end = performance.now() + 1_500;
        const look = () => {
          least = Math.min(least, document.querySelectorAll('.ErrorTable tbody tr').length);
          if (performance.now() < end) requestAnimationFrame(look);
          else resolve(least);
        };
        look();
      }),
  );
  await list('Operation').focus();
  await expect(list('Operation').getByRole('option')).not.toHaveCount(1);
  expect(await fewest).toBe(50);
});

test('the CSV of a call waits until the calls are loaded', async ({ page }) => {
  const release = await hold(page, 'tableCalls.*');
  const { csv } = await openTable(page, 'en', '?call=register-user');
  const download = page.waitForEvent('download');
  await csv.click();
  release();
  const text = readFileSync(await (await download).path(), 'utf8');
  const lines = text.trim().split('\n').length;
  expect(lines).toBeGreaterThan(2);
  expect(lines).toBeLessThan(rowCount / 2);
});

test.describe('without the network', () => {
  test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch dynamically/] });

  testAlone(
    'a click without network has no effect, and the next click with network works',
    async ({ page, context }) => {
      const { row, column } = await openTable(page, 'en');
      await context.setOffline(true);
      await row('user-already-in-group').getByRole('button').click();
      await expect(page.getByRole('alert')).toContainText('could not be loaded');
      await column('Meaning').first().getByRole('button').click();
      await expect(page).toHaveURL(/errors\/$/);
      await goOnline(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await row('user-already-in-group').getByRole('button').click();
      await expect(row('user-already-in-group').getByRole('button', { expanded: true })).toBeVisible();
    },
  );

  testAlone(
    'details show an error without network, and are loaded when the network is back',
    async ({ page, context }) => {
      const { find, row } = await openTable(page, 'en');
      await find('user already in group');
      await context.setOffline(true);
      await row('user-already-in-group').getByRole('button').click();
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText(/^The details could not be loaded/);
      await goOnline(page);
      await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
      await expect(alert).toHaveCount(0);
    },
  );

  testAlone(
    'the list of calls is loaded when the network is back, and the warning disappears',
    async ({ page, context }) => {
      const { find, filter, list } = await openTable(page, 'en');
      await find('token');
      await context.setOffline(true);
      await filter('Status', '401').click();
      await expect(page.getByRole('alert')).toBeVisible();
      await goOnline(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(list('Operation').getByRole('option')).not.toHaveCount(1);
    },
  );

  testAlone('an empty result is announced when the network is back', async ({ page, context }) => {
    const { find, search } = await openTable(page, 'en');
    await find('token');
    await context.setOffline(true);
    await search.fill('zzqqxx');
    await expect(page.getByText(`0 of ${rowCount} errors`)).toBeVisible();
    await goOnline(page);
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  });

  testAlone(
    'a step back within the table keeps the page, the scroll position and expanded rows, even without network',
    async ({ page, context }) => {
      const { filter, find, row, count, search } = await openTable(page, 'en');
      await find('user');
      await filter('Status', '403').click();
      await row('user-already-in-group').getByRole('button').click();
      await expect(row('user-already-in-group').getByRole('button', { expanded: true })).toBeVisible();
      await search.evaluate((box) => box.setAttribute('data-same', ''));
      await context.setOffline(true);
      const before = await count.textContent();
      await page.goBack();
      await expect(count).not.toHaveText(before ?? '');
      await expect(search).toHaveValue('user');
      await expect(search).toHaveAttribute('data-same', '');
    },
  );

  testAlone('a page that cannot be loaded shows an error, and its link tries again', async ({ page, context }) => {
    await visit(page, 'en/');
    await context.setOffline(true);
    await page.getByRole('banner').getByRole('link', { name: 'Errors', exact: true }).first().click();
    await expect(page.getByRole('alert')).toContainText('The page could not be loaded');
    await goOnline(page);
    await page.getByRole('link', { name: /Try again/ }).click();
    await expect(tableOn(page, 'en').links).toHaveCount(rowCount);
  });

  testAlone('a call that cannot be looked up shows an error above all rows', async ({ page }) => {
    await page.route('**/tableCalls.*', (route) => route.abort());
    const { links } = await openTable(page, 'en', '?call=register-user');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await expect(links).toHaveCount(rowCount);
  });
});

test('switching the language keeps the search', async ({ page }) => {
  const { find } = await openTable(page, 'zh', '?status=401');
  await find('token 过期');
  await expect(page).toHaveURL(/q=token/);
  await page.locator('.VPNavBarTranslations').hover();
  await page.getByRole('link', { name: 'English' }).first().click();
  const english = tableOn(page, 'en');
  await expect(english.search).toHaveValue('token 过期');
  await expect(english.count).toHaveText(/^\d of /);
  await expect(page).toHaveURL(new RegExp(`${base}en/errors/\\?q=token%20%E8%BF%87%E6%9C%9F&status=401$`));
});
