import type { Page, Request } from 'playwright/test';
import { builtPages } from './support/builtPages';
import { pasteInto, tableOn } from './support/errorTable';
import { explainerOn } from './support/explainer';
import { notInGroup, secrets, withSecrets } from './support/pastes';
import { hydrated, visit } from './support/site';
import { startStranger } from './support/stranger';
import { expect, testAlone as test } from './support/test';

/** Tries every way in which a page can send something to another host. */
const leak = (page: Page, address: string) =>
  page.evaluate(async (to) => {
    const attempts = [
      () => fetch(`${to}/fetch`, { mode: 'no-cors' }),
      () => navigator.sendBeacon(`${to}/beacon`, 'x'),
      () => new Promise((done) => Object.assign(new Image(), { onload: done, onerror: done, src: `${to}/image` })),
      () => {
        const script = Object.assign(document.createElement('script'), { src: `${to}/script` });
        return new Promise((done) => {
          script.onload = script.onerror = done;
          document.head.append(script);
        });
      },
      () => new Promise((done) => (new WebSocket(to.replace('http', 'ws')).onerror = done)),
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // A refusal is expected. The visits that the other server has recorded decide.
      }
    }
  }, address);

test.describe('the policy', () => {
  test.use({ expectedNoise: [/./] });

  test('prevents every page from sending anything to another host', async ({ page }) => {
    const { address, visits, close } = await startStranger();
    for (const place of ['explain', 'errors/', 'errors/user-not-in-group']) {
      await visit(page, place);
      await leak(page, address);
    }
    expect(visits).toEqual([]);
    await page.goto(`${address}/page`);
    await leak(page, address);
    expect(visits).toEqual(expect.arrayContaining(['/page', '/fetch', '/beacon', '/image', '/script']));
    close();
  });
});

test('every page has the policy before its first script, and no-referrer before its first link', () => {
  const without = builtPages().filter(({ html }) => {
    if (/http-equiv="refresh"/.test(html)) return false;
    const policy = html.indexOf(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'",
    );
    const referrer = html.indexOf('<meta name="referrer" content="no-referrer">');
    if (referrer === -1 || referrer > html.indexOf('<link')) return true;
    return policy === -1 || policy > html.indexOf('<script') || html.includes('unsafe-eval');
  });
  expect(without.map(({ place }) => place)).toEqual([]);
});

/** Everything in the page and the browser that others could read. */
const leftBehind = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      location.href,
      document.title,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  );

/** All that a request sends. */
const sentIn = async (request: Request): Promise<string> =>
  `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(await request.allHeaders())}`;

test('pasted and searched text stays in the tab: not in requests, headers, URLs, history, title or storage', async ({
  page,
  context,
}) => {
  const told: string[] = [];
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  page.on('framenavigated', (frame) => told.push(frame.url()));
  await visit(page, '');
  const { box, card } = explainerOn(page, 'zh');
  await box.fill(withSecrets);
  await expect(card).toBeVisible();
  told.push(await leftBehind(page));
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox').getByRole('searchbox').fill(`${secrets.token} expired`);
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await visit(page, 'errors/');
  const { search, filter, row } = tableOn(page, 'zh');
  for (const paste of [withSecrets, `expired Bearer ${secrets.token}`, `user bob ${'not found '.repeat(20)}`]) {
    await search.fill('');
    await pasteInto(search, paste);
    await search.press('Tab');
    await filter('状态码', '403').click();
    await expect(page).toHaveURL(/errors\/\?status=403$/);
    told.push(await leftBehind(page));
    await filter('状态码', '403').click();
    await expect(page).toHaveURL(/errors\/$/);
  }
  await search.fill('群组');
  await expect(page).toHaveURL(/\?q=/);
  await pasteInto(search, notInGroup);
  await row('user-not-in-group').locator('[aria-expanded]').click();
  await page.reload();
  await hydrated(page);
  told.push(await leftBehind(page));
  // Headers cannot be read any more when the test is over, so all requests end before it does.
  await page.waitForLoadState('networkidle');
  told.push(...(await Promise.all(requests.map(sentIn))));
  const own = [secrets.token, secrets.password, 'bob', '40659491815425', 'forbidden_op', encodeURIComponent('群组')];
  expect(told.length).toBeGreaterThan(20);
  // Only the last, short query may be in a URL, and it must not be in a header.
  const tellTales = told.filter((line) => own.some((text) => line.replace(/\?q=[%\w]+/, '').includes(text)));
  expect(tellTales).toEqual([]);
});

test('text copied from the table contains no secret from the paste', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, 'errors/');
  const { search, first, row } = tableOn(page, 'zh');
  await pasteInto(search, withSecrets);
  await expect(first).toHaveAttribute('href', /user-not-in-group$/);
  await row('user-not-in-group').locator('[aria-expanded]').click();
  for (const name of ['复制链接', '复制错误消息', '复制为 Markdown']) {
    await page.getByRole('main').getByRole('button', { name }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe('');
    expect([secrets.token, secrets.password, 'bob'].filter((text) => copied.includes(text))).toEqual([]);
  }
});
