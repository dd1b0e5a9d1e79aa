import type { DefaultTheme } from 'vitepress';

/**
 * Returns the same page in the other language with the same query, so that a search in the table continues there.
 * VitePress' own rule also adds the fragment, but decodes it first: a percent sign or `&` in a link to `/explain#…`
 * would change its meaning. VitePress writes the source of this function into the site, so it must not use anything
 * outside itself.
 */
export const pageInOtherLanguage: Exclude<DefaultTheme.Config['i18nRouting'], boolean | undefined> = (
  data,
  route,
  locale,
) => {
  const page = data.page.value.relativePath.replace(/^en\//, '');
  const path = page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');
  return (locale === 'root' ? '/' : `/${locale}/`) + path + route.query;
};
