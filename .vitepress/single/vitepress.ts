import { reactive } from 'vue';

/** URL of the published site; empty if it was not known at build time. */
declare const __SITE__: string;

/** The part of a VitePress route that components use. */
interface Route {
  path: string;
  query: string;
  hash: string;
}

const route: Route = reactive({ path: '/', query: location.search, hash: location.hash });

addEventListener('popstate', () => {
  route.query = location.search;
  route.hash = location.hash;
});

/** The route of the file. Its path never changes, and its query has the state of the table. */
export const useRoute = (): Readonly<Route> => route;

/** A router that only writes the query of a URL into the URL of the file. */
export const useRouter = () => ({
  async go(address: string, { replace = false } = {}): Promise<void> {
    const { search, hash } = new URL(address, location.href);
    history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + search + hash);
    route.query = search;
    route.hash = hash;
  },
});

/**
 * Converts a path of the site to a URL: on the published site if its URL is known, otherwise a fragment that
 * `main.ts` handles.
 */
export const withBase = (path: string): string => (__SITE__ ? __SITE__ + path : `#${path}`);
