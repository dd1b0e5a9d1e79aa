import type { Router } from 'vitepress';

/**
 * A link to the page that the reader is on changes the query and nothing else: whoever reads the query, as the table does, is told as of a
 * step through the history. VitePress leaves events without a state alone.
 */
export function followQuery(router: Router): void {
  let from: { path: string; query: string } | null = null;
  const here = () => ({ path: location.pathname, query: location.search });
  router.onBeforeRouteChange = () => {
    from = here();
  };
  router.onAfterRouteChange = () => {
    const { path, query } = here();
    if (path === from?.path && query !== from.query) dispatchEvent(new PopStateEvent('popstate', { state: null }));
    from = null;
  };
}
