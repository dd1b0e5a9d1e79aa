import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { keepLatest } from './keepLatest';
import { keepQuery } from './keepQuery';
import { mendHash } from './mendHash';
import { returnFocus } from './returnFocus';
import './style.css';
import './without-script.css';

const NotFound = defineAsyncComponent(() => import('./NotFound.vue'));

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ router }) {
    if (import.meta.env.SSR) return;
    mendHash();
    keepLatest(router);
    keepQuery();
    returnFocus();
  },
} satisfies Theme;
