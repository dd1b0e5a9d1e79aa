import type { Catalog, Locale, Origin, Owner, Retry, StatusEntry } from '../../catalog/engine/types';
import { entryLink, type EntryLink } from '../entryLink';

/** A status as the map and the lists show it. */
export interface StatusLink {
  status: number;
  /** Reason phrase of the HTTP standard. */
  reason: string;
  /** What it means, in one language. */
  title: string;
  origin: Origin;
  /** How many entries of the catalog have it. */
  errors: number;
}

/** Everything the page of one status says, in one language. */
export interface StatusView extends Omit<StatusLink, 'errors'> {
  /** What the service says by it. */
  causes: string[];
  /** What to do when nothing but the status is known. */
  fixes: string[];
  /** May the same call be sent again, as a rule. */
  retry: Retry;
  /** Who acts, as a rule. */
  owner: Owner;
  /** What sources disagree on; absent where they do not. */
  note?: string;
  /** Entries with this status, in catalog order. */
  errors: EntryLink[];
}

const entriesOf = (catalog: Catalog, status: number) => catalog.errors.filter((entry) => entry.status === status);

/** All statuses in one language, by number. */
export const statusLinks = (catalog: Catalog, locale: Locale): StatusLink[] =>
  catalog.statuses.map(({ status, reason, title, origin }) => ({
    ...{ status, reason, origin },
    title: title[locale],
    errors: entriesOf(catalog, status).length,
  }));

/** What the page of a status says. */
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
