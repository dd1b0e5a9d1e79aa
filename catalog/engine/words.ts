import type { Locale, Owner, Retry } from './types';

/** Whether to send a call again, in a word or two: the same on every page, in tickets and on the command line. */
export const retryWords: Record<Locale, Record<Retry, string>> = {
  zh: { never: '不要重试', 'after-fix': '修正后再试', backoff: '退避重试' },
  en: { never: 'Do not retry', 'after-fix': 'After a fix', backoff: 'With backoff' },
};

/** Who has to act, in a word or two. */
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
