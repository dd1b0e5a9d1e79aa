import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';

/** Parts of the default theme that no page shows: no landing page, no sidebar, no footers, no sponsors. */
const PARTS = [
  'VPHome',
  'VPSidebar',
  'VPBackdrop',
  'VPDocFooter',
  'VPFooter',
  'VPDocAsideCarbonAds',
  'VPNavSocialLinks',
];

const file = (name: string): string => fileURLToPath(new URL(`./theme/${name}`, import.meta.url));

/**
 * Leaves parts of the default theme out of every page's script and style, the way VitePress documents for overriding its components
 * (https://vitepress.dev/guide/extending-default-theme#overriding-internal-components).
 */
export const leftOut: Alias[] = [
  { find: new RegExp(`^\\./(?:components/)?(?:${PARTS.join('|')})\\.vue$`), replacement: file('nothing.ts') },
  { find: /^\.\/styles\/components\/vp-sponsor\.css$/, replacement: file('nothing.css') },
];
