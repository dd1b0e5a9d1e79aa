import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright/test';

/** The options that make a context different from others. `use` in a test or in the configuration sets them. */
export type Options = Pick<
  BrowserContextOptions,
  'bypassCSP' | 'javaScriptEnabled' | 'reducedMotion' | 'serviceWorkers' | 'viewport'
>;

/** The kinds of listeners that tests add to a page. */
const listeners = ['dialog', 'framenavigated', 'request', 'response'] as const;

/** Contexts of a worker, by their options. Tests with the same options use the same context, one after another. */
export class SharedContexts {
  readonly #contexts = new Map<string, BrowserContext>();

  constructor(private readonly browser: Browser) {}

  async for(options: Options): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const context = this.#contexts.get(key) ?? (await this.browser.newContext());
    this.#contexts.set(key, context);
    return context;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts.values()) await context.close();
  }
}

/** The page that the tests of a context share. A new one would need a new process, which costs more than most tests. */
export async function onlyPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/**
 * Prepares a context for the next test: one page without listeners and routes, an empty storage, no permissions, and
 * the options it was created with. The cache stays, so that scripts are compiled only once, and so does the page's
 * history. It cannot remove scripts that a test adds to a page (`addInitScript`, `exposeFunction`, `clock`).
 *
 * @param blank A small file of the site, so that the browser stays in the same process and can empty the storage.
 */
export async function reset(context: BrowserContext, options: Options, blank: string): Promise<void> {
  const page = await onlyPage(context);
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const kind of listeners) await page.removeAllListeners(kind);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearCookies();
  await context.clearPermissions();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: options.reducedMotion ?? 'no-preference',
  });
  await page.goto(blank);
  if (options.javaScriptEnabled === false) return;
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
