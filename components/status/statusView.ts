import type { Catalog, Locale, Origin, Owner, Retry, StatusEntry } from '../../catalog/engine/types';
import { entryLink, type EntryLink } from '../entryLink';

/** A status in the map and in lists. */
export interface StatusLink {
  status: number;
  /** Reason phrase from the HTTP standard. */
  reason: string;
  /** Meaning in one language. */
  title: string;
  origin: Origin;
  /** Number of its errors. */
  errors: number;
}

/** Everything on the page of one status, in one language. */
export interface StatusView extends Omit<StatusLink, 'errors'> {
  /** Why the service returns it. */
  causes: string[];
  /** What to do if only the status is known. */
  fixes: string[];
  /** The usual advice about sending the same call again. */
  retry: Retry;
  /** Who usually has to act. */
  owner: Owner;
  /** What the sources disagree about. */
  note?: string;
  /** The errors with this status, in catalog order. */
  errors: EntryLink[];
}

const entriesOf = (catalog: Catalog, status: number) => catalog.errors.filter((entry) => entry.status === status);

/** All statuses in one language, in catalog order. */
export const statusLinks = (catalog: Catalog, locale: Locale): StatusLink[] =>
  catalog.statuses.map(({ status, reason, title, origin }) => ({
    ...{ status, reason, origin },
    title: title[locale],
    errors: entriesOf(catalog, status).length,
  }));

/** Builds the page of a status. */
export function statusView(catalog: Catalog, entry: StatusEntry, locale: Locale): StatusView {
  const { status, reason, origin, retry, owner } = entry;
  return {
    ...{ status, reason, origin, retry, owner },
    title: entry.title[locale],
    causes: entry.causes.map((cause) => cause[locale]),
    fixes: entry.fixes.map((fix) => fix[locale]),
    note: entry.note?.[locale],
    errors: entriesOf(catalog, status).map((error) => entryLink(error, locale)),
  };
}
