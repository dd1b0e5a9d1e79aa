import { entryOf, type TitledCatalog } from '../catalog/engine/catalogParts';
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

/** What a link needs besides the title. A partial failure has no status and no error type. */
type Linked = Pick<ErrorEntry, 'id' | 'message'> & Partial<Pick<ErrorEntry, 'status' | 'error'>>;

const linkTo = ({ id, status = 200, error = null, message }: Linked, title: string): EntryLink => ({
  ...{ id, status, error, message, title },
});

/** Describes an error entry in one language. */
export const entryLink = (entry: ErrorEntry, locale: Locale): EntryLink => linkTo(entry, entry.title[locale]);

/** Describes a partial failure in one language. */
export const partialFailureLink = (failure: PartialFailure, locale: Locale): EntryLink =>
  linkTo(failure, failure.title[locale]);

/** The entries with the given ids, in the order given. Unknown ids are left out. */
export const entryLinks = (catalog: Catalog, ids: string[], locale: Locale): EntryLink[] =>
  ids.flatMap((id) => {
    const entry = entryOf(catalog, id);
    return entry ? [linkTo(entry, entry.title[locale])] : [];
  });

/** The same as `entryLinks` for a catalog in one language. */
export const titledLinks = (catalog: TitledCatalog, ids: string[]): EntryLink[] =>
  ids.flatMap((id) => {
    const entry = entryOf(catalog, id);
    return entry ? [linkTo(entry, entry.title)] : [];
  });
