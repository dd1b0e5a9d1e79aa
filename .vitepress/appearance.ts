/**
 * Changes the color scheme only if it differs from that of the page, which a script in its head has chosen already.
 * VueUse's own handler, `change`, switches all transitions off and on around each change, so the style of every
 * element is computed twice. VitePress calls it while a page is built, and twice while it starts. VitePress copies the
 * source of this function into the page, so the function must not refer to anything outside.
 */
export function changeIfOther(isDark: boolean, change: (scheme: 'dark' | 'light') => void): void {
  if (typeof document === 'undefined') return;
  if (document.documentElement.classList.contains('dark') !== isDark) change(isDark ? 'dark' : 'light');
}
