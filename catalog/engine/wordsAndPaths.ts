/** Words and paths that pages, tickets and the command line share. */
import type { Locale, Owner, Retry } from './types';

/** The advice about sending a call again: the `retry` of the entry, or that nothing is left to do. */
export type RetryAdvice = Retry | 'done';

/** The advice of an entry. */
export const retryAdvice = ({ retry, done }: { retry: Retry; done?: true }): RetryAdvice => (done ? 'done' : retry);

/** Whether to send a call again, in a few words. Pages, tickets and the command line all use these words. */
export const retryWords: Record<Locale, Record<RetryAdvice, string>> = {
  zh: { never: '不要重试', 'after-fix': '修正后再试', backoff: '退避重试', done: '无需重试：已是目标状态' },
  en: {
    never: 'Do not retry',
    'after-fix': 'After a fix',
    backoff: 'With backoff',
    done: 'Nothing to do: already done',
  },
};

/** Who has to act, in a few words. */
export const ownerWords: Record<Locale, Record<Owner, string>> = {
  zh: { code: '调用方代码', console: '控制台设置', plan: '套餐与商务', 'end-user': 'App 用户', support: '技术支持' },
  en: {
    code: 'Calling code',
    console: 'Console settings',
    plan: 'Plan and sales',
    'end-user': 'App user',
    support: 'Technical support',
  },
};

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
