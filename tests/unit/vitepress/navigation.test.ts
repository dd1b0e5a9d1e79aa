import type { Router } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { mendPercentSigns, stayOnPage } from '../../../.vitepress/theme/navigation';

describe('a fragment that cannot be decoded', () => {
  it.each([
    ['#message=100%', '#message=100%25'],
    ['#message=%E7%94%A8%', '#message=%E7%94%A8%25'],
    ['#message=%E7%94', '#message=%25E7%2594'],
    ['#message=a%20b', '#message=a%20b'],
  ])('%s becomes %s', (hash, mended) => {
    expect(mendPercentSigns(hash)).toBe(mended);
    expect(() => decodeURIComponent(mended)).not.toThrow();
  });
});

describe('a step in the history', () => {
  const routerAt = (path: string, isNotFound = false) => {
    const router = { route: { path, component: {}, data: { isNotFound } } } as unknown as Router;
    stayOnPage(router);
    return router;
  };

  it.each([
    ['/en/errors/', '/en/errors/?q=1'],
    ['/en/errors/x', '/en/errors/x?q=1#y'],
    ['/en/errors/x.html', '/en/errors/x'],
    ['/', '/?q=1'],
  ])('at %s to %s loads no page', async (path, href) => {
    expect(await routerAt(path).onBeforePageLoad?.(href)).toBe(false);
  });

  it('loads another page', async () => {
    expect(await routerAt('/en/errors/x').onBeforePageLoad?.('/errors/x')).not.toBe(false);
  });

  it('back to the page loads the page again while another one is loading', async () => {
    const router = routerAt('/en/explain');
    await router.onBeforePageLoad?.('/en/errors/x');
    expect(await router.onBeforePageLoad?.('/en/explain')).not.toBe(false);
  });

  it('to a URL without a page tries again', async () => {
    expect(await routerAt('/nothing', true).onBeforePageLoad?.('/nothing')).not.toBe(false);
  });
});
