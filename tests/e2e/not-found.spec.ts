import { base, catalog, hydrated } from './support/site';
import { expect, test } from './support/test';

test.use({ expectedNoise: [/status of 404/] });

const meant = [
  ['errors/403', 'status/403'],
  ['403', 'status/403'],
  ['errors/forbidden_op', 'types/forbidden_op'],
  ['forbidden_op', 'types/forbidden_op'],
  ['user-not-in-group', 'errors/user-not-in-group'],
  ['errors/User_Not_In_Group.html', 'errors/user-not-in-group'],
  ['en/errors/403', 'en/status/403'],
  ['en/errors/forbidden_op', 'en/types/forbidden_op'],
  ['en/status/too-many-requests', 'en/status/429'],
];

for (const [asked = '', target = ''] of meant) {
  test(`/${asked} leads to /${target}`, async ({ page }) => {
    await page.goto(asked);
    await expect(page).toHaveURL(base + target);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/没有这个页面|no such page/);
  });
}

for (const [locale, asked] of [
  ['zh', 'errors/acess-token-expird'],
  ['en', 'en/errors/acess-token-expird'],
] as const) {
  test(`a misspelled id suggests the right id (${locale})`, async ({ page }) => {
    const response = await page.goto(asked);
    await hydrated(page);
    expect(response?.status()).toBe(404);
    const title = catalog.errors.find(({ id }) => id === 'access-token-expired')?.title[locale];
    await page.getByRole('status').getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(base + (locale === 'zh' ? '' : 'en/') + 'errors/access-token-expired');
  });
}

test('a URL that resembles no page gets general links', async ({ page }) => {
  await page.goto('en/zzqxw/kkjvb-vvw');
  await hydrated(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Errors' })).toHaveAttribute('href', `${base}en/errors/`);
  await expect(main.getByRole('link', { name: 'Explain a response' })).toHaveAttribute('href', `${base}en/explain`);
});

for (const asked of ['%E0%A4%A', 'errors/%00', `errors/${'x'.repeat(2000)}`, 'errors/<img src=x onerror=alert(1)>']) {
  test(`a malformed URL does not break the page: /${asked.slice(0, 30)}`, async ({ page }) => {
    await page.goto(asked);
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
    await expect(page.locator('body')).toContainText(/\S/);
  });
}
