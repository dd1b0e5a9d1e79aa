import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { mendHash } from './mendHash';
import './style.css';

const NotFound = defineAsyncComponent(() => import('./NotFound.vue'));

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp() {
    if (!import.meta.env.SSR) mendHash();
  },
} satisfies Theme;
