import type { Locale } from '../types';

/**
 * Converts an error type to a path segment. Each run of characters other than letters, digits, `_` and `.` becomes
 * `-`: `forbidden_op`, `Request-Entity-Too-Large`. Documented types have different slugs, unless they differ only in
 * letter case.
 */
export const typeSlug = (error: string): string => error.trim().replace(/[^\p{L}\p{N}_.]+/gu, '-');

/** A path in one language: Chinese pages are at the root, English ones under `/en`. */
export const inLocale = (path: string, locale: Locale): string => (locale === 'zh' ? path : `/${locale}${path}`);

/** Path of a link in a catalog text, such as `errors/x`, `guide/retry` or `explain`. */
export const targetPath = (target: string, locale: Locale): string => inLocale(`/${target}`, locale);
