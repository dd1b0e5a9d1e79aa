import type { Catalog, Locale } from '../../../../catalog/engine/types';
import type { DrawnRow } from '../../../../components/table/readRows';
import { joinFacts, rowFacts } from '../../../../components/table/rowFacts';
import { tableCalls, withCalls, type TableCall } from '../../../../components/table/tableCalls';
import { tableEntries, type TableEntry } from '../../../../components/table/tableEntry';

/** What the table has in a browser once everything is loaded: read from the rows of the page, joined with what comes after. */
export function browserTable(catalog: Catalog, locale: Locale): { entries: TableEntry[]; calls: TableCall[] } {
  const entries = tableEntries(catalog);
  const calls = tableCalls(catalog, entries, locale);
  const joined = joinFacts(entries.map(drawn(locale)), rowFacts(entries, locale), locale);
  return { entries: withCalls(joined, calls), calls };
}

const drawn =
  (locale: Locale) =>
  ({ kind, id, status, error, retry, owner, title, messages }: TableEntry): DrawnRow => ({
    ...{ kind, id, status, error, retry, owner },
    title: title[locale],
    message: messages[0] ?? null,
  });
