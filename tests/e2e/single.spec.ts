import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notInGroup } from './support/pastes';
import { expect, testAlone as test } from './support/test';

const file = pathToFileURL(resolve('.vitepress/dist-single/easemob-errors.html')).href;

// Both tests share the file, so one worker runs them in order, and it is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', '.vitepress/single/build.ts'], {
    env: { ...process.env, SITE_URL: '' },
  });
});

test('the single file explains a response and searches the table from disk, in both languages, without any request', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  await page.goto(file);
  for (const { language, button: table } of [
    { language: '中文', button: '错误表' },
    { language: 'English', button: 'Errors' },
  ]) {
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.getByRole('textbox').first().fill(notInGroup);
    await expect(page.getByRole('article').first()).toContainText('forbidden_op');
    await page.getByRole('navigation').getByRole('button', { name: table }).click();
    await page.getByRole('searchbox').fill('users are not members of this group');
    await expect(page.locator('.rows tbody tr').first()).toContainText('are not members of this group');
    await page.getByRole('navigation').getByRole('button').first().click();
  }
  expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith(file))).toEqual([]);
});

test('links to entries work inside the single file', async ({ page }) => {
  await page.goto(`${file}#/en/errors/user-not-in-group`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  await expect(page.locator('[data-row="user-not-in-group"] [aria-expanded="true"]')).toBeInViewport();
  await page.goto(`${file}#/explain#status=401&error=unauthorized`);
  await expect(page.getByRole('article').first()).toContainText('401');
});
