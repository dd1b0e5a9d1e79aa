import type { Catalog, Locale } from '../../../../catalog/engine/types';
import {
  joinSearchFields,
  searchFields,
  tableCalls,
  tableEntries,
  withCalls,
  type DrawnRow,
  type TableCall,
  type TableEntry,
} from '../../../../components/table/tableEntries';

/**
 * The table's entries in a browser after everything is loaded: read from the rows of the page, then combined with the
 * rest.
 */
export function browserTable(catalog: Catalog, locale: Locale): { entries: TableEntry[]; calls: TableCall[] } {
  const entries = tableEntries(catalog);
  const calls = tableCalls(catalog, entries, locale);
  const joined = joinSearchFields(entries.map(drawn(locale)), searchFields(entries, locale), locale);
  return { entries: withCalls(joined, calls), calls };
}

const drawn =
  (locale: Locale) =>
  ({ kind, id, status, error, retry, owner, title, messages }: TableEntry): DrawnRow => ({
    ...{ kind, id, status, error, retry, owner },
    title: title[locale],
    message: messages[0] ?? null,
  });
