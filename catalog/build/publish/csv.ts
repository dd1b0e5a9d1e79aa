import { stringify } from 'csv-stringify/sync';
import type { Catalog, Locale, Localized } from '../../engine/types';
import { publishedCatalog, type PublishOptions } from './catalog';
import type { PublishedError } from './schema';
import { plainTexts } from './texts';

const lines = (texts: readonly Localized[], locale: Locale): string => texts.map((text) => text[locale]).join('\n');

const columns = (entry: PublishedError): Record<string, string> => ({
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
  endpoints: entry.endpoints.join('\n'),
  url_zh: entry.url.zh,
  url_en: entry.url.en,
  // Columns are only ever added behind the others.
  error_code: entry.errorCode === undefined ? '' : String(entry.errorCode),
  status_assumed: entry.statusAssumed ? 'true' : '',
  done: entry.done ? 'true' : '',
});

/**
 * The error entries as CSV (RFC 4180), one row each, sorted by id, in plain words. With a byte order mark, without
 * which Excel garbles Chinese; a cell that a spreadsheet would run as a formula is escaped.
 */
export function catalogCsv(catalog: Catalog, options: PublishOptions): string {
  return stringify(publishedCatalog(catalog, options, plainTexts).errors.map(columns), {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Of line breaks the library quotes only its own delimiter, and a cell's lines end in a bare one.
    quoted_match: /[\r\n]/,
  });
}
