import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Alias } from 'vite';

/** Parts of the default theme that the site does not use: landing page, sidebar, footers, sponsors, badges, an assistant. */
const parts = [
  'VPHome',
  'VPSidebar',
  'VPBackdrop',
  'VPDocFooter',
  'VPFooter',
  'VPDocAsideCarbonAds',
  'VPNavSocialLinks',
  'VPSocialLinks',
  'VPNavBarAskAiButton',
  'VPBadge',
];
const sponsorStyle = 'styles/components/vp-sponsor.css';

const theme = new URL('../node_modules/vitepress/dist/client/theme-default/', import.meta.url);

const replacement = (name: string): string => fileURLToPath(new URL(`./theme/${name}`, import.meta.url));

/**
 * Throws if VitePress has renamed a file that is to be left out. Otherwise, the file would silently become part of
 * every page again.
 */
export function checkTheme(files: readonly string[]): void {
  const missing = files.filter((file) => !existsSync(new URL(file, theme)));
  if (missing.length > 0)
    throw new Error(`.vitepress/leaveOut.ts: VitePress' theme has no ${missing.join(', ')}. Write down its new name.`);
}

/**
 * Leaves parts of the default theme out of the scripts and styles. This is VitePress' documented way to override
 * internal components (https://vitepress.dev/guide/extending-default-theme#overriding-internal-components).
 */
export function leftOut(): Alias[] {
  checkTheme([...parts.map((part) => `components/${part}.vue`), sponsorStyle]);
  return [
    { find: new RegExp(`^\\./(?:components/)?(?:${parts.join('|')})\\.vue$`), replacement: replacement('nothing.ts') },
    { find: /^\.\/styles\/components\/vp-sponsor\.css$/, replacement: replacement('nothing.css') },
  ];
}
