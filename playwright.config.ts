import { defineConfig, devices } from 'playwright/test';

const port = Number(process.env.SITE_PORT ?? 4273);
const base = process.env.SITE_BASE ?? '/';
const executablePath = process.env.CHROMIUM_PATH;

/** Tests of the built site in a real browser, served in the same way as for readers. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'node_modules/.results/playwright',
  fullyParallel: true,
  // One more than the cores of the smallest machine: a page often waits for the network, a timer or a transition.
  workers: 3,
  forbidOnly: true,
  // Long limits, because a busy machine is slow. Only what never happens should fail.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    ...devices['Desktop Chrome'],
    // They would load all pages for offline use. `offline.spec.ts` allows them.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}${base}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's sandbox does not work for root, which is the usual user in containers.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // A new process for each page costs more than most tests.
        '--process-per-site',
      ],
    },
  },
  webServer: {
    command: `node .ci/${process.env.SITE_SERVER === 'nginx' ? 'nginx' : 'preview'}.mjs`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: !process.env.CI,
    env: { PORT: String(port) },
    timeout: 60_000,
  },
});
