import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sitePolicy } from '../../../.vitepress/csp';
import { caddyHeaders, headersFile, nginxHeaders } from '../../../.vitepress/headerFiles';
import { withWaysOut } from '../../../.vitepress/notFound';
import { emptyRouteMap } from '../../../.vitepress/pageFiles';
import { isCodeMarkup } from '../../../.vitepress/theme/codeMarkup';

describe('the policy of a page', () => {
  const html = '<meta charset="utf-8"><script>one()</script><script src="/a.js"></script><script id="x">two()</script>';
  const data = '<script type="application/json" id="y">{"a":1}</script>';
  const protect = (page: string) => /content="([^"]*)"/.exec(sitePolicy().protect(page, 'x.md'))?.[1] ?? '';
  const policy = protect(html + data);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('allows only inline scripts with a listed hash; data is not a script', () => {
    expect(policy).toContain(
      `script-src 'self' ${hash('one()')} ${hash('two()')} ${hash(emptyRouteMap.replace(/<.*?>/g, ''))};`,
    );
  });

  it('allows no requests to other hosts', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|unsafe-inline/);
  });

  it('allows the styles of the layout by their hashes, and stops the build for any other style', () => {
    expect(policy).toContain(hash('position:relative;'));
    expect(protect(`${html}<p style="position:relative;">`)).toBe(policy);
    expect(() => protect(`${html}<p style="color:red">`)).toThrow('csp.ts: x.md has style="color:red". Use a class.');
  });

  it('is the same for all pages, and stops the build if it cannot be', () => {
    const { protect: next } = sitePolicy();
    next(html, 'x.md');
    expect(() => next(html.replace('two()', 'three()'), 'y.md')).toThrow(
      /y\.md has inline scripts that other pages lack/,
    );
  });

  it('is sent as a header too, with directives that work only in a header', () => {
    const site = sitePolicy();
    site.protect(html, 'x.md');
    const [rule, header, ...others] = headersFile(site.headers(), '/base/').split('\n');
    expect([rule, header]).toEqual(['/*', `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`]);
    expect(others).toEqual([
      '  Referrer-Policy: no-referrer',
      '  X-Content-Type-Options: nosniff',
      '  Cross-Origin-Opener-Policy: same-origin',
      '',
      '/base/assets/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ]);
  });

  it('has the same headers for nginx and Caddy', () => {
    expect(caddyHeaders([['Referrer-Policy', 'no-referrer']])).toBe('header {\n\tReferrer-Policy "no-referrer"\n}\n');
    expect(nginxHeaders([['Referrer-Policy', 'no-referrer']])).toBe(
      'add_header Referrer-Policy "no-referrer" always;\n',
    );
  });

  it('stops the build if VitePress writes its head differently', () => {
    expect(() => sitePolicy().protect('<meta charset="UTF-8">', 'x.md')).toThrow('there is no <meta charset="utf-8">');
  });
});

describe('the markup of highlighted code', () => {
  it.each([
    'plain text, 1 &lt; 2',
    '<code v-pre><span class="line"><span class="code-1-2">const</span> a</span>\n</code>',
  ])('%s may become HTML', (html) => {
    expect(isCodeMarkup(html)).toBe(true);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<span onclick="alert(1)">x</span>',
    '<span class="a" style="color:red">x</span>',
    '<code><script>alert(1)</script></code>',
    '<span class="a"><!-- --></span>',
    '<span/onclick=alert(1)>',
    '<span class="a"onclick="alert(1)">',
    '<',
  ])('%s may not', (html) => {
    expect(isCodeMarkup(html)).toBe(false);
  });
});

describe('the 404 page without JavaScript', () => {
  it('has links to continue, in both languages and with the base', () => {
    const html = withWaysOut('<body><div id="app"></div></body>', '/docs/');
    expect(html).toMatch(/<div id="app"><\/div>\s+<script>.*<\/script>\s+<noscript><main/);
    expect(html).toContain('<a href="/docs/errors/">');
    expect(html).toContain('<a href="/docs/en/errors/">');
  });

  it('stops the build if VitePress writes the empty page differently', () => {
    expect(() => withWaysOut('<div id="root"></div>', '/')).toThrow('there is no <div id="app"></div>');
  });
});
