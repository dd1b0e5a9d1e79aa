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

const mark = '<!-- every error -->';

/**
 * Puts every row of the table, as static HTML, where a page of the given language has the comment `every error`. Static HTML is
 * the one form that VitePress leaves out of the page's first script (outside of components' slots), so that all rows cost their HTML and nothing more. The
 * rows are drawn by the function that draws them in the browser.
 */
export async function errorRows(catalog: Catalog, base: string): Promise<NonNullable<MarkdownOptions['config']>> {
  const rows = { zh: await drawRows(catalog, tableZh, base), en: await drawRows(catalog, tableEn, base) };
  return (md) => {
    md.core.ruler.push('error-rows', ({ tokens, env }) => {
      const locale: Locale = String(env.relativePath).startsWith('en/') ? 'en' : 'zh';
      for (const token of tokens) {
        if (token.type === 'html_block' && token.content.trim() === mark) token.content = rows[locale];
      }
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
  // Vue reads the page as a template: its own braces in a message would be read as an expression.
  return html.replaceAll('{{', '&#123;&#123;').replaceAll('<!---->', '');
}
