import type { Verdict } from '../../catalog/engine/report';
import type { ExplainerWords } from '../explainer/explainerWords';

const verdicts: Record<Verdict, string> = {
  exact: '完全匹配',
  likely: '很可能',
  ambiguous: '有几种可能',
  'status-only': '只认出状态码',
  unknown: '未收录',
  'not-an-error': '成功',
};

/** 解释器的文字。 */
export const explainerZh: ExplainerWords = {
  label: '响应或日志',
  placeholder: '粘贴响应体、curl -i 的输出或一段日志',
  privacy: '内容只在此标签页内解释，不上传，不保存。',
  samples: '试一试',
  sampleNames: { body: '响应体', curl: 'curl 输出', log: '一段日志' },
  explain: '解释',
  edit: '编辑',
  clear: '清空',
  file: '选择日志文件',
  drop: '松开即可读取文件',
  loading: '正在载入错误目录…',
  reading: (percent) => `已读取 ${percent}%`,
  cut: (read, all) => `只读取了前 ${read}，全文共 ${all}。`,
  failed: '错误目录没有载入，请检查网络。',
  unreadable: '这个文件读不出来：它可能是文件夹，或者已被移走。请另选一个文件，或粘贴其中的内容。',
  retryLoad: '重新载入',
  noScript: '解释响应需要启用 JavaScript。也可以直接查阅：',
  noScriptLink: '错误表',
  summary: (counts) => {
    const parts = Object.entries(counts).map(([verdict, count]) => `${verdicts[verdict as Verdict]} ${count}`);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return all === 1
      ? `找到 1 个响应：${parts.join('').replace(/ 1$/, '')}`
      : `找到 ${all} 个响应：${parts.join('，')}`;
  },
  nothingPasted: '还没有内容，请先粘贴响应或日志。',
  linkProblems: {
    truncated: '打开的链接在传递中被截断，下面只有剩下的部分。',
    empty: '打开的链接中没有状态码、error 或错误消息，请改为粘贴响应。',
  },
  answers: '解释结果',
  nothing: '没有认出 REST 响应。',
  nothingHint: '请粘贴带有 error、error_description 或状态码的内容，尽量完整。',
  verdicts,
  verdictHints: {
    exact: '错误消息与目录中的条目逐字一致。',
    likely: '与目录中的条目接近，不同之处见“依据”。',
    ambiguous: '符合的不止一种，还差一项信息才能确定。',
    'status-only': '内容中只有状态码可用，以下是该状态码的一般含义。',
    unknown: '目录中没有与之相符的条目。',
    'not-an-error': '这是成功的响应，没有需要处理的错误。',
  },
  times: (count) => `出现 ${count} 次`,
  evidence: '依据',
  facts: {
    status: '状态码',
    error: 'error',
    errorCode: 'error_code',
    message: '错误消息',
    endpoint: '接口',
    exception: 'exception',
  },
  outcomes: { agreed: '一致', differed: '不同', absent: '内容中没有' },
  notTied: {
    status: '与状态码无关',
    error: '与 error 无关',
    errorCode: '与 error_code 无关',
    message: '与错误消息无关',
    endpoint: '与接口无关',
    exception: '与 exception 无关',
  },
  expected: (value) => `目录中为 ${value}`,
  semicolon: '；',
  mended: {
    truncated: '内容不完整，已读取能读的部分',
    wrapped: '已还原被折断的行',
    'curly-quotes': '已还原弯引号',
    escaped: '已还原转义',
    repaired: '已修补 JSON',
    'full-width': '已还原全角符号',
  },
  findings: '值的检查',
  questions: { endpoint: '调用的是哪个接口？', status: '状态码是多少？', error: 'error 字段是什么？' },
  choose: '请选择',
  chosen: (answer) => `按此接口解释：${answer}`,
  otherAnswer: '重新选择',
  oneOf: '可能是以下之一',
  others: (count) => `其他可能（${count}）`,
  decidedBy: (fact) => `由“${fact}”区分`,
  nearest: '最接近的条目',
  open: '查看完整说明',
  copyTicket: '复制工单文字',
  copyTicketOther: '复制英文工单文字',
  share: '生成分享链接',
  shared: (copied) => `${copied ? '链接已复制' : '请复制这个链接'}，其中的 Token、密码等已隐去：`,
  copyReport: '复制缺失报告',
  reportHint: '目录中缺少它？把这段已隐去敏感信息的文字提交给我们。',
  cautions: {
    'sdk-number':
      '客户端 SDK 也用 400、401、403、404 表示文件不存在、文件无效、下载失败、删除失败。如果数字来自 SDK 回调，就不是这里的含义。',
    'other-api': '内容中有其他服务的特征，可能不是环信 REST API 的响应。',
    truncated: '内容不完整，结论以看到的部分为准。',
    'partial-failure': '状态码是 200，但响应中有失败的条目。',
  },
  triage: { title: '汇总', what: '错误', count: '次数' },
  showMore: (count) => `再显示 ${count} 个`,
};
