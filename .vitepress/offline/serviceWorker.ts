import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Inserted by the build: the files of the site, and the page that replaces pages without network. */
declare const SITE: { files: PrecacheEntry[]; page: string };

/**
 * Caches the scripts of all pages, so that the site works offline after one visit. The browser asks the service
 * worker for every file of the site. It answers with cached files, all of one version, and passes other requests on
 * to the network. A new version replaces the old one as a whole, when the reader agrees or when the last tab of the
 * old version is closed.
 */
precacheAndRoute(SITE.files, { cleanURLs: false, directoryIndex: '' });

// The first page of a visit loads a short script, which needs the page's HTML. Without network there is no HTML, so
// the full script is used here in any case.
registerRoute(
  ({ url }) => url.pathname.endsWith('.lean.js'),
  async ({ request, url }) => (await matchPrecache(url.pathname.replace(/\.lean\.js$/, '.js'))) ?? fetch(request),
);

/** Whether a URL is that of a page. Other URLs are files for programs. */
const isPage = ({ pathname }: URL): boolean => /\/[^./]*(?:\.html)?$/.test(pathname);

// Pages come from the network. Without network, an empty page replaces them, and its scripts draw the page of the
// URL.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPage(url),
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch (fault) {
      const page = await matchPrecache(SITE.page);
      if (page) return page;
      throw fault;
    }
  },
);

self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
