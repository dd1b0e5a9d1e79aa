import { stringify } from 'csv-stringify/sync';
import type { CallText, Catalog, ErrorEntry, Localized } from '../../engine/types';
import { callWithoutVariant } from '../../engine/callKeys';
import { publishedCatalog, type PublishOptions } from './catalog';

const lines = (texts: readonly CallText[] | readonly Localized[], locale: 'zh' | 'en'): string =>
  texts.map((text) => text[locale]).join('\n');

const columns = (entry: ErrorEntry, url: Localized): Record<string, string> => ({
  id: entry.id,
  status: String(entry.status),
  error: entry.error ?? '',
  message: entry.message ?? '',
  aliases: entry.aliases.join('\n'),
  title_zh: entry.title.zh,
  title_en: entry.title.en,
  causes_zh: lines(entry.causes, 'zh'),
  causes_en: lines(entry.causes, 'en'),
  fixes_zh: lines(entry.fixes, 'zh'),
  fixes_en: lines(entry.fixes, 'en'),
  retry: entry.retry,
  owner: entry.owner,
  areas: entry.areas.join(' '),
  endpoints: [...new Set(entry.endpoints.map(callWithoutVariant))].sort().join('\n'),
  url_zh: url.zh,
  url_en: url.en,
});

/**
 * The error entries as CSV (RFC 4180), one row each, sorted by id. With a byte order mark, without
 * which Excel garbles Chinese; a cell that a spreadsheet would run as a formula is escaped.
 */
export function catalogCsv(catalog: Catalog, options: PublishOptions): string {
  const urls = new Map(publishedCatalog(catalog, options).errors.map(({ id, url }) => [id, url]));
  const rows = catalog.errors
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => columns(entry, urls.get(entry.id) ?? { zh: '', en: '' }));
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
