import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { codeClasses } from '../../../../.vitepress/codeClasses';
import { sitePolicy } from '../../../../.vitepress/csp';
import { siteSearch } from '../../../../.vitepress/search';

const search = siteSearch({ SEARCH: 'pagefind' }, () => {
  throw new Error('This search has nothing of the local one.');
});
const policy = sitePolicy(search.needs);
const work = '../../../node_modules/.pagefind';

/** A few pages with the search of a build with `SEARCH=pagefind`, under its policy. `pagefind.spec.ts` writes the pages. */
export default defineConfig({
  srcDir: `${work}/pages`,
  outDir: `${work}/site`,
  cacheDir: `${work}/cache`,
  base: '/docs/',
  cleanUrls: true,
  ignoreDeadLinks: true,
  lang: 'zh-CN',
  locales: { root: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en-US' } },
  themeConfig: { search: search.theme },
  markdown: { codeTransformers: [codeClasses()] },
  vite: { resolve: { alias: search.aliases } },
  transformHtml: (html, _file, { page }) => (page === '404.md' ? html : policy.protect(html, page)),
  async buildEnd(config) {
    await search.writeIndex?.(config);
    writeFileSync(join(config.outDir, 'headers.json'), JSON.stringify(Object.fromEntries(policy.headers())));
  },
});
