import type { Explained, Fact, Question, Verdict } from '../../engine/report';
import type { Locale } from '../../engine/types';

type Caution = Explained['cautions'][number];

/** Text that the command line prints for people. */
export interface CliWords {
  verdict: Record<Verdict, string>;
  fact: Record<Fact, string>;
  outcome: Record<'agreed' | 'differed' | 'absent', string>;
  /** The response has the fact, but the entry says nothing of it. */
  notTied: Record<Fact, string>;
  question: Record<Question['fact'], string>;
  caution: Record<Caution, string>;
  /** Label of the evidence. */
  because: string;
  /** Separates the facts of the evidence. */
  comma: string;
  /** Separates names of calls. */
  listComma: string;
  /** Follows the first few items of a longer list. */
  more: (count: number) => string;
  /** How often the text contains the response, from 2. */
  times: (count: number) => string;
  noResponse: string;
  /** Heading of the entries nearest to an unknown response. */
  nearest: string;
  /** Text for a response that has an error type and no message. */
  oneOfType: (count: number, error: string) => string;
  /** Heading of the entries that an ambiguous response can be. */
  oneOf: string;
  /** Heading of search results, with their number. */
  found: (count: number) => string;
  nothingFound: string;
  /** Heading of the search results for a question. */
  alsoFound: string;
  /** Remark if the input is longer than the limit. */
  cut: string;
  /** Remark to a person at a terminal who has to paste now. */
  paste: string;
}

const zh: CliWords = {
  verdict: {
    exact: '完全匹配',
    likely: '很可能',
    ambiguous: '有几种可能',
    'status-only': '只认出 HTTP 状态码',
    unknown: '无法确定',
    'not-an-error': '不是错误',
  },
  fact: {
    status: '状态码',
    error: 'error',
    errorCode: 'error_code',
    message: '错误信息',
    endpoint: '接口',
    exception: 'exception',
  },
  outcome: { agreed: '一致', differed: '不同', absent: '响应中没有' },
  notTied: {
    status: '与状态码无关',
    error: '与 error 无关',
    errorCode: '与 error_code 无关',
    message: '与错误信息无关',
    endpoint: '与接口无关',
    exception: '与 exception 无关',
  },
  question: { endpoint: '调用的是哪个接口？', status: 'HTTP 状态码是多少？', error: 'error 字段是什么？' },
  caution: {
    'sdk-number':
      '客户端 SDK 的错误码也用这个数字，含义不同：400 文件不存在，401 文件不合法，403 下载失败，404 删除失败。',
    'other-api': '内容中有其他服务的特征，可能不是本 API 的响应。',
    truncated: '文本不完整，末尾被截断。',
    'partial-failure': 'HTTP 状态码是 200，但其中有失败的条目。',
  },
  because: '依据',
  comma: '，',
  listComma: '、',
  more: (count) => `及另外 ${count} 个接口`,
  times: (count) => `${count} 次`,
  noResponse: '没有找到响应。可以粘贴响应体、带状态行的完整响应、日志，或一句错误信息。',
  nearest: '最接近的条目',
  oneOfType: (count, error) => `${count} 个 ${error} 错误之一。响应里没有错误描述，只看类型无法确定是哪一个。`,
  oneOf: '可能是',
  found: (count) => `${count} 条结果`,
  alsoFound: '按问题搜索到的条目（搜索结果，不是对响应的解释）',
  nothingFound: '没有找到。换一个词，或粘贴整条错误信息。',
  cut: '输入太长，只读取了前面的部分；其余请分几次处理。',
  paste: '请粘贴响应，然后按 Ctrl-D 结束。',
};

const en: CliWords = {
  verdict: {
    exact: 'exact',
    likely: 'likely',
    ambiguous: 'several fit',
    'status-only': 'only the HTTP status is known',
    unknown: 'not identified',
    'not-an-error': 'not an error',
  },
  fact: {
    status: 'status',
    error: 'error',
    errorCode: 'error_code',
    message: 'message',
    endpoint: 'call',
    exception: 'exception',
  },
  outcome: { agreed: 'agrees', differed: 'differs', absent: 'not in the response' },
  notTied: {
    status: 'not tied to a status',
    error: 'not tied to an error',
    errorCode: 'not tied to an error_code',
    message: 'not tied to a message',
    endpoint: 'not tied to a call',
    exception: 'not tied to an exception',
  },
  question: {
    endpoint: 'Which call was it?',
    status: 'What was the HTTP status?',
    error: 'What does the error field say?',
  },
  caution: {
    'sdk-number':
      'The client SDKs use this number for something else: 400 file missing, 401 file invalid, 403 download failed, 404 deletion failed.',
    'other-api': 'The text shows signs of another service. This may not be a response of this API.',
    truncated: 'The text is incomplete. Its end is cut off.',
    'partial-failure': 'The HTTP status is 200, but some items in the response failed.',
  },
  because: 'Because',
  comma: ', ',
  listComma: ', ',
  more: (count) => ` and ${count} more`,
  times: (count) => `${count} times`,
  noResponse: 'No response was found. Paste a body, a full response with its status line, a log, or a message.',
  nearest: 'Nearest entries',
  oneOfType: (count, error) =>
    `One of ${count} errors with ${error}. The response has no message, and its type alone does not tell which error it is.`,
  oneOf: 'It may be',
  found: (count) => (count === 1 ? '1 result' : `${count} results`),
  alsoFound: 'Search results for the question, not an explanation of a response',
  nothingFound: 'Nothing was found. Try another word, or paste the whole message.',
  cut: 'The input is too long. Only the beginning was read. Process the rest separately.',
  paste: 'Paste the response, then press Ctrl-D.',
};

/** The texts by language. */
export const cliWords: Record<Locale, CliWords> = { zh, en };
