import { defineConfig } from 'vitepress';

/** The least that VitePress makes of a page, with the fonts of the system as here. */
export default defineConfig({
  outDir: '../../../node_modules/.bench/empty',
  cacheDir: '../../../node_modules/.bench/cache',
  router: { prefetchLinks: false },
});
