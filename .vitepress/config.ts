import { defineConfig } from 'vitepress';

export default defineConfig({
  srcDir: 'docs',
  base: process.env.SITE_BASE ?? '/',
  cleanUrls: true,
  lastUpdated: false,
  router: { prefetchLinks: false },
  title: '环信 REST 错误',
  locales: {
    root: { label: '简体中文', lang: 'zh-CN' },
    en: { label: 'English', lang: 'en-US' },
  },
  themeConfig: { aside: false, outline: false },
  transformPageData(page) {
    if (page.params) return { title: page.params.title, description: page.params.description };
  },
});
