import type { BrowserContextOptions } from 'playwright/test';
import { test as base, expect } from 'playwright/test';
import { onlyPage, reset, SharedContexts } from './sharedContext';

interface Fixtures {
  /** Console messages that a test causes on purpose. */
  expectedNoise: RegExp[];
  /** Whether a test has a context of its own: see `testAlone`. */
  ownContext: boolean;
  quiet: void;
}

const isForeign = (address: string, home: string): boolean =>
  /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(home).host;

/** Playwright logs this on every page, because the tests block the service worker. */
const ownNoise = /Service Worker registration blocked by Playwright/;

/**
 * Playwright's `test`, with two differences. Tests of the same options share a page and its cache. And a test fails
 * if a page logs an error or a warning, throws, or completes a request to another host. Requests that the policy
 * blocks never finish, so only finished requests count.
 */
export const test = base.extend<Fixtures, { sharedContexts: SharedContexts }>({
  expectedNoise: [[], { option: true }],
  ownContext: [false, { option: true }],
  sharedContexts: [
    async ({ browser }, use) => {
      const contexts = new SharedContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, sharedContexts, ownContext, bypassCSP, contextOptions, javaScriptEnabled, serviceWorkers, viewport },
    use,
  ) => {
    if (ownContext) {
      const context = await browser.newContext();
      await use(context);
      return context.close();
    }
    const options: BrowserContextOptions = {
      ...contextOptions,
      bypassCSP,
      javaScriptEnabled,
      serviceWorkers,
      viewport,
    };
    const context = await sharedContexts.for(options);
    await use(context);
    await reset(context, options, 'robots.txt');
  },
  page: async ({ context }, use) => {
    await use(await onlyPage(context));
  },
  quiet: [
    async ({ context, baseURL, expectedNoise }, use) => {
      const noise: string[] = [];
      const noteConsole = (line: { type(): string; text(): string }): void => {
        if (line.type() === 'error' || line.type() === 'warning') noise.push(`console: ${line.text()}`);
      };
      const noteError = (fault: { error(): Error }): void => void noise.push(`thrown: ${fault.error().message}`);
      const noteRequest = (request: { url(): string }): void => {
        if (isForeign(request.url(), baseURL ?? '')) noise.push(`request: ${request.url()}`);
      };
      context.on('console', noteConsole).on('weberror', noteError).on('requestfinished', noteRequest);
      await use();
      context.off('console', noteConsole).off('weberror', noteError).off('requestfinished', noteRequest);
      expect(noise.filter((line) => ![ownNoise, ...expectedNoise].some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** `test` in a context of its own, with an empty cache: to look at requests, cut the network, or add scripts. */
export const testAlone = test.extend({ ownContext: true });

export { expect };
