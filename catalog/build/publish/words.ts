import type { Locale } from '../../engine/types';

/** Labels in published Markdown. */
export interface PublishWords {
  colon: string;
  status: string;
  errorCode: string;
  message: string;
  noMessage: string;
  /** Label of other values of `error` and other wordings of the message. */
  also: string;
  statusAssumed: string;
  /** For a failure inside an HTTP 200 response: label of the field with the message. */
  field: string;
  retry: string;
  owner: string;
  causes: string;
  fixes: string;
  onlyFor: string;
  calls: string;
  request: string;
  example: string;
  note: string;
  related: string;
  page: string;
  /** Texts of `llms.txt` about the site and its sections. */
  llms: {
    title: string;
    summary: string;
    files: string;
    index: string;
    catalog: string;
    full: string;
    otherLanguage: string;
    guides: string;
    csv: string;
    changes: string;
    failures: string;
  };
  /** Texts of the feed about a version. */
  changes: {
    title: string;
    added: string;
    changed: string;
    retired: string;
    /** Follows the version: how many entries of each kind. */
    counts: (added: number, changed: number, retired: number) => string;
  };
}

const zh: PublishWords = {
  colon: '：',
  status: 'HTTP 状态码',
  errorCode: 'error_code',
  message: '错误消息',
  noMessage: '未记载',
  also: '也写作',
  statusAssumed: '资料没有写明，为推定值',
  field: '所在字段',
  retry: '能否重试',
  owner: '谁来处理',
  causes: '原因',
  fixes: '解决办法',
  onlyFor: '仅限接口',
  calls: '哪些接口会返回',
  request: '请求对照',
  example: '响应示例',
  note: '资料不一致之处',
  related: '相关错误',
  page: '网页',
  llms: {
    title: '环信 REST 错误手册',
    summary:
      '环信即时通讯 REST API 的全部错误：状态码、error 字段、消息模板、原因、解决办法、能否重试。{placeholder} 代表调用方自己的值。',
    files: '数据文件',
    index: '全部错误的简表：状态码、error、error_code、消息模板、id、地址',
    catalog: '全部数据，中英文，附 JSON Schema',
    full: '全部错误的完整说明，一个文件',
    otherLanguage: 'English edition of this file',
    guides: '指南',
    csv: '供表格软件使用',
    changes: '各版本新增、修改、停用的条目',
    failures: 'HTTP 200 响应内的失败',
  },
  changes: {
    title: '更新记录',
    added: '新增',
    changed: '修改',
    retired: '停用',
    counts: (added, changed, retired) => `：新增 ${added} 个，修改 ${changed} 个，停用 ${retired} 个`,
  },
};

const en: PublishWords = {
  colon: ': ',
  status: 'HTTP status',
  errorCode: 'error_code',
  message: 'Message',
  noMessage: 'none documented',
  also: 'Other wordings',
  statusAssumed: 'assumed, because no source gives it',
  field: 'Field',
  retry: 'Retry',
  owner: 'Who acts',
  causes: 'Why it happens',
  fixes: 'How to fix it',
  onlyFor: 'only for',
  calls: 'Operations that return this error',
  request: 'Wrong and right request',
  example: 'Example response',
  note: 'Where sources disagree',
  related: 'Related errors',
  page: 'Page',
  llms: {
    title: 'Easemob REST errors',
    summary:
      'Every error of the Easemob IM REST API: status, error field, message template, causes, fixes and whether to retry. A {placeholder} stands for a value that the caller sent.',
    files: 'Data files',
    index: 'every error in one row: status, error, error_code, message template, id, address',
    catalog: 'all data in Chinese and English, with a JSON Schema',
    full: 'every error in full, in one file',
    otherLanguage: '本文件的中文版',
    guides: 'Guides',
    csv: 'for spreadsheets',
    changes: 'entries that each version added, changed or retired',
    failures: 'Failures inside HTTP 200',
  },
  changes: {
    title: 'changes',
    added: 'Added',
    changed: 'Changed',
    retired: 'Retired',
    counts: (added, changed, retired) => `: ${added} added, ${changed} changed, ${retired} retired`,
  },
};

/** The labels by language. */
export const publishWords: Record<Locale, PublishWords> = { zh, en };
