import { explainerOn, openExplainer } from './support/explainer';
import { announcementTooLong, notInGroup, secrets, withSecrets } from './support/pastes';
import { base, hold, stopClock } from './support/site';
import { expect, test, testAlone } from './support/test';

const message = "user: bob doesn't exist in group: 40659491815425";

test('a link with status, error and message shows the explanation', async ({ page }) => {
  const fragment = `#status=403&error=forbidden_op&message=${encodeURIComponent(message)}`;
  const { status, card, box } = await openExplainer(page, 'en', fragment);
  await expect(status).toHaveText('1 response found: exact');
  await expect(card.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute(
    'href',
    `${base}en/errors/user-not-in-group`,
  );
  await expect(card.locator('mark')).toHaveText(['bob', '40659491815425']);
  await expect(box).toHaveValue(/bob/);
});

test('the response of a link is in the box before the scripts of the page have loaded', async ({ page }) => {
  const release = await hold(page, 'app');
  const { box, status } = explainerOn(page, 'en');
  await page.goto('en/explain#status=429&message=too%20many', { waitUntil: 'commit' });
  await expect(box).toHaveValue(/^HTTP\/1\.1 429\n[^]*"too many"/);
  await expect(status).toHaveText('');
  release();
  await expect(status).toHaveText(/^1 response found/);
  await expect(box).toHaveValue(/"too many"/);
});

test('a link with a status alone is explained as that status', async ({ page }) => {
  const { status, card } = await openExplainer(page, 'zh', '#status=429');
  await expect(status).toHaveText('找到 1 个响应：只认出状态码');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^429 /);
});

test('another link on the same page replaces the explanation', async ({ page }) => {
  const { card } = await openExplainer(page, 'en', '#status=429');
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^429 /);
  await page.evaluate(() => (location.hash = '#status=404'));
  await expect(card.getByRole('heading', { level: 3 })).toHaveText(/^404 /);
});

for (const broken of ['%', '%E4%A', '100%+of+%zz', '%C0%80']) {
  test(`a link with broken escapes (${broken}) is read as far as possible`, async ({ page }) => {
    const { status } = await openExplainer(page, 'en', `#status=403&error=forbidden_op&message=${broken}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explain a response');
    await expect(status).toHaveText(/^1 response found/);
  });
}

for (const [place, hint] of [
  ['#code=403', null],
  ['?status=403', null],
  ['#status=403&unknown=1', null],
  ['#', null],
  ['#unknown=1', 'contains no status, error or message'],
  ['#status=', 'contains no status, error or message'],
  ['#%', 'contains no status, error or message'],
  ['#a%zz', 'contains no status, error or message'],
] as const) {
  test(`a link to the explainer that ends in ${place} is explained or reported as empty`, async ({ page }) => {
    const { status, box } = await openExplainer(page, 'en', place);
    if (place.includes('403')) await expect(status).toHaveText('1 response found: status only');
    if (hint) await expect(page.getByText(hint)).toBeVisible();
    await box.fill('429');
    await expect(status).toHaveText('1 response found: status only');
    await expect(page.getByText('contains no status')).toBeHidden();
    await expect(page).toHaveURL(/\/en\/explain#?$/);
  });
}

test('a fragment with a bare percent sign does not break the page', async ({ page }) => {
  const { box, status } = await openExplainer(page, 'en');
  await page.evaluate(() => (location.hash = '#%'));
  await expect(page.getByText('contains no status, error or message')).toBeVisible();
  await box.fill('429');
  await expect(status).toHaveText('1 response found: status only');
});

test('a link that was cut off is reported as such', async ({ page }) => {
  const long = `${message} ${'and so on '.repeat(20)}`;
  const fragment = `#status=403&error=forbidden_op&length=${long.length}&message=${encodeURIComponent(long)}`;
  await openExplainer(page, 'en', fragment.slice(0, 150));
  await expect(page.getByText('The link was cut off on its way')).toBeVisible();
});

test('a link to share is created only on request, and contains no secret', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(withSecrets);
  await expect(card).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await card.getByRole('button', { name: 'Create a link to share' }).click();
  const shared = card.getByRole('textbox');
  await expect(shared).toHaveValue(/\/en\/explain#status=403&error=forbidden_op&call=[^&]+&message=/);
  const link = await shared.inputValue();
  expect(link).not.toContain(secrets.token);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(page.url()).toBe(link);
});

test('a shared link gives the next reader the same explanation', async ({ page, context }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('button', { name: 'Create a link to share' }).click();
  const link = await card.getByRole('textbox').inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('article').locator('mark')).toHaveText(['bob', '40659491815425']);
});

test('a shared link contains the call that the first reader chose', async ({ page, context }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(announcementTooLong);
  await card.getByRole('group', { name: 'Which call was it?' }).getByRole('button').first().click();
  const title = card.getByRole('heading', { level: 3 });
  // The title of the question stays until the worker has answered.
  await expect(title).not.toHaveText('Which call was it?');
  await card.getByRole('button', { name: 'Create a link to share' }).click();
  const shared = card.getByRole('textbox');
  await expect(shared).toHaveValue(/&call=[A-Z]+%20%2F|#call=[A-Z]+%20%2F/);
  const other = await context.newPage();
  await other.goto(await shared.inputValue());
  await expect(other.getByRole('article').locator('h3')).toHaveText((await title.textContent()) ?? '');
  await expect(other.getByText('1 response found: exact')).toBeVisible();
});

for (const [audience, chinese, english] of [
  ['Reply to the customer', '处理', 'Fixes'],
  ['For engineers', '依据', 'Evidence'],
] as const) {
  test(`the text in the preview is copied, in both languages, and contains no secret: ${audience}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { box, card } = await openExplainer(page, 'en');
    await box.fill(withSecrets);
    await card.getByRole('button', { name: audience }).click();
    const preview = card.getByRole('textbox', { name: /^This text will be copied/ });
    await expect(preview).toBeInViewport({ ratio: 0.9 });
    for (const [language, phrase] of [
      ['中文', chinese],
      ['English', english],
    ] as const) {
      await card.getByRole('radio', { name: language }).check();
      await expect(preview).toHaveValue(new RegExp(phrase));
      const ticket = await preview.inputValue();
      expect(ticket).toContain('forbidden_op');
      expect(ticket).toContain('40659491815425');
      expect(ticket).not.toContain(secrets.token);
      expect(ticket).not.toContain(secrets.password);
      await card.getByRole('button', { name: 'Copy the text' }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ticket);
    }
  });
}

test('the switches mask users and groups everywhere in the ticket', async ({ page }) => {
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('button', { name: 'For engineers' }).click();
  const preview = card.getByRole('textbox', { name: /^This text will be copied/ });
  await expect(preview).toHaveValue(/bob[\s\S]*40659491815425/);
  await card.getByRole('checkbox', { name: 'user IDs' }).check();
  await expect(preview).not.toHaveValue(/bob/);
  await card.getByRole('checkbox', { name: 'group IDs' }).check();
  await expect(preview).not.toHaveValue(/40659491815425/);
  await expect(preview).toHaveValue(/forbidden_op/);
});

testAlone('text is copied even if the page may not use the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await page.addInitScript(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: undefined }));
  await page.clock.install();
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('button', { name: 'For engineers' }).click();
  const button = card.getByRole('button', { name: 'Copy the text' });
  await stopClock(page);
  await button.click();
  await expect(card.getByRole('status').filter({ hasText: /./ })).toHaveText('Copied');
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('40659491815425');
});

testAlone('the button reports that copying failed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
    document.execCommand = () => false;
  });
  await page.clock.install();
  const { box, card } = await openExplainer(page, 'en');
  await box.fill(notInGroup);
  await card.getByRole('button', { name: 'For engineers' }).click();
  await stopClock(page);
  await card.getByRole('button', { name: 'Copy the text' }).click();
  await expect(card.getByRole('status').filter({ hasText: /./ })).toHaveText('Not copied');
});
