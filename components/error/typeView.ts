import type { Catalog, Locale } from '../../catalog/engine/types';
import { entryLink, type EntryLink } from '../entryLink';

/** One value of the field `error` with the statuses it comes with. */
export interface TypeLink {
  /** As the catalog writes it: `forbidden_op`. */
  error: string;
  /** Ascending. */
  statuses: number[];
  /** How many entries of the catalog have it. */
  errors: number;
}

/** Everything the page of one value of `error` says. */
export interface TypeView {
  /** As the catalog writes it: `forbidden_op`. */
  error: string;
  /** By status. */
  errors: EntryLink[];
}

/** Every value of the field `error` in the catalog, by name; entries without the field count for none. */
export function typeLinks(catalog: Catalog): TypeLink[] {
  const types = [...new Set(catalog.errors.flatMap((entry) => entry.error ?? []))].sort((a, b) => a.localeCompare(b));
  return types.map((error) => {
    const entries = catalog.errors.filter((entry) => entry.error === error);
    const statuses = [...new Set(entries.map((entry) => entry.status))].sort((a, b) => a - b);
    return { error, statuses, errors: entries.length };
  });
}

/** What the page of one value of `error` says: its entries, also those that know it as another spelling. */
export const typeView = (catalog: Catalog, error: string, locale: Locale): TypeView => ({
  error,
  errors: catalog.errors
    .filter((entry) => entry.error === error || entry.errorAliases.includes(error))
    .sort((a, b) => a.status - b.status)
    .map((entry) => entryLink(entry, locale)),
});
