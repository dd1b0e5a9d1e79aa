import type { Catalog, ErrorEntry, Locale, PartialFailure } from '../catalog/engine/types';

/** An entry, as lists and links show it. */
export interface EntryLink {
  /** Last part of its page's address. */
  id: string;
  /** HTTP status; 200 for a partial failure. */
  status: number;
  /** The `error` field; null where the body has none. */
  error: string | null;
  /** Message template; null where none is documented. */
  message: string | null;
  /** In one language. */
  title: string;
}

/** Describes an error entry in one language. */
export const entryLink = (entry: ErrorEntry, locale: Locale): EntryLink => ({
  id: entry.id,
  status: entry.status,
  error: entry.error,
  message: entry.message,
  title: entry.title[locale],
});

/** Describes a partial failure in one language. */
export const partialFailureLink = (failure: PartialFailure, locale: Locale): EntryLink => ({
  id: failure.id,
  status: 200,
  error: null,
  message: failure.message,
  title: failure.title[locale],
});

/** The entries with the given ids, in the order given. Unknown ids are left out. */
export const entryLinks = (catalog: Catalog, ids: string[], locale: Locale): EntryLink[] =>
  ids.flatMap((id) => {
    const entry = catalog.errors.find((candidate) => candidate.id === id);
    if (entry) return [entryLink(entry, locale)];
    const failure = catalog.partialFailures.find((candidate) => candidate.id === id);
    return failure ? [partialFailureLink(failure, locale)] : [];
  });
