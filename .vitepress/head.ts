import type { HeadConfig, PageData, TransformContext } from 'vitepress';

const addressOf = (page: string): string => page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '');
const inOtherLanguage = (page: string): string => (page.startsWith('en/') ? page.slice(3) : `en/${page}`);

/** The canonical URL of a page and the URLs of its two languages. They need the site's host. */
function addressTags(page: string, root: string): HeadConfig[] {
  const english = page.startsWith('en/') ? page : inOtherLanguage(page);
  const chinese = page.startsWith('en/') ? inOtherLanguage(page) : page;
  return [
    ['link', { rel: 'canonical', href: root + addressOf(page) }],
    ['link', { rel: 'alternate', hreflang: 'zh-CN', href: root + addressOf(chinese) }],
    ['link', { rel: 'alternate', hreflang: 'en', href: root + addressOf(english) }],
    ['meta', { property: 'og:url', content: root + addressOf(page) }],
    ['meta', { property: 'og:image', content: `${root}social-card.png` }],
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ];
}

/** The head tags of one page. `host` is the site's origin without a slash at its end, if it is known. */
export function pageHead(
  { page, title, description, siteData }: TransformContext,
  host: string | undefined,
): HeadConfig[] {
  const icon: HeadConfig = ['link', { rel: 'icon', type: 'image/svg+xml', href: `${siteData.base}favicon.svg` }];
  if (page === '404.md') return [icon, ['meta', { name: 'robots', content: 'noindex' }]];
  return [
    icon,
    ['meta', { property: 'og:title', content: title }],
    ['meta', { property: 'og:description', content: description }],
    ['meta', { property: 'og:type', content: 'article' }],
    ...(host ? addressTags(page, host + siteData.base) : []),
  ];
}

/** Sets the title and description of dynamic pages. Only guides have an outline, because other pages answer on their first screen. */
export function pageData({ params, frontmatter, relativePath }: PageData): Partial<PageData> {
  const guide = /^(en\/)?guide\//.test(relativePath);
  return {
    ...(params && { title: params.title, description: params.description }),
    frontmatter: { ...(!guide && { aside: false, outline: false }), ...frontmatter },
  };
}
