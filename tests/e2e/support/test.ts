import { test as base, expect } from 'playwright/test';

/** What every test of the site is held to beside its own words. */
interface Quiet {
  /** Console lines that a test provokes on purpose. */
  expectedNoise: RegExp[];
  quiet: void;
}

const isForeign = (address: string, home: string): boolean =>
  /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(home).host;

/** Playwright says so on every page: the tests do without the service worker. */
const ownNoise = /Service Worker registration blocked by Playwright/;

/**
 * Playwright's `test`, which also fails when a page writes an error or a warning to the console, throws, or completes a request to another
 * host. Requests that the policy has blocked never finish, so only finished ones count.
 */
export const test = base.extend<Quiet>({
  expectedNoise: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expectedNoise }, use) => {
      const noise: string[] = [];
      context.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') noise.push(`console: ${line.text()}`);
      });
      context.on('weberror', (fault) => noise.push(`thrown: ${fault.error().message}`));
      context.on('requestfinished', (request) => {
        if (isForeign(request.url(), baseURL ?? '')) noise.push(`request: ${request.url()}`);
      });
      await use();
      expect(noise.filter((line) => ![ownNoise, ...expectedNoise].some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
