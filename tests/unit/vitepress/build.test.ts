import { existsSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import type { HeadConfig } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { checkGroups } from '../../../.vitepress/chunks';
import { errorRows } from '../../../.vitepress/errorRows';
import { drawnHomeLists } from '../../../.vitepress/homeLists';
import { checkTheme, leftOut } from '../../../.vitepress/leaveOut';
import { withOneHash } from '../../../.vitepress/pageFiles';
import { missingPreloads } from '../../../.vitepress/preloads';
import { smallCatalog } from '../components/smallCatalog';

describe('the theme without unused parts', () => {
  it('replaces files that exist', () => {
    expect(leftOut().every(({ replacement }) => existsSync(replacement))).toBe(true);
  });

  it('stops the build if VitePress has renamed a part', () => {
    expect(() => checkTheme(['components/VPGone.vue'])).toThrow("VitePress' theme has no components/VPGone.vue");
  });
});

describe('the shared chunks', () => {
  it('stop the build if a listed file is not part of any page', () => {
    expect(() => checkGroups(['/somewhere/else.ts'])).toThrow('no page uses components/words/useWords.ts');
  });
});

describe('the preloads of a page', () => {
  const imports = new Map([
    ['chunks/page.js', ['chunks/parts.js', 'chunks/framework.js']],
    ['chunks/parts.js', ['chunks/common.js']],
    ['chunks/common.js', ['chunks/framework.js', 'chunks/parts.js']],
    ['chunks/other.js', ['chunks/rare.js']],
  ]);
  const preload = (href: string): HeadConfig => ['link', { rel: 'modulepreload', href }];

  it('include what its chunks import, and what those import, once each and under the base', () => {
    const head: HeadConfig[] = [
      ['meta', { name: 'robots', content: 'noindex' }],
      ['link', { rel: 'icon', href: '/docs/chunks/other.js' }],
      preload('/docs/chunks/framework.js'),
      preload('/docs/chunks/page.js'),
    ];
    expect(missingPreloads(head, imports, '/docs/')).toEqual([
      preload('/docs/chunks/parts.js'),
      preload('/docs/chunks/common.js'),
    ]);
  });

  it('end where chunks import each other', () => {
    expect(missingPreloads([preload('/chunks/common.js')], imports, '/')).toEqual([
      preload('/chunks/framework.js'),
      preload('/chunks/parts.js'),
    ]);
  });
});

describe('the map of pages', () => {
  const script = (map: Record<string, string>) =>
    `window.__VP_HASH_MAP__=JSON.parse(${JSON.stringify(JSON.stringify(map))});window.__VP_SITE_DATA__=1;`;

  it('is replaced with one hash for every page', () => {
    const run = new Function('window', `${withOneHash(script({ 'index.md': 'a1', 'errors_x.md': 'a1' }), 'a1')}`);
    const window: Record<string, Record<string, string>> = {};
    run(window);
    expect(window.__VP_HASH_MAP__?.['errors_x.md']).toBe('a1');
    expect(window.__VP_SITE_DATA__).toBe(1);
  });

  it('is not replaced if a page has set it, like the 404 page', () => {
    const run = new Function('window', withOneHash(script({ 'index.md': 'a1' }), 'a1'));
    const window = { __VP_HASH_MAP__: {} };
    run(window);
    expect(window.__VP_HASH_MAP__).toEqual({});
  });

  it('stops the build if VitePress writes it differently', () => {
    expect(() => withOneHash('window.__VP_ROUTES__={};', 'a1')).toThrow('no map of pages');
    expect(() => withOneHash(script({ 'index.md': 'b2' }), 'a1')).toThrow('the script of index.md has another hash');
  });
});

describe('the rows of the table', async () => {
  const md = new MarkdownIt({ html: true });
  (await errorRows(smallCatalog, '/docs/'))(md as unknown as Parameters<Awaited<ReturnType<typeof errorRows>>>[0]);

  it('replace the comment in the page, in the language of the page', () => {
    const page = '# Errors\n\n<!-- every error -->\n';
    expect(md.render(page, { relativePath: 'errors/index.md' })).toContain(
      'href="/docs/errors/user-gone">user-gone(中)<',
    );
    expect(md.render(page, { relativePath: 'en/errors/index.md' })).toContain(
      'href="/docs/en/errors/user-gone">user-gone<',
    );
  });

  it('stop the build if the table page has no such comment', () => {
    expect(() => md.render('# Errors\n', { relativePath: 'en/errors/index.md' })).toThrow(
      'en/errors/index.md has no line',
    );
  });
});

describe('the lists of the home page', async () => {
  const md = new MarkdownIt({ html: true });
  (await drawnHomeLists(smallCatalog, '/docs/'))(md as unknown as Parameters<Awaited<ReturnType<typeof errorRows>>>[0]);

  it('replace the comment in the page, in the language of the page', () => {
    const chinese = md.render('<!-- home lists -->\n', { relativePath: 'index.md' });
    expect(chinese).toContain('href="/docs/status/403"');
    expect(chinese).toContain('<span class="title">Groups(中)</span>\n<span class="count">');
    expect(md.render('<!-- home lists -->\n', { relativePath: 'en/index.md' })).toContain(
      'href="/docs/en/areas/group"',
    );
  });

  it('stop the build if the home page has no such comment', () => {
    expect(() => md.render('# Home\n', { relativePath: 'index.md' })).toThrow('index.md has no line');
  });
});

it('the npm scripts start VitePress without warnings of Vite about its configuration', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const started = ['dev', 'build'].map((name) => scripts[name]);
  expect(started).toEqual(['node .ci/vitepress.mjs dev', 'node .ci/vitepress.mjs build']);
});
