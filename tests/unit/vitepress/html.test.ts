import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../.vitepress/csp';
import { withWaysOut } from '../../../.vitepress/notFound';

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

  it('stops the build when VitePress writes its head differently', () => {
    expect(() => withPolicy('<meta charset="UTF-8">')).toThrow('there is no <meta charset="utf-8">');
  });
});

describe('the 404 page without JavaScript', () => {
  it('says where to go on, in both languages and below the base', () => {
    const html = withWaysOut('<body><div id="app"></div></body>', '/docs/');
    expect(html).toMatch(/<div id="app"><\/div>\s+<script>.*<\/script>\s+<noscript><main/);
    expect(html).toContain('<a href="/docs/errors/">');
    expect(html).toContain('<a href="/docs/en/errors/">');
  });

  it('stops the build when VitePress writes the empty page differently', () => {
    expect(() => withWaysOut('<div id="root"></div>', '/')).toThrow('there is no <div id="app"></div>');
  });
});
