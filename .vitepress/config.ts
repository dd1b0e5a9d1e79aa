import { defineConfig } from 'vitepress';
import { readSiteCatalog } from '../docs/siteCatalog';
import { nameAnchors } from './anchorNames';
import { gatherParts } from './chunks';
import { codeClasses, wholeCode } from './codeClasses';
import { sitePolicy } from './csp';
import { errorRows } from './errorRows';
import { pageData, pageHead, sitemap } from './head';
import { writeHeaderFiles } from './headerFiles';
import { drawnHomeLists } from './homeLists';
import { landing } from './landing';
import { leftOut } from './leaveOut';
import { en } from './locales/en';
import { pageInOtherLanguage } from './locales/switch';
import { zh } from './locales/zh';
import { minifyMore } from './minifyMore';
import { withWaysOut } from './notFound';
import { buildOffline } from './offline/build';
import { pageFiles } from './pageFiles';
import { preloads } from './preloads';
import { publishSite } from './publish';
import { changeIfOther, keepLanguage } from './quietStart';
import { siteSearch } from './search';
import { searchOptions } from './search/local';
import { textModules } from './textParts';
import { watchCatalog } from './watch';

/**
 * Origin of the published site, such as `https://errors.example`. Without it, the build has no absolute URLs and no
 * sitemap.
 */
const host = process.env.SITE_URL?.replace(/\/+$/, '');
/** The path under which the site is served, with a slash at both ends. */
const base = `/${process.env.SITE_BASE ?? ''}/`.replace(/\/{2,}/g, '/');
const catalog = readSiteCatalog();
const rows = await errorRows(catalog, base);
const homeLists = await drawnHomeLists(catalog, base);
const files = pageFiles();
const chunks = preloads(base);
const early = landing(base);
const search = siteSearch(process.env, () => searchOptions(catalog));
const policy = sitePolicy(search.needs);

export default defineConfig({
  srcDir: 'docs',
  base,
  cleanUrls: true,
  lastUpdated: false,
  router: { prefetchLinks: false },
  appearance: { onChanged: changeIfOther },
  locales: { root: zh, en },
  themeConfig: {
    logo: { src: '/favicon.svg', alt: '', width: 22, height: 22 },
    docFooter: { prev: false, next: false },
    i18nRouting: pageInOtherLanguage,
    search: search.theme,
  },
  sitemap: sitemap(host, base),
  markdown: {
    locales: { root: { codeCopyButton: { tooltipText: '复制代码', copiedText: '已复制' } } },
    config: (md) => [rows, homeLists, nameAnchors, wholeCode].forEach((change) => change(md)),
    codeTransformers: [codeClasses()],
  },
  // The largest chunks are the catalog and the search index. Both are loaded on demand.
  vite: {
    // Repository where readers report a missing error. Without it, they copy the report.
    define: { 'import.meta.env.SITE_REPOSITORY': JSON.stringify(process.env.SITE_REPOSITORY ?? '') },
    plugins: [
      watchCatalog(),
      textModules(catalog),
      gatherParts(),
      minifyMore(),
      keepLanguage,
      files.plugin,
      chunks.plugin,
      early.plugin,
    ],
    resolve: { alias: [...leftOut(), ...search.aliases] },
    worker: { format: 'es', plugins: () => [minifyMore()], rolldownOptions: { checks: { bundlerTimings: false } } },
    // Minifying takes seconds, and that is no fault to report.
    build: { chunkSizeWarningLimit: 1000, rolldownOptions: { checks: { bundlerTimings: false } } },
  },
  transformPageData: pageData,
  transformHead: (context) => [...chunks.tags(context.head), ...pageHead(context, host)],
  transformHtml: (html, _file, { page }) =>
    policy.protect(page === '404.md' ? withWaysOut(html, base) : early.withScript(html, page), page),
  async buildEnd(config) {
    files.replaceMap(config);
    publishSite(catalog, config, host);
    await search.writeIndex?.(config);
    await buildOffline(config);
    writeHeaderFiles(policy.headers(), { outDir: config.outDir, base });
  },
});
