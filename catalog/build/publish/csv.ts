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
  // New columns are added only at the end.
  error_code: entry.errorCode === undefined ? '' : String(entry.errorCode),
  status_assumed: entry.statusAssumed ? 'true' : '',
  done: entry.done ? 'true' : '',
});

/**
 * Creates the CSV of the error entries (RFC 4180): one row per entry, sorted by id, in plain words. It starts with a
 * byte order mark, because Excel garbles Chinese text without one. Cells that a spreadsheet would run as a formula
 * are escaped.
 */
export function catalogCsv(catalog: Catalog, options: PublishOptions): string {
  return stringify(publishedCatalog(catalog, options, plainTexts).errors.map(columns), {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // The library quotes only line breaks that match its own delimiter. Line breaks inside cells are different.
    quoted_match: /[\r\n]/,
  });
}
