import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../../../../catalog/build/publish';
import { input, published, small } from './small';

describe('changes.json', () => {
  const { versions } = JSON.parse(published('changes.json'));

  it('lists unreleased changes first, then the versions, newest first', () => {
    expect(versions.map(({ version, date }: Record<string, string>) => [version, date])).toEqual([
      [null, null],
      ['1.1.0', '2026-02-03'],
      ['1.0.0', '2026-01-02'],
    ]);
    expect(versions[1]).toMatchObject({
      changed: [{ id: 'group-full', what: ['signature', 'texts'] }],
      retired: [{ id: 'group-gone', to: 'group-full' }, { id: 'room-gone' }],
    });
  });

  it('links existing entries, and leaves out entries that a later version retired', () => {
    expect(versions[2].added).toEqual([
      {
        id: 'group-full',
        url: {
          zh: 'https://errors.example/docs/errors/group-full',
          en: 'https://errors.example/docs/en/errors/group-full',
        },
      },
    ]);
  });

  it('has no row for unreleased changes if there are none', () => {
    const unreleased = { added: [], changed: [], retired: [] };
    const files = publishedFiles(small, { ...input, changes: { ...input.changes, unreleased } });
    expect(JSON.parse(published('changes.json', files)).versions[0].version).toBe('1.1.0');
  });
});

describe('changes.xml', () => {
  const text = published('en/changes.xml');
  const { feed } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);

  it('is an Atom feed with all elements that RFC 4287 requires', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(feed.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(feed.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(feed.updated).toBe('2026-02-03T00:00:00.000Z');
    expect(feed.author.name).toBe('Easemob REST errors');
    expect(feed.link).toContainEqual({ rel: 'self', href: 'https://errors.example/docs/en/changes.xml' });
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it('has an entry for each dated version, with links to what changed', () => {
    expect(feed.entry[0].title['#text']).toBe('1.1.0: 1 added, 1 changed, 2 retired');
    expect(feed.entry[0].content['#text']).toContain(
      '<h3>Changed</h3><ul><li><a href="https://errors.example/docs/en/errors/group-full">The group is full</a></li></ul>',
    );
    expect(feed.entry[0].content['#text']).toContain('<li>group-gone → group-full</li>');
  });

  it('is not written without the origin of the site, because its URLs must be absolute', () => {
    const files = publishedFiles(small, { ...input, base: '/docs/' });
    expect([...files.keys()].filter((path) => path.endsWith('.xml'))).toEqual([]);
    expect(published('robots.txt', files)).toBe('User-agent: *\nAllow: /\n');
  });
});

describe('what lets others find the site', () => {
  it('robots.txt names the sitemap', () => {
    expect(published('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://errors.example/docs/sitemap.xml\n',
    );
  });

  it('opensearch.xml lets the address bar search the table in the language of the page', () => {
    const text = published('en/opensearch.xml');
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { OpenSearchDescription: description } = parser.parse(text);
    expect(description.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(description.ShortName.length).toBeLessThanOrEqual(16);
    expect(description.Url[0]).toEqual({
      type: 'text/html',
      template: 'https://errors.example/docs/en/errors/?q={searchTerms}',
    });
    expect(published('opensearch.xml')).toContain('"https://errors.example/docs/errors/?q={searchTerms}"');
  });
});
