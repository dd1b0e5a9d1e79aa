import type { Evidence, Fact, Verdict } from '../report';
import type { Locale } from '../types';

/** The words of a ticket in one language; labels end with their own colon and space. */
export interface TicketWords {
  unexplained: string;
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

/** The words of a ticket. */
export const ticketWords: Record<Locale, TicketWords> = {
  zh: {
    unexplained: '目录里没有的响应',
    verdict: '结论：',
    verdicts: {
      exact: '完全匹配',
      likely: '很可能',
      ambiguous: '有几种可能',
      'status-only': '只认出状态码',
      unknown: '未收录',
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
    verdict: 'Verdict: ',
    verdicts: {
      exact: 'exact',
      likely: 'likely',
      ambiguous: 'several fit',
      'status-only': 'status only',
      unknown: 'not in the catalog',
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
    count: 'Times: ',
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
