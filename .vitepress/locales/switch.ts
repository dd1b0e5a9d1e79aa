import type { DefaultTheme } from 'vitepress';

/**
 * The same page in another language, without query and fragment: the server's HTML knows neither (`keepQuery.ts` adds the query when the link is
 * used), and VitePress cannot link to a fragment that holds a percent sign. VitePress writes its source text into the site: it may use nothing from outside itself.
 */
export const pageInOtherLanguage: Exclude<DefaultTheme.Config['i18nRouting'], boolean | undefined> = (
  data,
  _route,
  locale,
) => {
  const page = data.page.value.relativePath.replace(/^en\//, '');
  const address = page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');
  return (locale === 'root' ? '/' : `/${locale}/`) + address;
};
