import type { Locale, Owner, Retry } from '../../engine/types';

/** The few words that rendered Markdown and the command line put around the catalog's texts. */
export interface RenderWords {
  causes: string;
  fixes: string;
  calls: string;
  request: string;
  wrong: string;
  right: string;
  example: string;
  note: string;
  see: string;
  errors: string;
  retryLabel: string;
  ownerLabel: string;
  retry: Record<Retry, string>;
  owner: Record<Owner, string>;
  /** Between a label and what it labels. */
  colon: string;
}

const zh: RenderWords = {
  causes: '原因',
  fixes: '解决办法',
  calls: '涉及的接口',
  request: '请求',
  wrong: '出错的请求',
  right: '改正后的请求',
  example: '响应示例',
  note: '各版文档的说法',
  see: '相关错误',
  errors: '可能的错误',
  retryLabel: '重试',
  ownerLabel: '谁来处理',
  retry: { never: '不要重试', 'after-fix': '修改后重试', backoff: '稍后重试，间隔逐次加长' },
  owner: { code: '调用方代码', console: '控制台设置', plan: '套餐', 'end-user': '最终用户', support: '技术支持' },
  colon: '：',
};

const en: RenderWords = {
  causes: 'Causes',
  fixes: 'What to do',
  calls: 'Calls',
  request: 'Request',
  wrong: 'The request that fails',
  right: 'The same request put right',
  example: 'Example response',
  note: 'Where editions differ',
  see: 'Related errors',
  errors: 'Errors',
  retryLabel: 'Retry',
  ownerLabel: 'Who acts',
  retry: { never: 'never', 'after-fix': 'after a change', backoff: 'later, with growing pauses' },
  owner: {
    code: 'the calling code',
    console: 'console settings',
    plan: 'the plan',
    'end-user': 'the end user',
    support: 'technical support',
  },
  colon: ': ',
};

/** The words by language. */
export const renderWords: Record<Locale, RenderWords> = { zh, en };
