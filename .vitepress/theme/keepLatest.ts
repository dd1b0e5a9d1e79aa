import type { Router } from 'vitepress';

const withoutEnding = (path: string): string => path.replace(/(?:\/index)?\.html$|\/$/, '');
const pathOf = (href: string): string => withoutEnding(new URL(href, 'http://site').pathname);

/** Whether a page that is about to load is still the one that the address names. */
export const isLatest = (href: string, location: Pick<Location, 'pathname'>): boolean =>
  pathOf(href) === withoutEnding(location.pathname);

/**
 * Two things that VitePress' router does not ask. A page whose chunk is not in the page's route map loads in two steps (see `routeMap.ts`): the
 * reader may have gone back meanwhile. And a step back or forward within a page, as between two searches in the table, needs no page at all: to
 * load it again would take the focus and the place, and without the network the page. Links within a page load nothing as it is.
 */
export function keepLatest(router: Router): void {
  let loading: string | null = null;
  const isShown = (href: string): boolean => {
    const { component, data, path } = router.route;
    return loading === null && component !== null && !data.isNotFound && pathOf(path) === pathOf(href);
  };
  router.onBeforePageLoad = (href) => {
    if (isShown(href) || !isLatest(href, window.location)) return false;
    loading = href;
  };
  router.onAfterPageLoad = () => {
    loading = null;
  };
}
