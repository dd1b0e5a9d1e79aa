import { defineConfig } from 'vitepress';
import { errorRows } from '../../../.vitepress/errorRows';
import { benchCatalog } from './benchCatalog';

/** The table's page as the site has it, beside two peers over the same rows: the same theme, the same styles, nothing else. */
export const benchSite = defineConfig({
  outDir: process.env.BENCH_OUT ?? '../../../node_modules/.bench/table',
  cacheDir: '../../../node_modules/.bench/cache',
  cleanUrls: true,
  lang: 'zh-CN',
  router: { prefetchLinks: false },
  ignoreDeadLinks: true,
  markdown: { config: await errorRows(benchCatalog(), '/') },
});
