import { defineConfig } from 'vitepress';

/** The smallest searchable site that VitePress can build, with system fonts like the real site. */
export default defineConfig({
  outDir: '../../../node_modules/.bench/empty',
  cacheDir: '../../../node_modules/.bench/cache',
  router: { prefetchLinks: false },
  themeConfig: { search: { provider: 'local' } },
});
