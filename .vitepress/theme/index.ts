import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { followQuery } from './followQuery';
import { keepLatest } from './keepLatest';
import { keepQuery } from './keepQuery';
import { mendHash } from './mendHash';
import NotLoaded from './NotLoaded';
import { returnFocus } from './returnFocus';
import './style.css';
import './without-script.css';

const NotFound = defineAsyncComponent({ loader: () => import('./NotFound.vue'), errorComponent: NotLoaded });

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ router }) {
    if (import.meta.env.SSR) return;
    mendHash();
    keepLatest(router);
    keepQuery();
    followQuery(router);
    returnFocus();
  },
} satisfies Theme;
