import { explainerOn, openExplainer } from './support/explainer';
import { announcementTooLong, logOf, notInGroup, notOurs, oneOfTwoRegistered } from './support/pastes';
import { at, base, catalog, titleOf, visit } from './support/site';
import { expect, test } from './support/test';

test('the home page offers three samples, and each is explained', async ({ page }) => {
  await visit(page, '');
  const { box, status, cards, card } = explainerOn(page, 'zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^这个错误是什么意思[?？]$/);
  await page.getByRole('button', { name: '响应体', exact: true }).click();
  await expect(status).toHaveText('找到 1 个响应：完全匹配');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(titleOf('user-not-in-group'));
  await expect(box).toHaveValue(/40659491815425/);
  await page.getByRole('button', { name: 'curl 输出' }).click();
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(titleOf('username-taken'));
  await expect(box).toHaveValue(/^\$ curl -i -X POST/);
  await page.getByRole('button', { name: '一段日志' }).click();
  await expect(cards).toHaveCount(3);
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(3);
});

test('the home page links to the table, every status and every area', async ({ page }) => {
  await visit(page, 'en/');
  const main = page.getByRole('main');
  for (const { status, title } of catalog.statuses) {
    const link = main.getByRole('link', { name: `${status} ${title.en}`, exact: true });
    await expect(link).toHaveAttribute('href', `${base}en/status/${status}`);
  }
  await expect(main.getByRole('link', { name: /^Groups? \d+ errors/ })).toHaveAttribute(
    'href',
    `${base}en/areas/group`,
  );
  await main.getByRole('link', { name: /^Search and filter all/ }).click();
  await expect(page).toHaveURL(`${base}en/errors/`);
});

for (const [locale, found, causes, fixes] of [
  ['zh', '找到 1 个响应：完全匹配', '原因', '解决办法'],
  ['en', '1 response found: exact', 'Why it happens', 'How to fix it'],
] as const) {
  test(`a pasted body is explained with the reader's own values in cause and fix (${locale})`, async ({ page }) => {
    const { box, status, card } = await openExplainer(page, locale);
    await box.fill(notInGroup);
    await expect(status).toHaveText(found);
    await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
      'href',
      `${base}${at('errors/user-not-in-group', locale)}`,
    );
    for (const section of [causes, fixes]) {
      const told = card.locator('section').filter({ has: page.getByRole('heading', { name: section }) });
      await expect(told.getByText('bob', { exact: true }).first()).toBeVisible();
      await expect(told.getByText('40659491815425', { exact: true }).first()).toBeVisible();
    }
    await expect(card.locator('mark')).toHaveText(['bob', '40659491815425']);
  });
}

test('the evidence shows what agreed and what the paste does not contain', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByText('Evidence', { exact: true }).click();
  const evidence = card.getByRole('listitem').filter({ hasText: /agrees|not in the paste/ });
  await expect(evidence.filter({ hasText: 'error agrees' })).toContainText('forbidden_op');
  await expect(evidence.filter({ hasText: 'message agrees' })).toHaveCount(1);
  await expect(evidence.filter({ hasText: 'call not in the paste' })).toHaveCount(1);
});

test('an error that is not in the catalog is reported as unknown, and a report of it can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { box, status, card } = await openExplainer(page, 'en');
  await box.fill(notOurs.replace('}', ',"nickname":"Marty"}'));
  await expect(status).toHaveText('1 response found: not identified');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('This error is not in the catalog');
  await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveCount(0);
  await card.getByRole('button', { name: 'Copy a report' }).click();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toContain('flux_capacitor_empty');
  const report = await clipboard();
  expect(report).toContain('nickname');
  expect(report).not.toContain('Marty');
});

test('a bare 403 is explained as a status, with a warning that SDKs use the number for something else', async ({
  page,
}) => {
  const { box, status, card } = await openExplainer(page, 'en');
  await box.fill('403');
  await expect(status).toHaveText('1 response found: status only');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^403 /);
  await expect(card).toContainText('a failed download');
  await expect(card.getByRole('link', { name: 'See all errors with this status' })).toHaveAttribute(
    'href',
    `${base}en/status/403`,
  );
});

test('if two entries fit, the card asks which call it was, and the answer decides', async ({ page }) => {
  const { box, status, card } = await openExplainer(page, 'en');
  await box.fill(announcementTooLong);
  await expect(status).toHaveText('1 response found: several fit');
  const question = card.getByRole('group', { name: 'Which call was it?' });
  await expect(question.getByRole('button')).toHaveCount(2);
  await expect(card.getByRole('heading', { level: 3 })).toHaveText('Which call was it?');
  await question.getByRole('button', { name: /chatrooms/ }).click();
  await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
    'href',
    `${base}en/errors/chatroom-announcement-too-long`,
  );
  await expect(status).toHaveText('1 response found: exact');
  await card.getByRole('button', { name: 'Choose again' }).click();
  await expect(status).toHaveText('1 response found: several fit');
  await question.getByRole('button', { name: /chatgroups/ }).click();
  await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
    'href',
    `${base}en/errors/group-announcement-too-long`,
  );
});

test('a 200 in which one item failed is explained as that failure', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'zh');
  await box.fill(oneOfTwoRegistered);
  await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
    'href',
    `${base}errors/registered-username-taken`,
  );
  await expect(card).toContainText('user3');
  await expect(card).toContainText('状态码是 200，但响应中有失败的条目。');
});

test('a log of many responses gets a summary, most frequent first', async ({ page }) => {
  const { box, status, cards } = await openExplainer(page, 'en');
  await box.fill(`${logOf(40)}\n${logOf(1)}`);
  await expect(status).toHaveText(/^41 responses found/);
  await expect(cards).toHaveCount(2);
  const rows = page.getByRole('region', { name: 'Summary' }).getByRole('row');
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText('21');
  await expect(rows.nth(2).getByRole('cell').first()).toHaveText('20');
  await rows.nth(2).getByRole('link').click();
  await expect(cards.nth(1)).toBeInViewport();
  await expect(cards.nth(1).getByRole('heading', { name: 'How to fix it' })).toBeVisible();
  await expect(cards).toHaveCount(2);
});

test('Clear removes the paste and the answer', async ({ page }) => {
  const { box, clear, cards, status } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await expect(cards).toHaveCount(1);
  await clear.click();
  await expect(box).toBeFocused();
  await expect(cards).toHaveCount(0);
  await expect(box).toHaveValue('');
  await expect(status).toHaveText('');
});

test('the answer can be reached with the keyboard: tab to the box, paste, tab to the full entry', async ({ page }) => {
  const { box, cards } = await openExplainer(page, 'en');
  await box.focus();
  await page.keyboard.insertText(notInGroup);
  await page.keyboard.press('Control+Enter');
  await expect(cards).toHaveCount(1);
  const open = page.getByRole('link', { name: 'Open the full entry' });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await open.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${base}en/errors/user-not-in-group`);
});

test('the explainer on the page of a call assumes that call', async ({ page }) => {
  await visit(page, 'en/api/change-chatroom-announcement');
  const { box, status } = explainerOn(page, 'en');
  const answers = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: 'Create a link to share' }) })
    .last();
  await box.fill(announcementTooLong);
  await expect(status).toHaveText(/^1 response found: (exact|likely)$/);
  await expect(answers.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
    'href',
    `${base}en/errors/chatroom-announcement-too-long`,
  );
});
