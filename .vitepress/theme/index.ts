import { useRoute, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent, h } from 'vue';
import { allowCodeMarkup } from './codeMarkup';
import { AreaMenu } from './areaMenu';
import { addQueryAfterHydration, mendAddresses, stayOnPage } from './navigation';
import NotLoaded from './NotLoaded';
import OfflineUpdate from './OfflineUpdate';
import { useOutlineFocus } from './outlineFocus';
import { useSearchFocus } from './searchFocus';
import './code.css';
import './style.css';
import './tables.css';
import './media.css';
import './print.css';
import './search.css';
import './without-script.css';

const NotFound = defineAsyncComponent({ loader: () => import('./NotFound.vue'), errorComponent: NotLoaded });

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'doc-top': () => h(AreaMenu),
      'not-found': () => h(NotFound),
      'layout-bottom': () => h(OfflineUpdate),
    }),
  enhanceApp({ router }) {
    if (import.meta.env.SSR) return;
    allowCodeMarkup();
    mendAddresses();
    stayOnPage(router);
  },
  setup() {
    addQueryAfterHydration(useRoute());
    useOutlineFocus();
    useSearchFocus();
  },
} satisfies Theme;
