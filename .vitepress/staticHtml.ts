import type { MarkdownOptions } from 'vitepress';
import { createSSRApp, type VNode } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { targetPath } from '../catalog/engine/share/permalink';
import type { Locale } from '../catalog/engine/types';

/** A change to VitePress' Markdown parser. */
export type MarkdownChange = NonNullable<MarkdownOptions['config']>;

/** Draws a node as HTML that is part of a page's Markdown. */
export async function drawnHtml(node: VNode): Promise<string> {
  const html = await renderToString(createSSRApp(() => node));
  // Vue compiles the page as a template and would interpret double braces in a message as an expression.
  return html.replaceAll('{{', '&#123;&#123;').replaceAll('<!---->', '');
}

/** URLs of the pages in one language. */
export const hrefIn =
  (base: string, locale: Locale) =>
  (place: string): string =>
    base.replace(/\/$/, '') + targetPath(place, locale);

/**
 * Replaces a comment on some pages with static HTML. VitePress leaves static HTML out of a page's first script (outside
 * of component slots), so it costs neither script nor work in the browser. Throws if one of the pages does not have the
 * comment.
 */
export function replaceComment(comment: string, pages: RegExp, html: Record<Locale, string>): MarkdownChange {
  const line = `<!-- ${comment} -->`;
  return (md) => {
    md.core.ruler.push(comment, ({ tokens, env }) => {
      const page = String(env.relativePath);
      const locale: Locale = page.startsWith('en/') ? 'en' : 'zh';
      const found = tokens.filter(({ type, content }) => type === 'html_block' && content.trim() === line);
      for (const token of found) token.content = html[locale];
      if (found.length === 0 && pages.test(page))
        throw new Error(`.vitepress/staticHtml.ts: ${page} has no line ${line}, so a list on it would be missing.`);
    });
  };
}
