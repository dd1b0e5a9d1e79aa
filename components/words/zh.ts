import { ownerWords, retryWords } from '../../catalog/engine/wordsAndPaths';
import type { Words } from './words';

const month = (of: string): string => of.replace(/^(\d+)-0?(\d+)$/, '$1 年 $2 月');

/** 多数页面共用的文字。 */
export const zh: Words = {
  locale: 'zh',
  comma: '、',
  month,
  colon: '：',
  retry: retryWords.zh,
  retryHint: {
    never: '重复发送同一请求，结果不会变。',
    'after-fix': '请求不改，结果不会变；修正后再发。',
    backoff: '请求本身没有错，间隔逐次加长后重发。',
    done: '按成功处理即可。',
  },
  owner: ownerWords.zh,
  ownerHint: {
    code: '由维护这段代码的人处理。',
    console: '由管理环信控制台的人处理。',
    plan: '由负责套餐的人处理。',
    'end-user': '由 App 的使用者自己处理。',
    support: '请附上完整响应、时间和 App Key。',
  },
  status: 'HTTP 状态码',
  noErrorField: '（无 error 字段）',
  noMessage: '（未记载错误消息）',
  copied: '已复制',
  copyRefused: '未能复制',
  counts: {
    errors: (count) => `${count} 个错误`,
    operations: (count) => `${count} 个接口`,
    more: (count) => `其余 ${count} 个`,
  },
  filter: {
    label: '筛选列表',
    count: (shown, all) =>
      shown === all ? `共 ${all} 个` : shown === 0 ? `${all} 个中没有符合的，换个词试试` : `${all} 个中的 ${shown} 个`,
  },
  trail: {
    errors: '错误表',
    statuses: '状态码',
    types: '错误类型',
    operations: '接口',
    areas: '功能',
    label: '所在位置',
  },
  error: {
    facts: '要点',
    retry: '能否重试',
    owner: '谁来处理',
    causes: '原因',
    fixes: '解决办法',
    message: '错误消息',
    samples: '标出的值是示例，以实际响应为准。',
    sampleList: '示例值，并非实际响应中的值',
    onlyFor: '仅限接口',
    request: '请求对照',
    wrong: '会报错的写法',
    right: '正确的写法',
    example: '响应示例',
    calls: '哪些接口会返回',
    note: '资料不一致之处',
    related: '相关错误',
    source: '资料来源',
    alsoMessages: '也写作',
    alsoErrors: 'error 也可能是',
    noError: '空',
    statusAssumed: (status) => `资料没有写明状态码，这里按 ${status} 收录；状态码不同时，以下说明同样适用。`,
    insideSuccess: '该失败出现在 HTTP 200 的响应体内，所在字段',
    copyLink: '复制链接',
    copyMessage: '复制错误消息',
    copyMarkdown: '复制为 Markdown',
    copyExample: '复制响应示例',
    explainYours: '粘贴收到的响应，查看代入实际值的解释',
    useData: '以 JSON 或 Markdown 取用',
    linkHere: '从程序或工单链接到这里',
    sourceDetail: (detail) =>
      detail.replace(/^row (\d+)$/, '错误表第 $1 行').replace(/^status row (\d+)$/, '状态码表第 $1 行'),
    edition: (edition, read) => `${edition}，${month(read)}查阅`,
  },
};
