import { visit } from './support/site';
import { expect, test } from './support/test';

const lists = [
  { place: 'en/api/', query: 'mute group', finds: 'Mute group members', hides: 'Register users in bulk' },
  { place: 'en/types/', query: 'damaged', finds: 'auth_bad_access_token', hides: 'unauthorized' },
  { place: 'en/types/', query: 'forbidden', finds: 'forbidden_op', hides: 'unauthorized' },
  { place: 'en/status/403', query: 'sms', finds: null, hides: 'forbidden_op' },
];

test('lists of operations, types and errors can be filtered by words, and Escape clears the filter', async ({
  page,
}) => {
  for (const { place, query, finds, hides } of lists) {
    await visit(page, place);
    const main = page.getByRole('main');
    const box = main.getByRole('searchbox', { name: 'Filter the list' });
    const count = main.getByRole('search').getByRole('status');
    const hidden = main.getByRole('link').filter({ hasText: hides }).first();
    await expect(count).toHaveText(/^\d+ in all$/);
    await expect(hidden).toBeVisible();
    await box.fill(query);
    await expect(count).toHaveText(/^(\d+|None) of \d+/);
    await expect(hidden).toBeHidden();
    if (finds) await expect(main.getByRole('link').filter({ hasText: finds }).first()).toBeVisible();
    expect(page.url()).toMatch(new RegExp(`${place}$`));
    await box.fill('zzqxw');
    await expect(count).toHaveText(/^None of \d+\. Try another word\.$/);
    await box.press('Escape');
    await expect(box).toHaveValue('');
    await expect(count).toHaveText(/^\d+ in all$/);
  }
});

test('every page has links to types and areas in its menu', async ({ page }) => {
  await visit(page, 'errors/user-not-in-group');
  await page.getByRole('button', { name: '浏览' }).hover();
  await page.getByRole('link', { name: '错误类型', exact: true }).first().click();
  await expect(page).toHaveURL(/\/types\/$/);
  await page.getByRole('button', { name: '浏览' }).hover();
  await page.getByRole('banner').getByRole('link', { name: '功能', exact: true }).first().click();
  await expect(page).toHaveURL(/\/areas\/$/);
});

for (const [place, meaning] of [
  ['types/', '请求中的 Token 损坏，或者不被识别。'],
  ['en/types/', 'The token is damaged or not recognized.'],
] as const) {
  test(`each error type in the list has its meaning: ${place}`, async ({ page }) => {
    await visit(page, place);
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows.filter({ hasText: 'auth_bad_access_token' })).toContainText(meaning);
    const texts = await rows.locator('.meaning').allTextContents();
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });
}

test('on a wide screen, the list of operations has its areas beside it, in view, and they follow the filter', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, 'en/api/');
  const areas = page.getByRole('main').getByRole('navigation').last();
  const table = page.getByRole('main').getByRole('table').first();
  const [beside, rows] = [await areas.boundingBox(), await table.boundingBox()];
  expect(beside?.x ?? 0).toBeGreaterThan((rows?.x ?? 0) + (rows?.width ?? 0));
  expect(rows?.width).toBeGreaterThan(750);
  await areas.getByRole('link', { name: /^Moderation/ }).click();
  await expect(page).toHaveURL(/#moderation$/);
  await expect(areas).toBeInViewport({ ratio: 1 });
  await page.getByRole('searchbox', { name: 'Filter the list' }).fill('mute group');
  await expect(areas.getByRole('link').first()).toContainText('Group members');
});
