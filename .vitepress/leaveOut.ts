import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';

/** Parts of the default theme that no page shows: no landing page, no sidebar, no footers, no sponsors. */
const parts = [
  'VPHome',
  'VPSidebar',
  'VPBackdrop',
  'VPDocFooter',
  'VPFooter',
  'VPDocAsideCarbonAds',
  'VPNavSocialLinks',
];
const sponsorStyle = 'styles/components/vp-sponsor.css';

const theme = new URL('../node_modules/vitepress/dist/client/theme-default/', import.meta.url);

const replacement = (name: string): string => fileURLToPath(new URL(`./theme/${name}`, import.meta.url));

/** Throws when VitePress has renamed a file that is to be left out; it would come back into every page in silence. */
export function checkTheme(files: readonly string[]): void {
  const missing = files.filter((file) => !existsSync(new URL(file, theme)));
  if (missing.length > 0)
    throw new Error(`.vitepress/leaveOut.ts: VitePress' theme has no ${missing.join(', ')}. Write down its new name.`);
}

/**
 * Leaves parts of the default theme out of every page's script and style, the way VitePress documents for overriding its components
 * (https://vitepress.dev/guide/extending-default-theme#overriding-internal-components).
 */
export function leftOut(): Alias[] {
  checkTheme([...parts.map((part) => `components/${part}.vue`), sponsorStyle]);
  return [
    { find: new RegExp(`^\\./(?:components/)?(?:${parts.join('|')})\\.vue$`), replacement: replacement('nothing.ts') },
    { find: /^\.\/styles\/components\/vp-sponsor\.css$/, replacement: replacement('nothing.css') },
  ];
}
