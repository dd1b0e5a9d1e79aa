import type { Evidence, Fact, Question, Verdict } from '../report';
import type { Locale } from '../types';

/** The words of a ticket in one language. Labels end with a colon and the space that the language needs. */
export interface TicketWords {
  unexplained: string;
  /** Title of a response that has an error type and no message. */
  oneOfType: (count: number, error: string) => string;
  /** Title if several entries fit. */
  several: string;
  /** Heading of the entries that fit. */
  readings: string;
  /** Heading of the possible answers to the question. */
  questions: Record<Question['fact'], string>;
  /** Heading of the failed items of a bulk response. */
  items: (failed: number, total: number) => string;
  /** First sentence of a reply: what the customer's call returned. `call` is null if it is not known. */
  happened: (call: string | null, answer: string) => string;
  /** Title of a bulk response with failed items. */
  bulk: (failed: number, total: number) => string;
  /** Title in a reply if the answer is not certain. */
  likely: (title: string) => string;
  /** Heading of the meaning of one kind of failed item. */
  about: (item: string) => string;
  /** What to ask the customer for if the catalog has no answer. */
  askFor: string;
  /** Replaces the verdict if one entry needs different fixes for different calls. */
  dependsOnCall: string;
  path: string;
  appKey: string;
  requestId: string;
  first: string;
  last: string;
  ruledOut: string;
  verdict: string;
  verdicts: Record<Verdict, string>;
  facts: Record<Fact, string>;
  outcomes: Record<Evidence['outcome'], string>;
  time: string;
  count: string;
  evidence: string;
  values: string;
  findings: string;
  causes: string;
  fixes: string;
  retry: string;
  owner: string;
  link: string;
  response: string;
}

export const ticketWords: Record<Locale, TicketWords> = {
  zh: {
    unexplained: '目录里没有的响应',
    oneOfType: (count, error) => `${count} 个 ${error} 错误之一`,
    several: '这个响应有几种可能',
    readings: '可能是以下几种情况',
    questions: {
      endpoint: '调用的是哪个接口？',
      status: 'HTTP 状态码是多少？',
      error: 'error 字段是什么？',
    },
    items: (failed, total) => `${total} 个条目中有 ${failed} 个失败`,
    happened: (call, answer) => `${call === null ? '调用' : `调用“${call}”`}返回：${answer}`,
    bulk: (failed, total) => `HTTP 200：${total} 个条目中有 ${failed} 个失败`,
    likely: (title) => `很可能是：${title}`,
    about: (item) => `关于“${item}”：`,
    askFor: '请提供完整的响应、调用的方法与路径、发生的时间和 App Key，以便继续排查。',
    dependsOnCall: '已认出，处理办法取决于调用的接口',
    path: '路径：',
    appKey: 'App Key：',
    requestId: '请求 ID：',
    first: '首次：',
    last: '末次：',
    ruledOut: '已排除',
    verdict: '结论：',
    verdicts: {
      exact: '完全匹配',
      likely: '很可能',
      ambiguous: '有几种可能',
      'status-only': '只认出状态码',
      unknown: '无法确定',
      'not-an-error': '不是错误',
    },
    facts: {
      status: '状态码：',
      error: 'error：',
      errorCode: 'error_code：',
      message: '错误描述：',
      endpoint: '接口：',
      exception: '异常：',
    },
    outcomes: { agreed: '一致', differed: '不一致', absent: '响应里没有' },
    time: '时间：',
    count: '次数：',
    evidence: '依据',
    values: '消息里的值',
    findings: '不符合文档的值',
    causes: '原因',
    fixes: '处理',
    retry: '能否重试：',
    owner: '谁来处理：',
    link: '说明：',
    response: '响应',
  },
  en: {
    unexplained: 'A response that is not in the catalog',
    oneOfType: (count, error) => `One of ${count} errors with ${error}`,
    several: 'Several errors fit this response',
    readings: 'It may be one of these',
    questions: {
      endpoint: 'Which call was it?',
      status: 'What was the HTTP status?',
      error: 'What does the error field say?',
    },
    items: (failed, total) => `${failed} of ${total} items failed`,
    happened: (call, answer) => `${call === null ? 'The call' : `The call “${call}”`} returned: ${answer}`,
    bulk: (failed, total) => `HTTP 200: ${failed} of ${total} items failed`,
    likely: (title) => `Most likely: ${title}`,
    about: (item) => `About “${item}”:`,
    askFor:
      'To investigate further, please send the whole response, the method and path of the call, the time and the App Key.',
    dependsOnCall: 'known; the fix depends on the call',
    path: 'Path: ',
    appKey: 'App Key: ',
    requestId: 'Request ID: ',
    first: 'First: ',
    last: 'Last: ',
    ruledOut: 'Ruled out',
    verdict: 'Verdict: ',
    verdicts: {
      exact: 'exact',
      likely: 'likely',
      ambiguous: 'several fit',
      'status-only': 'status only',
      unknown: 'not identified',
      'not-an-error': 'not an error',
    },
    facts: {
      status: 'Status: ',
      error: 'error: ',
      errorCode: 'error_code: ',
      message: 'Message: ',
      endpoint: 'Call: ',
      exception: 'Exception: ',
    },
    outcomes: { agreed: 'agrees', differed: 'differs', absent: 'not in the response' },
    time: 'Time: ',
    count: 'Count: ',
    evidence: 'Evidence',
    values: 'Values in the message',
    findings: 'Values that break a documented rule',
    causes: 'Causes',
    fixes: 'Fixes',
    retry: 'Retry: ',
    owner: 'Who acts: ',
    link: 'More: ',
    response: 'Response',
  },
};
