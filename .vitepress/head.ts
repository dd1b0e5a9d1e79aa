import type { HeadConfig, PageData, TransformContext, UserConfig } from 'vitepress';
import { inLocale } from '../catalog/engine/share/permalink';
import type { Locale } from '../catalog/engine/types';
import { structuredData } from './structuredData';

const addressOf = (page: string): string => page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');
const inOtherLanguage = (page: string): string => (page.startsWith('en/') ? page.slice(3) : `en/${page}`);
const localeOf = (page: string): Locale => (page.startsWith('en/') ? 'en' : 'zh');

const openGraphLocales: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };

/**
 * Tags for the canonical URL of a page, the URLs of both languages, the feed, and search from the address bar. They
 * require the site's host.
 */
function addressTags(page: string, root: string): HeadConfig[] {
  const english = page.startsWith('en/') ? page : inOtherLanguage(page);
  const chinese = page.startsWith('en/') ? inOtherLanguage(page) : page;
  const inLanguage = (name: string): string => root + inLocale(`/${name}`, localeOf(page)).slice(1);
  return [
    ['link', { rel: 'canonical', href: root + addressOf(page) }],
    ['link', { rel: 'alternate', hreflang: 'zh-CN', href: root + addressOf(chinese) }],
    ['link', { rel: 'alternate', hreflang: 'en', href: root + addressOf(english) }],
    ['link', { rel: 'alternate', hreflang: 'x-default', href: root + addressOf(chinese) }],
    ['link', { rel: 'alternate', type: 'application/atom+xml', href: inLanguage('changes.xml') }],
    ['link', { rel: 'search', type: 'application/opensearchdescription+xml', href: inLanguage('opensearch.xml') }],
    ['meta', { property: 'og:url', content: root + addressOf(page) }],
    ['meta', { property: 'og:image', content: `${root}social-card.png` }],
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ];
}

/** Tags for the files with the same content as the page of an error. */
function fileTags(page: string, base: string): HeadConfig[] {
  const [, id] = /^(?:en\/)?errors\/(?!index\.md$)(.*)\.md$/.exec(page) ?? [];
  if (id === undefined) return [];
  return [
    ['link', { rel: 'alternate', type: 'application/json', href: `${base}errors/${id}.json` }],
    ['link', { rel: 'alternate', type: 'text/markdown', href: base + page }],
  ];
}

const openGraph = (page: string, title: string, description: string, site: string): HeadConfig[] => [
  ['meta', { property: 'og:title', content: title }],
  ['meta', { property: 'og:description', content: description }],
  ['meta', { property: 'og:type', content: /^(en\/)?index\.md$/.test(page) ? 'website' : 'article' }],
  ['meta', { property: 'og:site_name', content: site }],
  ['meta', { property: 'og:locale', content: openGraphLocales[localeOf(page)] }],
  ['meta', { property: 'og:locale:alternate', content: openGraphLocales[localeOf(inOtherLanguage(page))] }],
];

/** The head tags of a page. `host` is the origin of the site without a trailing slash, if it is known. */
export function pageHead(
  { page, title, description, pageData: { title: heading }, siteData }: TransformContext,
  host: string | undefined,
): HeadConfig[] {
  const icon: HeadConfig = ['link', { rel: 'icon', type: 'image/svg+xml', href: `${siteData.base}favicon.svg` }];
  if (page === '404.md') return [icon, ['meta', { name: 'robots', content: 'noindex' }]];
  const root = (host ?? '') + siteData.base;
  const described = {
    path: addressOf(page),
    title: heading,
    description,
    locale: localeOf(page),
    site: siteData.title,
  };
  return [
    icon,
    ...openGraph(page, title, description, siteData.title),
    ...fileTags(page, siteData.base),
    ...(host ? [...addressTags(page, root), structuredData(described, root)] : []),
  ];
}

/**
 * Options of the sitemap. Languages have the same names as in the head of each page. Undefined without the site's
 * host.
 */
export const sitemap = (host: string | undefined, base: string): UserConfig['sitemap'] =>
  host
    ? {
        hostname: host + base,
        transformItems: (items) =>
          items.map((item) => ({
            ...item,
            links: item.links?.map((link) => (link.lang === 'en-US' ? { ...link, lang: 'en' } : link)),
          })),
      }
    : undefined;

/** Guides and the pages of errors, statuses, areas and operations have several sections. Other pages have one. */
const outlined = /^(en\/)?(guide\/|(errors|status|areas|api)\/(?!index\.md))/;

/** Sets the title and description of dynamic pages, and decides which pages have an outline. */
export function pageData({ params, frontmatter, relativePath }: PageData): Partial<PageData> {
  const outline = outlined.test(relativePath)
    ? { pageClass: [frontmatter.pageClass, 'outlined'].filter(Boolean).join(' ') }
    : { aside: false, outline: false };
  return {
    ...(params && { title: params.title, description: params.description }),
    frontmatter: { ...frontmatter, ...outline },
  };
}
