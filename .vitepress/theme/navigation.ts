import type { Route, Router } from 'vitepress';
import { onMounted } from 'vue';

/** Escapes percent signs that do not begin a valid escape. All other text keeps its meaning. */
export const mendPercentSigns = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => {
    try {
      return encodeURIComponent(decodeURIComponent(escapes));
    } catch {
      return escapes.replaceAll('%', '%25');
    }
  });

function mendAddress(): void {
  const { pathname, search, hash } = window.location;
  const mended = [pathname, search, hash].map(mendPercentSigns).join('');
  if (mended !== pathname + search + hash) window.history.replaceState(window.history.state, '', mended);
}

/**
 * Repairs URLs before VitePress decodes them: on arrival, and after each change of the fragment. If decoding fails,
 * VitePress shows "not found" or an empty page. Tools that build links to `/explain#…` sometimes leave a bare percent
 * sign.
 */
export function mendAddresses(): void {
  mendAddress();
  for (const kind of ['popstate', 'hashchange']) window.addEventListener(kind, mendAddress, { capture: true });
}

const pathOf = (href: string): string => new URL(href, 'http://site').pathname.replace(/(?:\/index)?\.html$|\/$/, '');

/**
 * Keeps the page on a step back or forward that only changes the query, such as between two searches of the table.
 * VitePress would load the page again and replace the short script of the first page with the full one. The table
 * would lose the focus, its expanded rows and the scroll position, and without network the whole page. `router.go` to
 * the same page loads nothing.
 */
export function stayOnPage(router: Router): void {
  let isLoading = false;
  router.onBeforePageLoad = (href) => {
    const { component, data, path } = router.route;
    // While another page is loading, the step back must load this page. Otherwise, the other page would still appear.
    if (!isLoading && component !== null && !data.isNotFound && pathOf(path) === pathOf(href)) return false;
    isLoading = true;
  };
  router.onAfterPageLoad = () => {
    isLoading = false;
  };
}

/**
 * Hydrates the first page without its query, and adds the query afterwards. The server's HTML has no query, and Vue
 * does not compare attributes during hydration: the link to the other language would lack the query until the next
 * change.
 */
export function addQueryAfterHydration(route: Route): void {
  const { query } = route;
  route.query = '';
  onMounted(() => {
    route.query = query;
  });
}
