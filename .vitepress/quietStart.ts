// The HTML of a page has its color scheme, language and direction already. VitePress sets them again while the page
// starts, and then the browser computes the style of every element again.
import type { Plugin } from 'vite';
import { replaceMarkup } from './markup';

/**
 * Changes the color scheme only if it differs from that of the page. VueUse's own handler, `change`, switches all
 * transitions off and on around it. VitePress calls it while a page is built, and twice while it starts. VitePress
 * copies the source of this function into the page, so the function must not refer to anything outside.
 */
export function changeIfOther(isDark: boolean, change: (scheme: 'dark' | 'light') => void): void {
  if (typeof document === 'undefined') return;
  if (document.documentElement.classList.contains('dark') !== isDark) change(isDark ? 'dark' : 'light');
}

/** Sets an attribute of the root element only if the value is another one. */
function setIfOther(code: string, name: 'lang' | 'dir'): string {
  const target = `document.documentElement.${name}`;
  return replaceMarkup(
    code,
    `${target} = ${name}.value;`,
    `if (${target} !== ${name}.value) ${target} = ${name}.value;`,
  );
}

/** Sets the language and the direction of the page only if they change. */
export const keepLanguage: Plugin = {
  name: 'keep-language',
  transform: {
    filter: { id: /\/vitepress\/dist\/client\/app\/index\.js$/ },
    handler: (code) => setIfOther(setIfOther(code, 'lang'), 'dir'),
  },
};
