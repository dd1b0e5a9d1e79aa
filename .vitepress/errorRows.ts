import type { MarkdownOptions } from 'vitepress';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Catalog, Locale } from '../catalog/engine/types';
import { errorTableSection, sectionsByStatus } from '../components/table/errorTableSection';
import { staticRowsId } from '../components/table/staticRows';
import { tableEntries } from '../components/table/tableEntries';
import type { TableWords } from '../components/words/tableWords';
import { tableEn } from '../components/words/table.en';
import { tableZh } from '../components/words/table.zh';
import { targetPath } from '../catalog/engine/share/permalink';

const placeholder = '<!-- every error -->';

/**
 * Replaces the comment `every error` on the table's pages with all rows of the table as static HTML. VitePress leaves
 * static HTML out of a page's first script (outside of component slots), so the rows cost only their HTML. The
 * browser draws rows with the same function. Throws if a table page does not have the comment.
 */
export async function errorRows(catalog: Catalog, base: string): Promise<NonNullable<MarkdownOptions['config']>> {
  const rows = { zh: await drawRows(catalog, tableZh, base), en: await drawRows(catalog, tableEn, base) };
  return (md) => {
    md.core.ruler.push('error-rows', ({ tokens, env }) => {
      const page = String(env.relativePath);
      const locale: Locale = page.startsWith('en/') ? 'en' : 'zh';
      const found = tokens.filter(({ type, content }) => type === 'html_block' && content.trim() === placeholder);
      for (const token of found) token.content = rows[locale];
      if (found.length === 0 && /^(en\/)?errors\/index\.md$/.test(page))
        throw new Error(
          `.vitepress/errorRows.ts: ${page} has no line ${placeholder}, so its table would have no rows.`,
        );
    });
  };
}

async function drawRows(catalog: Catalog, words: TableWords, base: string): Promise<string> {
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  const href = (place: string) => base.replace(/\/$/, '') + targetPath(place, words.locale);
  const context = { words, href, mark: null, hasAnchors: true };
  const sections = sectionsByStatus(tableEntries(catalog), reasons, words);
  const drawn = sections.map((section) =>
    renderToString(createSSRApp(() => errorTableSection(section, context, { key: null, descending: false }))),
  );
  const html = `<div id="${staticRowsId}" class="ErrorTableRows">\n${(await Promise.all(drawn)).join('\n')}\n</div>`;
  // Vue compiles the page as a template and would interpret double braces in a message as an expression.
  return html.replaceAll('{{', '&#123;&#123;').replaceAll('<!---->', '');
}
