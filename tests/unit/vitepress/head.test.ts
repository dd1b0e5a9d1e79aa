import type { HeadConfig, TransformContext } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { pageHead, sitemap } from '../../../.vitepress/head';

const headOf = (page: string, host?: string): HeadConfig[] =>
  pageHead(
    {
      page,
      title: 'Gone | Errors',
      description: 'Why it is gone.',
      pageData: { title: 'Gone </script>' },
      siteData: { base: '/docs/', title: 'Errors' },
    } as unknown as TransformContext,
    host,
  );

const links = (head: HeadConfig[], rel: string): Record<string, string>[] =>
  head.flatMap(([tag, attributes]) => (tag === 'link' && attributes.rel === rel ? [attributes] : []));
const property = (head: HeadConfig[], name: string): string | undefined =>
  head.find(([, attributes]) => attributes.property === name)?.[1].content;
const data = (head: HeadConfig[]): Record<string, unknown>[] =>
  JSON.parse(head.find(([tag]) => tag === 'script')?.[2] ?? '{"@graph":[]}')['@graph'];

describe('the head of a page', () => {
  const head = headOf('en/errors/user-gone.md', 'https://errors.example');

  it('has one canonical URL and one for each language, with any base', () => {
    expect(links(head, 'canonical')).toEqual([
      { rel: 'canonical', href: 'https://errors.example/docs/en/errors/user-gone' },
    ]);
    const languages = links(head, 'alternate').filter(({ hreflang }) => hreflang);
    expect(languages.map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['zh-CN', 'https://errors.example/docs/errors/user-gone'],
      ['en', 'https://errors.example/docs/en/errors/user-gone'],
      ['x-default', 'https://errors.example/docs/errors/user-gone'],
    ]);
  });

  it('links the files with the same content, the feed, and the search of the address bar', () => {
    const typed = [...links(head, 'alternate'), ...links(head, 'search')].filter(({ type }) => type);
    expect(typed.map(({ type, href }) => [type, href])).toEqual([
      ['application/json', '/docs/errors/user-gone.json'],
      ['text/markdown', '/docs/en/errors/user-gone.md'],
      ['application/atom+xml', 'https://errors.example/docs/en/changes.xml'],
      ['application/opensearchdescription+xml', 'https://errors.example/docs/en/opensearch.xml'],
    ]);
  });

  it('describes a shared link and its language', () => {
    expect(property(head, 'og:url')).toBe('https://errors.example/docs/en/errors/user-gone');
    expect(property(head, 'og:locale')).toBe('en_US');
    expect(property(head, 'og:locale:alternate')).toBe('zh_CN');
    expect(property(head, 'og:site_name')).toBe('Errors');
  });

  it('describes the article and its parent pages for search engines', () => {
    const [article, trail] = data(head);
    expect(article).toMatchObject({ '@type': 'TechArticle', headline: 'Gone </script>', inLanguage: 'en' });
    expect(trail).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Errors', item: 'https://errors.example/docs/en/' },
        { '@type': 'ListItem', position: 2, name: 'Errors', item: 'https://errors.example/docs/en/errors/' },
        {
          '@type': 'ListItem',
          position: 3,
          name: 'Gone </script>',
          item: 'https://errors.example/docs/en/errors/user-gone',
        },
      ],
    });
  });

  it('contains no text that could end the element of its data', () => {
    const script = head.find(([tag]) => tag === 'script');
    expect(script?.[1]).toEqual({ type: 'application/ld+json' });
    expect(script?.[2]).not.toContain('<');
  });

  it.each([
    ['index.md', ['WebSite']],
    ['en/index.md', ['WebSite']],
    ['errors/index.md', ['BreadcrumbList']],
    ['guide/retry.md', ['TechArticle', 'BreadcrumbList']],
    ['status/403.md', ['TechArticle', 'BreadcrumbList']],
    ['api/register-user.md', ['BreadcrumbList']],
  ])('of %s describes %j', (page, types) => {
    expect(data(headOf(page, 'https://errors.example')).map((item) => item['@type'])).toEqual(types);
  });

  it('has no absolute URLs if the host is not known', () => {
    const without = headOf('errors/user-gone.md');
    expect(JSON.stringify(without)).not.toContain('http');
    expect(links(without, 'alternate').map(({ href }) => href)).toEqual([
      '/docs/errors/user-gone.json',
      '/docs/errors/user-gone.md',
    ]);
  });

  it('keeps the 404 page out of search engines', () => {
    expect(headOf('404.md', 'https://errors.example')).toContainEqual(['meta', { name: 'robots', content: 'noindex' }]);
  });
});

describe('the sitemap', () => {
  it('names languages in the same way as the pages', async () => {
    const options = sitemap('https://errors.example', '/docs/');
    const item = {
      url: 'errors/x',
      links: [
        { lang: 'zh-CN', url: 'errors/x' },
        { lang: 'en-US', url: 'en/errors/x' },
      ],
    };
    const [first] = (await options?.transformItems?.([item])) ?? [];
    expect(options?.hostname).toBe('https://errors.example/docs/');
    expect(first?.links).toEqual([
      { lang: 'zh-CN', url: 'errors/x' },
      { lang: 'en', url: 'en/errors/x' },
    ]);
  });

  it('does not exist without a host', () => {
    expect(sitemap(undefined, '/')).toBeUndefined();
  });
});
