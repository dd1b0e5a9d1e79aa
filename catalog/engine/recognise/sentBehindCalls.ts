import { fieldsOf } from './bodyFields';
import { isLogRecord } from './classify';
import { lastBefore, type Surroundings } from './context';
import type { CallMark, Stretch } from './marks';
import type { FoundValue } from './values';

/** How far behind its call a body may begin: its headers may stand between. */
const NEAR = 2000;
/** Words and signs that announce an answer. */
const ANSWERED =
  /\b(?:re(?:s|sp|sponse|ply|plied|sult|turn(?:s|ed)?)|answer(?:s|ed)?|got|gave|received|fail(?:s|ed|ure)?|errors?|status|code|body\s+was)\b|->|=>|<-|返回|响应|结果|失败|报错|异常|错误/i;
const HEADER = /^[ \t]{0,8}[\w-]{1,60}: ?\S.{0,1900}$/;

/** Whether nothing but what a request is written with stands between a call and a body: an option's name, quotation marks, header lines. */
function isOneRequest(between: string): boolean {
  const [rest = '', ...lines] = between.split(/\r?\n/);
  if (lines.length === 0) return rest.length <= 200 && !ANSWERED.test(rest);
  return rest.trim() === '' && lines.every((line) => line.trim() === '' || HEADER.test(line));
}

function isBehind({ statuses, text }: Surroundings, { end }: CallMark, value: Stretch): boolean {
  const status = statuses[lastBefore(statuses, value.start)];
  if (value.start < end || value.start - end > NEAR || (status && status.start >= end)) return false;
  return isOneRequest(text.slice(end, value.start));
}

/** The call that a value may be the body of: the one before it, if no other value stands between. Commands and heads hold their bodies themselves. */
function callBefore({ calls }: Surroundings, start: number, before: FoundValue | undefined): CallMark | null {
  const call = calls[lastBefore(calls, start)];
  if (!call || call.clues !== null || call.call.method === 'GET' || (before && before.start >= call.end)) return null;
  return call;
}

/** OkHttp's log ends a request's body with a line of its own. */
const isOfOkHttp = (text: string, end: number): boolean =>
  /^\s{0,4}[^\n]{0,120}--> END/.test(text.slice(end, end + 140));

/**
 * Values without any response in them that are the body of the call right before them: `PUT https://… {…}`, `requests.put('https://…',
 * json={…})`, a request file's URL, headers and body. Log records are none: their message may be the answer's.
 */
export function sentBehindCalls(around: Surroundings, values: readonly FoundValue[]): Stretch[] {
  return values.flatMap(({ start, end, drafts, body }, nth) => {
    if (drafts.length > 0) return [];
    const call = callBefore(around, start, values[nth - 1]);
    const isSent = isOfOkHttp(around.text, end) || (call !== null && isBehind(around, call, { start, end }));
    return isSent && !isLogRecord(fieldsOf(body)) ? [{ start, end }] : [];
  });
}
