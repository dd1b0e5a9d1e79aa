import type { Catalog } from '../catalog/engine/types';
import { errorTableSection, sectionsByStatus } from '../components/table/errorTableSection';
import { staticRowsId } from '../components/table/staticRows';
import { tableEntries } from '../components/table/tableEntries';
import { tableEn } from '../components/words/table.en';
import { tableZh } from '../components/words/table.zh';
import type { TableWords } from '../components/words/tableWords';
import { drawnHtml, hrefIn, replaceComment, type MarkdownChange } from './staticHtml';

/**
 * Replaces the comment `every error` on the table's pages with all rows of the table. The browser draws rows with the
 * same function.
 */
export const errorRows = async (catalog: Catalog, base: string): Promise<MarkdownChange> =>
  replaceComment('every error', /^(en\/)?errors\/index\.md$/, {
    zh: await drawRows(catalog, tableZh, base),
    en: await drawRows(catalog, tableEn, base),
  });

async function drawRows(catalog: Catalog, words: TableWords, base: string): Promise<string> {
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  const context = { words, href: hrefIn(base, words.locale), mark: null, hasAnchors: true };
  const sections = sectionsByStatus(tableEntries(catalog), reasons, words);
  const drawn = sections.map((section) =>
    drawnHtml(errorTableSection(section, context, { key: null, descending: false })),
  );
  return `<div id="${staticRowsId}" class="ErrorTableRows">\n${(await Promise.all(drawn)).join('\n')}\n</div>`;
}
