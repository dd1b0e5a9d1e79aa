import type { Page } from 'playwright/test';
import { builtPages } from './support/builtPages';
import { tableOn } from './support/errorTable';
import { explainerOn } from './support/explainer';
import { secrets, withSecrets } from './support/pastes';
import { at, kindNames, locales, pageKinds, visit } from './support/site';
import { startStranger } from './support/stranger';
import { expect, test } from './support/test';

/** Tries every way that a page has to tell another host something. */
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
        // Being refused is what is hoped for; the stranger's visitors' book decides.
      }
    }
  }, address);

test.describe('the policy', () => {
  test.use({ expectedNoise: [/./] });

  test('keeps every page from telling another host anything', async ({ page }) => {
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

test('every page carries the policy before its first script', () => {
  const without = builtPages().filter(({ html }) => {
    if (/http-equiv="refresh"/.test(html)) return false;
    const policy = html.indexOf(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'",
    );
    return policy === -1 || policy > html.indexOf('<script') || html.includes('unsafe-eval');
  });
  expect(without.map(({ place }) => place)).toEqual([]);
});

for (const locale of locales) {
  test(`no page kind complains or asks another host for anything (${locale})`, async ({ page }) => {
    for (const kind of kindNames) {
      await visit(page, at(pageKinds[kind], locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
    await page.waitForLoadState('networkidle');
  });
}

test('what is pasted and searched stays in the tab: no request, no storage, no address', async ({ page, context }) => {
  const told: string[] = [];
  context.on('request', (request) => told.push(`${request.url()} ${request.postData() ?? ''}`));
  await visit(page, '');
  const { box, card } = explainerOn(page, 'zh');
  await box.fill(withSecrets);
  await expect(card).toBeVisible();
  told.push(page.url());
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').last().fill(`${secrets.token} expired`);
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await visit(page, 'errors/');
  const { search } = tableOn(page, 'zh');
  await search.fill(`expired Bearer ${secrets.token}`);
  await expect(page).toHaveURL(/\?q=expired/);
  told.push(page.url());
  told.push(
    await page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        (await indexedDB.databases()).map(({ name }) => name),
        await caches.keys(),
        history.state,
      ]),
    ),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((line) => line.includes(secrets.token) || line.includes(secrets.password))).toEqual([]);
});
