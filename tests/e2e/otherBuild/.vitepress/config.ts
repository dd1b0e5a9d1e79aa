import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { codeClasses } from '../../../../.vitepress/codeClasses';
import { sitePolicy } from '../../../../.vitepress/csp';
import { pageHead, sitemap } from '../../../../.vitepress/head';
import { siteSearch } from '../../../../.vitepress/search';

const search = siteSearch({ SEARCH: 'pagefind' }, () => {
  throw new Error('This search has nothing of the local one.');
});
const policy = sitePolicy(search.needs);
const work = '../../../node_modules/.otherBuild';
const base = '/docs/';
const host = 'https://errors.example';

/** A few pages, built as with `SEARCH=pagefind` and `SITE_URL`. `other-build.spec.ts` writes the pages. */
export default defineConfig({
  srcDir: `${work}/pages`,
  outDir: `${work}/site`,
  cacheDir: `${work}/cache`,
  base,
  cleanUrls: true,
  ignoreDeadLinks: true,
  lang: 'zh-CN',
  locales: { root: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en-US' } },
  themeConfig: { search: search.theme },
  markdown: { codeTransformers: [codeClasses()] },
  vite: { resolve: { alias: search.aliases } },
  sitemap: sitemap(host, base),
  transformHead: (context) => pageHead(context, host),
  transformHtml: (html, _file, { page }) => (page === '404.md' ? html : policy.protect(html, page)),
  async buildEnd(config) {
    await search.writeIndex?.(config);
    writeFileSync(join(config.outDir, 'headers.json'), JSON.stringify(Object.fromEntries(policy.headers())));
  },
});
