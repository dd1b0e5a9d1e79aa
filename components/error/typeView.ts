import type { Catalog, Locale } from '../../catalog/engine/types';
import { entryLink, type EntryLink } from '../entryLink';

/** One value of the field `error`, as lists show it. */
export interface TypeLink {
  /** As the catalog writes it: `forbidden_op`. */
  error: string;
  /** The statuses it comes with, ascending. */
  statuses: number[];
  /** The number of entries with this value. */
  errors: number;
}

/** Everything on the page of one value of `error`. */
export interface TypeView {
  /** As the catalog writes it: `forbidden_op`. */
  error: string;
  /** Sorted by status. */
  errors: EntryLink[];
}

/** Every value of the field `error` in the catalog, sorted by name. */
export function typeLinks(catalog: Catalog): TypeLink[] {
  const types = [...new Set(catalog.errors.flatMap((entry) => entry.error ?? []))].sort((a, b) => a.localeCompare(b));
  return types.map((error) => {
    const entries = catalog.errors.filter((entry) => entry.error === error);
    const statuses = [...new Set(entries.map((entry) => entry.status))].sort((a, b) => a - b);
    return { error, statuses, errors: entries.length };
  });
}

/** Builds the page of one value of `error`, with the entries that list it among their `errorAliases`. */
export const typeView = (catalog: Catalog, error: string, locale: Locale): TypeView => ({
  error,
  errors: catalog.errors
    .filter((entry) => entry.error === error || entry.errorAliases.includes(error))
    .sort((a, b) => a.status - b.status)
    .map((entry) => entryLink(entry, locale)),
});
