import { defineConfig } from 'vitepress';

/** The least that VitePress makes of a page of a site that can be searched, with the fonts of the system as here. */
export default defineConfig({
  outDir: '../../../node_modules/.bench/empty',
  cacheDir: '../../../node_modules/.bench/cache',
  router: { prefetchLinks: false },
  themeConfig: { search: { provider: 'local' } },
});
