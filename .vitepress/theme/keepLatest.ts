import type { Router } from 'vitepress';

const withoutEnding = (path: string): string => path.replace(/(?:\/index)?\.html$|\/$/, '');

/** Whether a page that is about to load is still the one that the address names. */
export const isLatest = (href: string, location: Pick<Location, 'pathname' | 'origin'>): boolean =>
  withoutEnding(new URL(href, location.origin).pathname) === withoutEnding(location.pathname);

/**
 * A page whose chunk is not in the page's route map loads in two steps (see `routeMap.ts`), and VitePress' router does not ask again, before the
 * second, whether the reader has gone back meanwhile.
 */
export function keepLatest(router: Router): void {
  router.onBeforePageLoad = (href) => isLatest(href, window.location);
}
