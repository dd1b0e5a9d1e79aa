import { parseRichText, plainText } from '../../catalog/engine/richText';
import type { Catalog, Locale, Localized, Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import { entryLink, type EntryLink } from '../entryLink';

/** A value of the field `error` in a list. */
export interface TypeLink {
  /** The value as the catalog writes it: `forbidden_op`. */
  error: string;
  /** The statuses that it occurs with, ascending. */
  statuses: number[];
  /** Number of entries with this value. */
  errors: number;
}

/** A value of the field `error` with its meaning. */
export interface TypeRow extends TypeLink {
  /** In one language and without markup, because the whole row is a link. */
  meaning: string;
}

/** How many errors of a type have each value, most frequent first. */
export type Spread<T> = { value: T; errors: number }[];

/** Everything on the page of one value of `error`. */
export interface TypeView {
  /** The value as the catalog writes it: `forbidden_op`. */
  error: string;
  /** Its meaning in one language. */
  meaning: string;
  /** Ascending. */
  statuses: number[];
  retry: Spread<RetryAdvice>;
  owner: Spread<Owner>;
  /** Sorted by status. An `error` that equals the value is null, because the page's title says it. */
  errors: EntryLink[];
}

/** All values of the field `error` in the catalog, sorted by name. Numbers come last, because they say the least. */
export function typeLinks(catalog: Catalog): TypeLink[] {
  const isNumber = (error: string): number => Number(/^\d+$/.test(error));
  const types = [...new Set(catalog.errors.flatMap((entry) => entry.error ?? []))].sort(
    (a, b) => isNumber(a) - isNumber(b) || a.localeCompare(b),
  );
  return types.map((error) => {
    const entries = catalog.errors.filter((entry) => entry.error === error);
    const statuses = [...new Set(entries.map((entry) => entry.status))].sort((a, b) => a - b);
    return { error, statuses, errors: entries.length };
  });
}

/** All values of `error` as rows of a list. A value that `meanings` does not contain has an empty meaning. */
export const typeRows = (catalog: Catalog, meanings: ReadonlyMap<string, Localized>, locale: Locale): TypeRow[] =>
  typeLinks(catalog).map((type) => ({
    ...type,
    meaning: plainText(parseRichText(meanings.get(type.error)?.[locale] ?? '', []), {}),
  }));

function spreadOf<T>(values: T[]): Spread<T> {
  const count = (value: T) => values.filter((one) => one === value).length;
  return [...new Set(values)]
    .map((value) => ({ value, errors: count(value) }))
    .sort((one, other) => other.errors - one.errors);
}

/** Builds the page of a value of `error`. Entries that list it in their `errorAliases` are included. */
export function typeView(catalog: Catalog, error: string, meaning: string, locale: Locale): TypeView {
  const entries = catalog.errors
    .filter((entry) => entry.error === error || entry.errorAliases.includes(error))
    .sort((a, b) => a.status - b.status);
  return {
    ...{ error, meaning },
    statuses: [...new Set(entries.map(({ status }) => status))],
    retry: spreadOf(entries.map(retryAdvice)),
    owner: spreadOf(entries.map(({ owner }) => owner)),
    errors: entries.map((entry) => ({
      ...entryLink(entry, locale),
      error: entry.error === error ? null : entry.error,
    })),
  };
}
