import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Locale, Localized, Owner, Retry } from '../../../catalog/engine/types';

/** Folder of the built site. */
export const dist = '.vitepress/dist';
/** The folder that the site is served under, with slashes. Usually `/`. */
export const base = process.env.SITE_BASE ?? '/';

export const locales: readonly Locale[] = ['zh', 'en'];

/** A page in one language as a path relative to the base: `errors/` in Chinese, `en/errors/` in English. */
export const at = (place: string, locale: Locale): string => (locale === 'zh' ? place : `en/${place}`);

/** One page of each kind, chosen so that it shows every part of its component. */
export const pageKinds = {
  home: '',
  explainer: 'explain',
  'error table': 'errors/',
  error: 'errors/user-not-in-group',
  'partial failure': 'errors/registered-username-taken',
  'status list': 'status/',
  status: 'status/403',
  'type list': 'types/',
  type: 'types/forbidden_op',
  'operation list': 'api/',
  operation: 'api/register-users-in-bulk',
  'area list': 'areas/',
  area: 'areas/group',
  guide: 'guide/error-handling',
  glossary: 'guide/glossary',
  coverage: 'guide/coverage',
} as const;

export type PageKind = keyof typeof pageKinds;
export const kindNames = Object.keys(pageKinds) as PageKind[];
export const guides = ['error-handling', 'retry', 'verdicts', 'glossary', 'coverage'];

/** The part of the published catalog that tests use. */
interface PublishedCatalog {
  statuses: { status: number; title: Localized }[];
  errors: {
    id: string;
    status: number;
    error: string | null;
    message: string | null;
    title: Localized;
    areas: string[];
    retry: Retry;
    owner: Owner;
  }[];
  endpoints: { id: string; title: Localized }[];
  partialFailures: { id: string; title: Localized }[];
}

export const catalog: PublishedCatalog = JSON.parse(readFileSync(join(dist, 'catalog.json'), 'utf8'));
/** The Chinese title of an error. */
export const titleOf = (id: string): string =>
  catalog.errors.find((entry) => entry.id === id)?.title.zh ?? `no entry ${id}`;
/** Number of rows in the table. */
export const rowCount = catalog.errors.length + catalog.partialFailures.length;

/** Opens a page and waits until it reacts to clicks and keys. */
export async function visit(page: Page, place: string): Promise<void> {
  await page.goto(place);
  await hydrated(page);
}

/** Vue marks the root element after hydration. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('#app');
    return root !== null && '__vue_app__' in root;
  });
}

/**
 * Ends what `context.setOffline(true)` began. A browser on a machine without any network considers itself offline even
 * then and does not tell the page, so this does.
 */
export async function goOnline(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.evaluate(() => navigator.onLine || window.dispatchEvent(new Event('online')));
}

/**
 * Stops the page's clock, so that texts that are shown briefly stay. The test calls `page.clock.install()` before it
 * opens the page.
 */
export async function stopClock(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 60_000);
}

/**
 * Delays scripts until the returned function is called. They are given by the beginnings of their names; none stands
 * for all scripts.
 */
export async function hold(page: Page, ...names: string[]): Promise<() => void> {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  for (const pattern of names.length > 0 ? names.map((name) => `**/${name}.*`) : ['**/*.js']) {
    await page.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
  }
  return release;
}
