import type { Locale } from '../types';

/** A path of the site in one language: Chinese at the root, English under `/en`. */
export const inLocale = (path: string, locale: Locale): string => (locale === 'zh' ? path : `/${locale}${path}`);

/** The target of a link in a catalog text (`errors/x`, `guide/retry`, `explain`) as a path. */
export const targetPath = (target: string, locale: Locale): string => inLocale(`/${target}`, locale);
