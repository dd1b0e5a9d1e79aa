import { reactive } from 'vue';

/** Address of the published site; empty when the file was built without one. */
declare const __SITE__: string;

/** What components use of a VitePress route. */
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

/** The route of the one file: its path never changes, its query holds the state of the table. */
export const useRoute = (): Readonly<Route> => route;

/** Writes the query of an address into the address of the file. */
export const useRouter = () => ({
  async go(address: string, { replace = false } = {}): Promise<void> {
    const { search, hash } = new URL(address, location.href);
    history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + search + hash);
    route.query = search;
    route.hash = hash;
  },
});

/** Pages of the site: on the published one where its address is known, or else inside the file, by a fragment that `main.ts` reads. */
export const withBase = (path: string): string => (__SITE__ ? __SITE__ + path : `#${path}`);
