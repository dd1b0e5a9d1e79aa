import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TransformContext } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../.vitepress/csp';
import { routeMapTrimmer } from '../../../.vitepress/routeMap';
import { isLatest } from '../../../.vitepress/theme/keepLatest';
import { mendedHash } from '../../../.vitepress/theme/mendHash';

describe('the policy of a page', () => {
  const html = '<meta charset="utf-8"><script>one()</script><script src="/a.js"></script><script id="x">two()</script>';
  const policy = /content="([^"]*)"/.exec(withPolicy(html))?.[1] ?? '';

  it('allows each inline script by its hash, and no other', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`script-src 'self' ${hash('one()')} ${hash('two()')};`);
  });

  it('lets nothing go to another host', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });
});

describe('the route map of a page', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'routes-'));
  const chunks = join(outDir, 'assets', 'chunks');
  mkdirSync(chunks, { recursive: true });
  const routes = {
    'index.md': 'a',
    'en_index.md': 'b',
    'errors_index.md': 'c',
    'explain.md': 'd',
    'errors_x.md': 'e',
    'errors_y.md': 'f',
  };
  const metadata = join(chunks, 'metadata.1a2b.js');
  writeFileSync(
    metadata,
    `window.__VP_HASH_MAP__=JSON.parse(${JSON.stringify(JSON.stringify(routes))});window.__VP_SITE_DATA__=1;`,
  );
  const html = '<head><script type="module" src="/base/assets/chunks/metadata.1a2b.js"></script></head>';
  const context = { page: 'errors/x.md', siteConfig: { outDir, assetsDir: 'assets' } } as unknown as TransformContext;
  const trimmer = routeMapTrimmer();
  const trimmed = trimmer.trim(html, context);

  it('holds the page itself and the index pages of its language', () => {
    const map = JSON.parse(/__VP_HASH_MAP__=(\{.*?\})</.exec(trimmed)?.[1] ?? 'null');
    expect(map).toEqual({ 'index.md': 'a', 'errors_index.md': 'c', 'explain.md': 'd', 'errors_x.md': 'e' });
  });

  it('leaves the site data in a script that all pages share', () => {
    const name = /src="\/base\/assets\/chunks\/(site\.\w+\.js)"/.exec(trimmed)?.[1] ?? '';
    expect(readFileSync(join(chunks, name), 'utf8')).toBe('window.__VP_SITE_DATA__=1;');
  });

  it('removes the script that nothing refers to any more', () => {
    trimmer.finish();
    expect(existsSync(metadata)).toBe(false);
  });

  it('says so when VitePress writes its pages otherwise', () => {
    expect(() => routeMapTrimmer().trim('<head></head>', context)).toThrow(/METADATA_SCRIPT/);
  });
});

describe('a fragment that cannot be decoded', () => {
  it.each([
    ['#message=100%', '#message=100%25'],
    ['#message=%E7%94%A8%', '#message=%E7%94%A8%25'],
    ['#message=%E7%94', '#message=%25E7%2594'],
    ['#message=a%20b', '#message=a%20b'],
  ])('%s becomes %s', (hash, mended) => {
    expect(mendedHash(hash)).toBe(mended);
    expect(() => decodeURIComponent(mended)).not.toThrow();
  });
});

describe('a page that is about to load', () => {
  it.each([
    ['/en/errors/', '/en/errors/'],
    ['/en/errors/x?q=1#y', '/en/errors/x'],
    ['/en/errors/x', '/en/errors/x.html'],
    ['/en/', '/en/index.html'],
    ['/', '/'],
  ])('%s is the one at %s', (href, pathname) => {
    expect(isLatest(href, { pathname })).toBe(true);
  });

  it.each([
    ['/en/errors/x', '/en/explain'],
    ['/errors/x', '/en/errors/x'],
  ])('%s is no longer the one at %s', (href, pathname) => {
    expect(isLatest(href, { pathname })).toBe(false);
  });
});
