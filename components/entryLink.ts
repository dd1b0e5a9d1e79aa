import type { Catalog, ErrorEntry, Locale, PartialFailure } from '../catalog/engine/types';

/** An entry in lists and links. */
export interface EntryLink {
  /** Last segment of its page's path. */
  id: string;
  /** HTTP status. For a partial failure, this is 200. */
  status: number;
  /** The value of the field `error`; null if the body has none. */
  error: string | null;
  /** Message template; null if none is documented. */
  message: string | null;
  /** Title in one language. */
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
