import type { RateLimit } from '../../catalog/engine/types';
import { homeZh } from './home.zh';
import type { SiteWords } from './siteWords';
import { zh } from './zh';

const units: Record<RateLimit['unit'], string> = {
  calls: '次',
  messages: '条消息',
  users: '个用户',
  groups: '个群组',
  chatrooms: '个聊天室',
  attributes: '个属性',
  tags: '个标签',
  files: '个文件',
  keywords: '个关键词',
};
const spans: Record<RateLimit['per'], string> = {
  second: '每秒',
  '10-seconds': '每 10 秒',
  minute: '每分钟',
  '30-minutes': '每 30 分钟',
  day: '每天',
  call: '单次请求最多',
};

const limit = (of: RateLimit): string =>
  [
    of.perUser ? '单个用户' : '',
    `${spans[of.per]} ${of.count} ${units[of.unit]}`,
    of.sharedBy ? `（${of.sharedBy} 个接口共用）` : '',
    of.isDefault ? '（默认上限）' : '',
  ].join('');

/** 页面的全部文字。 */
export const siteZh: SiteWords = {
  ...homeZh,
  limit,
  noLimit: '未注明',
  update: { text: '本站有新版本，重新载入页面后生效。', reload: '重新载入', later: '稍后' },
  statuses: {
    title: 'HTTP 状态码',
    lead: '4xx 大多需要修改请求，5xx 大多是服务或网关没能处理请求。200 也可能包含失败的条目。',
    meaning: '含义',
    fixes: '怎么办',
    errors: '返回该状态码的错误',
    noErrors: '没有记载带此状态码的具体错误；通常由网关直接返回，响应体可能不是 JSON。',
  },
  types: {
    title: '错误类型',
    lead: '响应体中 error 字段的取值。同一取值往往对应多种问题，请结合错误消息判断。',
    heading: (error) => `error: ${error}`,
    description: (error, errors) => `响应体 error 字段为 ${error} 的 ${errors} 个错误：原因与解决办法。`,
  },
  operations: {
    title: '接口',
    lead: '全部 REST 接口及其调用频率上限。打开一个接口，可查看它会返回的错误。',
    name: '接口',
    limit: '频率上限',
    errors: '错误',
    otherPaths: '其他地址',
    query: '查询参数',
    errorsByStatus: '该接口的错误',
    noErrors: '没有记载该接口特有的错误。',
    anyCall: '任何接口都可能返回的错误：',
    partialFailures: 'HTTP 200 响应内的失败',
    checker: '解释该接口的响应',
    description: (call, errors) => `${call}：调用频率上限，以及它会返回的 ${errors} 个错误。`,
  },
  areas: {
    title: '按功能浏览',
    lead: '错误与接口按功能分组。',
    errors: '错误',
    operations: '接口',
    partialFailures: 'HTTP 200 响应内的失败',
    description: (area, errors, operations) => `${area}：${errors} 个错误与 ${operations} 个接口。`,
  },
  coverage: {
    byArea: '按功能统计',
    area: '功能',
    partialFailures: '200 内的失败',
    operationsWithErrors: '有错误记载的接口 / 全部',
    total: '合计',
    severalAreas: '一个错误可以属于多个功能，合计中只算一次。',
    source: '资料与版本',
    language: '语言',
    languages: { zh: '中文', en: '英文' },
    read: '查阅时间',
    named: '引用次数',
  },
  flow: {
    title: '谁来处理：从调用方到服务',
    actors: { ...zh.owner, support: '环信服务' },
    remedies: {
      fix: '修改请求：参数、ID、Token、方法或 URL。',
      wait: '请求没有错。放慢速度或等待，再重发。',
      stop: '停下。要么已经是目标状态，要么永远不会成功。',
      user: 'App 的使用者需要修改填写或设置的内容。',
      console: '开通功能，或修改设置。',
      plan: '升级套餐、请商务调整上限，或清理不再需要的内容。',
      service: '等待后重发；一直不好，把响应交给技术支持。',
    },
    note: '同一个状态码可以出现在几行里，只看状态码无法判断：429 带 reach_limit 是调用频率，等待即可；429 带 resource_limited 是套餐限额，等待没有用。4xx 大多要修改，也有少数只需等待。请结合 error 和错误消息判断。',
  },
  anatomy: {
    title: '错误响应的各个部分',
    parts: {
      status: '第一层线索。一个状态码对应许多问题。',
      type: '错误类型，给程序看：与状态码一起作为分支条件。',
      exception: '服务端的异常类名，只当线索，可能没有。',
      timestamp: '服务器时间，毫秒。报障时提供。',
      duration: '服务端处理用时，毫秒。',
      message: '错误消息，给人看，写进日志。常带有传入的值，例如 bob 和 40659491815425。',
    },
  },
  timeline: {
    title: '连续失败五次的调用：每次在什么时候发出',
    attempt: (number, earliest, latest) =>
      latest > 0 ? `第 ${number} 次：${earliest}–${latest} 秒后` : `第 ${number} 次`,
    description: (attempts) =>
      `从第一次失败算起的秒数。${attempts.map(({ number, earliest, latest }) => siteZh.timeline.attempt(number, earliest, latest)).join('；')}。`,
    note: '从第一次失败算起的秒数，不计调用本身的用时。等待时间最长依次为 1、2、4、8 秒，其中一半随机。第五次失败后不再重试。',
  },
  notFound: {
    title: '没有这个页面',
    lead: '地址可能写错了，或者页面换了位置。',
    meant: '要找的可能是',
    retired: '这个错误已从目录中移除。',
    ways: '也可以从这里继续',
    moving: '正在转到',
  },
};
