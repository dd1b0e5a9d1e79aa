import type { Catalog, Locale, Origin, Owner, Retry, StatusEntry } from '../../catalog/engine/types';
import { entryLink, type EntryLink } from '../entryLink';

/** A status, as the map and the lists show it. */
export interface StatusLink {
  status: number;
  /** Reason phrase of the HTTP standard. */
  reason: string;
  /** What it means, in one language. */
  title: string;
  origin: Origin;
  /** The number of its errors. */
  errors: number;
}

/** Everything on the page of one status, in one language. */
export interface StatusView extends Omit<StatusLink, 'errors'> {
  /** What the service means by it. */
  causes: string[];
  /** What to do when only the status is known. */
  fixes: string[];
  /** Whether the same call may be sent again, as a rule. */
  retry: Retry;
  /** Who has to act, as a rule. */
  owner: Owner;
  /** What the sources disagree on. */
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
