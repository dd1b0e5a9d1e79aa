import type { Locale } from '../types';

/**
 * Converts an error type to a path segment. Each run of characters other than letters, digits, `_` and `.` becomes
 * `-`: `forbidden_op`, `Request-Entity-Too-Large`. Documented types have different slugs, unless they differ only in
 * letter case.
 */
export const typeSlug = (error: string): string => error.trim().replace(/[^\p{L}\p{N}_.]+/gu, '-');

/**
 * The form in which `error` fields are compared: without package, case and punctuation, and with one letter for those
 * that text recognition confuses. `com.easemob.GroupException` is `groupexceptlon`. Null if it is missing or empty.
 */
export function foldErrorType(error: string | null): string | null {
  if (error === null) return null;
  const name = error.trim().slice(0, 200);
  const folded = withoutPackage(name)
    .toLowerCase()
    .replace(/[i1]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? null : folded;
}

const withoutPackage = (name: string): string =>
  /^[\w.$]+$/.test(name) ? name.slice(name.lastIndexOf('.') + 1) : name;

/** A path in one language: Chinese pages are at the root, English ones under `/en`. */
export const inLocale = (path: string, locale: Locale): string => (locale === 'zh' ? path : `/${locale}${path}`);

/** Path of a link in a catalog text, such as `errors/x`, `guide/retry` or `explain`. */
export const targetPath = (target: string, locale: Locale): string => inLocale(`/${target}`, locale);
