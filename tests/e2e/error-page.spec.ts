import { visit } from './support/site';
import { expect, test } from './support/test';

for (const id of ['user-not-in-group', 'free-edition-limit', 'registered-username-taken']) {
  test(`an error page shows its answer on the first screen of a phone: ${id}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, `errors/${id}`);
    const inOrder = [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('definition').first(),
      page.getByRole('heading', { name: '解决办法' }),
    ];
    const tops: number[] = [];
    for (const part of inOrder) {
      await expect(part).toBeInViewport({ ratio: 1 });
      tops.push((await part.boundingBox())?.y ?? 0);
    }
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const fix = page.locator('section').filter({ has: page.getByRole('heading', { name: '解决办法' }) });
    await expect(fix.getByRole('listitem').first()).toBeInViewport({ ratio: 1 });
  });
}

test('an error page shows the areas and an outline next to it if there is space', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, 'en/errors/user-not-in-group');
  const areas = page.getByRole('navigation', { name: 'By area' });
  await expect(areas.getByRole('link', { name: 'Groups', exact: true })).toHaveAttribute('aria-current', 'true');
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await expect(outline.getByRole('link').first()).toHaveText('How to fix it');
  await page.setViewportSize({ width: 1024, height: 800 });
  await expect(areas).toBeHidden();
});

test('a fix names its call and links it; the path is only printed', async ({ page }) => {
  await visit(page, 'en/errors/user-not-in-group');
  const link = page.getByRole('listitem').getByRole('link', { name: 'Add a group member', exact: true }).first();
  await expect(link).toHaveAttribute('href', /\/en\/api\/add-group-member$/);
  const path = page.getByRole('listitem').locator('a[href$="/api/add-group-member"] code').first();
  await expect(path).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(path).toHaveText(/^POST \//);
  await expect(path).toBeVisible();
});

test('a link to a section leaves space between its heading and the navigation', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, 'en/errors/user-not-in-group#causes');
  const heading = page.getByRole('heading', { name: 'Why it happens' });
  const navigation = await page.getByRole('banner').boundingBox();
  await expect
    .poll(async () => ((await heading.boundingBox())?.y ?? 0) - (navigation?.height ?? 0))
    .toBeGreaterThanOrEqual(12);
});

test('the sources of a common error show the first pages, and unfold the rest', async ({ page }) => {
  await visit(page, 'en/errors/access-token-rejected');
  const source = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Shengwang docs' }) });
  await expect(source.getByText('account_system')).toBeVisible();
  const last = source.getByText('user_relationship');
  await expect(last).toBeHidden();
  await source.getByText(/^\d+ more$/).click();
  await expect(last).toBeVisible();
  await expect(source).not.toContainText('.md');
});

test('an error of many areas marks only the area in its breadcrumb', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await visit(page, 'en/errors/access-token-rejected');
  const areas = page.getByRole('navigation', { name: 'By area' });
  await expect(areas.locator('[aria-current]')).toHaveText(['Authentication and tokens']);
});

for (const [place, first] of [
  ['en/status/403', 'What it means'],
  ['en/areas/group', 'Errors'],
  ['en/api/register-users-in-bulk', 'Errors of this operation'],
] as const) {
  test(`a page with several sections has an outline next to it: ${place}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit(page, place);
    const outline = page.getByRole('navigation', { name: 'On this page' });
    await expect(outline.getByRole('link').first()).toHaveText(first);
  });
}
