import type { HeadConfig } from 'vitepress';
import { inLocale } from '../catalog/engine/share/permalink';
import type { Locale } from '../catalog/engine/types';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';

/** The facts about a page that search engines get. */
export interface DescribedPage {
  /**
   * Path relative to the base, without a leading slash and without an extension: `en/errors/x`, `guide/retry`; empty
   * for the home page.
   */
  path: string;
  title: string;
  description: string;
  locale: Locale;
  /** Name of the site in the language of the page. */
  site: string;
}

const words = { zh: siteZh, en: siteEn };

/** Names of the site's folders in breadcrumbs. Guides have no parent page. */
const folderNames = (locale: Locale): Partial<Record<string, string>> => {
  const { errors, statuses, types, operations, areas } = words[locale].trail;
  return { errors, status: statuses, types, api: operations, areas };
};

type Crumb = [name: string, url: string];

function crumbsOf({ path, title, locale, site }: DescribedPage, root: string): Crumb[] {
  const at = (inside: string): string => root + inLocale(`/${inside}`, locale).slice(1);
  const [folder = '', page] = path.replace(/^en\//, '').split('/');
  const above = folderNames(locale)[folder];
  return [[site, at('')], ...(above && page ? [[above, at(`${folder}/`)] satisfies Crumb] : []), [title, root + path]];
}

const breadcrumbs = (page: DescribedPage, root: string): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbsOf(page, root).map(([name, item], at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item,
  })),
});

const article = ({ path, title, description, locale, site }: DescribedPage, root: string): object => ({
  '@type': 'TechArticle',
  headline: title,
  description,
  inLanguage: locale === 'zh' ? 'zh-CN' : 'en',
  url: root + path,
  isPartOf: { '@type': 'WebSite', name: site, url: root },
});

const website = ({ locale, site, description }: DescribedPage, root: string): object => ({
  '@type': 'WebSite',
  name: site,
  description,
  inLanguage: locale === 'zh' ? 'zh-CN' : 'en',
  url: root + inLocale('/', locale).slice(1),
});

/** Pages with their own text. Other pages are lists. */
const isArticle = (path: string): boolean => /^(en\/)?(errors|status|guide)\/./.test(path);

/**
 * Structured data for search engines: an article and its parent pages. `root` is the URL of the home page with a
 * trailing slash. Browsers do not run the element, and no text in it can end the element.
 */
export function structuredData(page: DescribedPage, root: string): HeadConfig {
  const isHome = page.path === '' || page.path === 'en/';
  const items = isHome
    ? [website(page, root)]
    : [...(isArticle(page.path) ? [article(page, root)] : []), breadcrumbs(page, root)];
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': items });
  return ['script', { type: 'application/ld+json' }, json.replace(/</g, '\\u003c')];
}
