import type { MarkdownOptions } from 'vitepress';

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** VitePress' name of a heading's link, which is English on every page. */
const english = /^Permalink to “([\s\S]*)”$/;

/**
 * Gives the links of headings a Chinese name on Chinese pages. Throws if VitePress names them differently. Otherwise,
 * the names would silently become English again.
 */
export function nameAnchors(md: Markdown): void {
  md.core.ruler.push('anchor-names', ({ tokens, env }) => {
    if (String(env.relativePath).startsWith('en/')) return;
    const links = tokens
      .flatMap(({ children }) => children ?? [])
      .filter((token) => isAnchor(String(token.attrGet('class'))));
    for (const link of links) {
      const [, title] = english.exec(String(link.attrGet('aria-label'))) ?? [];
      if (title === undefined)
        throw new Error('.vitepress/anchorNames.ts: VitePress names the links of headings differently now. Adapt it.');
      link.attrSet('aria-label', `“${title}”的链接`);
    }
  });
}

const isAnchor = (classes: string): boolean => /\bheader-anchor\b/.test(classes);
