import type { Locale } from '../types';

/**
 * The address of an error type: as it stands, with `-` for each run of other characters than letters, digits, `_` and `.`:
 * `forbidden_op`, `Request-Entity-Too-Large`. No two documented types share one, capitals aside.
 */
export const typeSlug = (error: string): string => error.trim().replace(/[^\p{L}\p{N}_.]+/gu, '-');

/** A path of the site in one language: Chinese at the root, English under `/en`. */
export const inLocale = (path: string, locale: Locale): string => (locale === 'zh' ? path : `/${locale}${path}`);

/** The target of a link in a catalog text (`errors/x`, `guide/retry`, `explain`) as a path. */
export const targetPath = (target: string, locale: Locale): string => inLocale(`/${target}`, locale);
