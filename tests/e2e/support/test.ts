import { test as base, expect } from 'playwright/test';

/** Checks that apply to every test of the site. */
interface Quiet {
  /** Console messages that a test causes on purpose. */
  expectedNoise: RegExp[];
  quiet: void;
}

const isForeign = (address: string, home: string): boolean =>
  /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(home).host;

/** Faults of Playwright, not of a page. */
const ownNoise = [
  // It logs this on every page, because the tests block the service worker.
  /Service Worker registration blocked by Playwright/,
  // After a test with `page.clock`, the next page of the same context may still run a script for that clock.
  /^thrown: Cannot read properties of undefined \(reading 'controller'\)$/,
];

/**
 * Playwright's `test`, which also fails if a page logs an error or a warning, throws, or completes a request to
 * another host. Requests that the policy blocks never finish, so only finished requests count.
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
      // The next test uses the same context, and Playwright does not reset this.
      await context.setOffline(false);
      expect(noise.filter((line) => ![...ownNoise, ...expectedNoise].some((pattern) => pattern.test(line)))).toEqual(
        [],
      );
    },
    { auto: true },
  ],
});

export { expect };
