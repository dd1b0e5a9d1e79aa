import { defineConfig } from 'vitepress';
import { readSiteCatalog } from '../docs/siteCatalog';
import { gatherParts } from './chunks';
import { withPolicy } from './csp';
import { errorRows } from './errorRows';
import { pageData, pageHead } from './head';
import { leftOut } from './leaveOut';
import { en } from './locales/en';
import { pageInOtherLanguage } from './locales/switch';
import { zh } from './locales/zh';
import { withWaysOut } from './notFound';
import { publishSite } from './publish';
import { routeMapTrimmer } from './routeMap';
import { searchOptions } from './search';
import { watchCatalog } from './watch';

// Vite announces a stricter way to load configuration files, and complains of every import that lacks an extension.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** Origin of the published site, for instance `https://errors.example`; without it there is no sitemap and no absolute address. */
const host = process.env.SITE_URL?.replace(/\/+$/, '');
/** Path under which the site is served, with a slash on both ends. */
const base = `/${process.env.SITE_BASE ?? ''}/`.replace(/\/{2,}/g, '/');
const catalog = readSiteCatalog();
const rows = await errorRows(catalog, base);
const routeMap = routeMapTrimmer();

export default defineConfig({
  srcDir: 'docs',
  base,
  cleanUrls: true,
  lastUpdated: false,
  router: { prefetchLinks: false },
  locales: { root: zh, en },
  themeConfig: {
    logo: { src: '/favicon.svg', alt: '', width: 22, height: 22 },
    docFooter: { prev: false, next: false },
    i18nRouting: pageInOtherLanguage,
    search: { provider: 'local', options: searchOptions(catalog) },
  },
  sitemap: host ? { hostname: host + base } : undefined,
  markdown: { config: rows },
  // The largest chunks are the catalog and the search index; both are fetched when they are asked for.
  vite: {
    plugins: [watchCatalog(), gatherParts()],
    resolve: { alias: leftOut },
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 1000 },
  },
  transformPageData: pageData,
  transformHead: (context) => pageHead(context, host),
  transformHtml(html, _file, context) {
    const page = context.page === '404.md' ? withWaysOut(html, base) : html;
    return withPolicy(routeMap.trim(page, context));
  },
  buildEnd(config) {
    routeMap.finish();
    publishSite(catalog, config, host);
  },
});
