import { matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: the files of the site, and the page that stands in for pages the network does not give. */
declare const SITE: { files: PrecacheEntry[]; page: string };

/**
 * Keeps the scripts of all pages, so that after one visit the site works without network. The browser asks it for every file of the
 * site. It answers the files that it has kept, all of one version, and lets the others through: a new version is taken over as a whole,
 * when the reader agrees or when the last tab of the old one is closed.
 */
precacheAndRoute(SITE.files, { cleanURLs: false, directoryIndex: '' });

// The first page loads a short script beside its HTML. Without network there is no HTML, so it gets the full script, with or without network.
registerRoute(
  ({ url }) => url.pathname.endsWith('.lean.js'),
  async ({ request, url }) => (await matchPrecache(url.pathname.replace(/\.lean\.js$/, '.js'))) ?? fetch(request),
);

/** Whether an address is one of a page; the others are files for programs. */
const isPage = ({ pathname }: URL): boolean => /\/[^./]*(?:\.html)?$/.test(pathname);

// Pages come from the network. Without it, an empty page takes their place, and its scripts draw what the address names.
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
