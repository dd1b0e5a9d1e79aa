import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright/test';
import { notInGroup } from './support/pastes';
import { at, base, locales } from './support/site';
import { expect, testAlone as test } from './support/test';

/** Visits a page once, until everything is cached for offline use. */
async function visitOnce(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
}

/** Without network, the browser logs each request that fails. */
const offlineNoise = [/ERR_INTERNET_DISCONNECTED|Failed to (?:fetch|load resource)/];

async function cutNetwork(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
}

test.describe('after one visit, without network', () => {
  test.use({ serviceWorkers: 'allow', expectedNoise: offlineNoise });

  test('pages that were never opened, the table, its search, the explainer and the 404 page work in both languages', async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000);
    await visitOnce(page);
    await cutNetwork(context);
    for (const locale of locales) {
      await page.goto(at('errors/user-not-in-group', locale));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en-US');

      await page.goto(at('guide/retry', locale));
      await expect(page.locator('.vp-doc h2').first()).toBeVisible();
      await expect(page.locator('.vp-doc pre').first()).toContainText('RetryClass');

      await page.goto(at('errors/', locale));
      await page.getByRole('searchbox').fill('not members of this group');
      await expect(page.locator('.rows tbody tr').first()).toContainText('are not members of this group');

      await page.goto(at('explain', locale));
      await page.getByRole('textbox').first().fill(notInGroup);
      await expect(page.getByRole('article').first()).toContainText('forbidden_op');
      await expect(page.getByRole('article').first().getByRole('listitem').first()).toBeVisible();
    }
    await page.goto('errors/no-such-entry');
    await expect(page.locator('.NotFoundPage')).toBeVisible();
  });
});

/** Removes the pages from the list of files that a service worker keeps. The test above covers them. */
const withoutPages = (worker: string): string => worker.replace(/\{url:`[^`]+\.md\.\w+\.js`,revision:null\},/g, '');

/**
 * Puts a second server in front of the site. It can serve a changed service worker, which the browser treats as a new
 * version.
 */
async function startUpdatableSite(home: string) {
  let version = '';
  const server = createServer(async ({ url = '' }, response) => {
    const answer = await fetch(new URL(url, home));
    const isWorker = url.endsWith('/sw.js');
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(isWorker ? withoutPages(await answer.text()) + version : Buffer.from(await answer.arrayBuffer()));
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${base}`,
    publish: () => void (version = '// next'),
    close: () => server.close(),
  };
}

test.describe('a new version', () => {
  // To the tests, the second server is another host.
  test.use({ serviceWorkers: 'allow', expectedNoise: [/^request: http:\/\/localhost:/] });

  test('waits until the reader accepts it', async ({ page, baseURL }) => {
    const site = await startUpdatableSite(baseURL ?? '');
    await visitOnce(page, site.address);
    const prompt = page.locator('.UpdatePrompt');
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(prompt).toBeHidden();

    site.publish();
    await page.reload();
    await expect(prompt).toBeVisible();
    await prompt.getByRole('button', { name: '稍后' }).click();
    await expect(prompt).toBeHidden();

    await page.reload();
    await expect(prompt).toBeVisible();
    const reloaded = page.waitForEvent('load');
    await prompt.getByRole('button', { name: '重新载入' }).click();
    await reloaded;
    await page.waitForLoadState('networkidle');
    await expect(prompt).toBeHidden();
    site.close();
  });
});

test('a browser that refuses the service worker still shows the site', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', {
      value: {
        register: () => Promise.reject(new DOMException('no space', 'QuotaExceededError')),
        addEventListener() {},
      },
    });
  });
  await page.goto('errors/user-not-in-group');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
