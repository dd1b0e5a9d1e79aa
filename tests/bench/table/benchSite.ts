import { defineConfig } from 'vitepress';
import { errorRows } from '../../../.vitepress/errorRows';
import { benchCatalog } from './benchCatalog';

/** The table's page as on the site, and two other implementations with the same rows, theme and styles. */
export const benchSite = defineConfig({
  outDir: process.env.BENCH_OUT ?? '../../../node_modules/.bench/table',
  cacheDir: '../../../node_modules/.bench/cache',
  cleanUrls: true,
  lang: 'zh-CN',
  router: { prefetchLinks: false },
  ignoreDeadLinks: true,
  markdown: { config: await errorRows(benchCatalog(), '/') },
});
