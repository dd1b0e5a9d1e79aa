import type { Catalog, ErrorEntry, Locale, PartialFailure } from '../catalog/engine/types';

/** What a list shows of an entry: enough to recognise it and to go there. */
export interface EntryLink {
  /** Address of its page. */
  id: string;
  /** HTTP status; 200 for a failure inside a successful answer. */
  status: number;
  /** The `error` field; null where the body has none. */
  error: string | null;
  /** Message template; null where none is documented. */
  message: string | null;
  /** Names the problem, in one language. */
  title: string;
}

/** The list form of an error entry in one language. */
export const entryLink = (entry: ErrorEntry, locale: Locale): EntryLink => ({
  id: entry.id,
  status: entry.status,
  error: entry.error,
  message: entry.message,
  title: entry.title[locale],
});

/** The list form of a failure inside an HTTP 200 answer. */
export const partialFailureLink = (failure: PartialFailure, locale: Locale): EntryLink => ({
  id: failure.id,
  status: 200,
  error: null,
  message: failure.message,
  title: failure.title[locale],
});

/** Entries by id, nearest first as given; ids that the catalog does not hold are left out. */
export const entryLinks = (catalog: Catalog, ids: string[], locale: Locale): EntryLink[] =>
  ids.flatMap((id) => {
    const entry = catalog.errors.find((candidate) => candidate.id === id);
    if (entry) return [entryLink(entry, locale)];
    const failure = catalog.partialFailures.find((candidate) => candidate.id === id);
    return failure ? [partialFailureLink(failure, locale)] : [];
  });
