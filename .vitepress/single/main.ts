import { createApp, type App } from 'vue';
import { parsePath } from '../../catalog/engine/share/permalink';
import type { Locale } from '../../catalog/engine/types';
import SinglePage from './SinglePage.vue';
import 'vitepress/dist/client/theme-default/styles/vars.css';
import 'vitepress/dist/client/theme-default/styles/base.css';
import 'vitepress/dist/client/theme-default/styles/utils.css';
import 'vitepress/dist/client/theme-default/styles/components/vp-doc.css';
import '../theme/style.css';
import '../theme/tables.css';
import '../theme/media.css';
import '../theme/print.css';

type View = 'explain' | 'table';

let app: App | undefined;
let locale: Locale = navigator.language.startsWith('zh') ? 'zh' : 'en';
let view: View = 'explain';

function show(): void {
  app?.unmount();
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en-US';
  app = createApp(SinglePage, {
    locale,
    view,
    onLocale: (next: Locale) => change({ locale: next }),
    onView: (next: View) => change({ view: next }),
  });
  app.mount('#app');
}

function change(next: { locale?: Locale; view?: View }): void {
  locale = next.locale ?? locale;
  view = next.view ?? view;
  show();
}

/** Expands the row of an entry. */
function openRow(id: string): void {
  const row = document.getElementById(id);
  row?.scrollIntoView({ block: 'center' });
  row?.click();
}

/** Handles links inside the file: `#/errors/<id>` expands the row, and `#/explain#…` explains a response. */
function followFragment(): void {
  const path = location.hash.slice(1);
  if (!path.startsWith('/')) return;
  const place = parsePath(path);
  const [, query = '', fragment = ''] = /^[^?#]*(\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  history.replaceState(null, '', `${location.pathname}${query}${fragment}`);
  if (place) locale = place.locale;
  view = place?.kind === 'explain' ? 'explain' : 'table';
  show();
  // The table handles clicks only after it is mounted.
  if (place?.kind === 'error') requestAnimationFrame(() => openRow(place.key));
}

const isDark = matchMedia('(prefers-color-scheme: dark)');
const setTheme = (): void => void document.documentElement.classList.toggle('dark', isDark.matches);
isDark.addEventListener('change', setTheme);
setTheme();
addEventListener('hashchange', followFragment);
show();
followFragment();
