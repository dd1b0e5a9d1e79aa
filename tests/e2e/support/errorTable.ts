import { expect, type Locator, type Page } from 'playwright/test';
import type { Locale } from '../../../catalog/engine/types';
import { at, visit } from './site';

/** Labels of the table in each language. */
export const tableLabels = {
  zh: { search: '搜索错误', clear: '全部清除', csv: /^下载 CSV/, empty: '没有找到', filters: '筛选' },
  en: { search: 'Search errors', clear: 'Clear all', csv: /^Download CSV/, empty: 'Nothing found', filters: 'Filters' },
} as const;

/** The parts of the table on a page. */
export interface TableOnPage {
  search: Locator;
  /** Searches, and waits until the results replace the initial rows. */
  find: (query: string) => Promise<void>;
  clear: Locator;
  csv: Locator;
  /** Number of rows, as text. */
  count: Locator;
  /** Links of the visible rows, in order. Each row has one. */
  links: Locator;
  /** The link of the first row. */
  first: Locator;
  /** The row of an entry. */
  row: (id: string) => Locator;
  /** A button in a group of filters: `filter('Status', '429')`. */
  filter: (group: string, option: string) => Locator;
  /** The list of a filter. */
  list: (name: string) => Locator;
  /** The header of a column. */
  column: (name: string) => Locator;
}

export function tableOn(page: Page, locale: Locale): TableOnPage {
  const words = tableLabels[locale];
  // The table has thousands of elements, and Playwright computes the role of each that it looks at. So the parts are
  // found in the form or in the heads of rows; a test checks that these have the roles of a search and a row header.
  const form = page.locator('main form');
  const links = page.locator('main tbody th').getByRole('link');
  const search = form.getByRole('searchbox', { name: words.search });
  const count = form.getByRole('status');
  return {
    search,
    find: async (query) => {
      await search.fill(query);
      await expect(count).toHaveText(/ of | 个错误中/);
    },
    clear: form.getByRole('button', { name: words.clear }),
    csv: form.getByRole('button', { name: words.csv }),
    count,
    links,
    first: links.first(),
    row: (id) => page.locator(`main tbody tr:has(a[href$="/errors/${id}"]):visible`),
    filter: (group, option) =>
      form.getByRole('group', { name: group }).getByRole('button', { name: new RegExp(`^${option} \\d+$`) }),
    list: (name) => form.getByRole('combobox', { name }),
    column: (name) => page.locator('main thead').getByRole('columnheader', { name, exact: true }),
  };
}

/** Opens the table. */
export async function openTable(page: Page, locale: Locale, query = ''): Promise<TableOnPage> {
  await visit(page, at('errors/', locale) + query);
  return tableOn(page, locale);
}

/** Matches the URL of an entry. */
export const leadsTo = (id: string): RegExp => new RegExp(`/errors/${id}$`);

/** Pastes a text into a field, as with the keyboard. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (box as HTMLInputElement).focus();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
