import { fieldsOf, isLogRecord, isObject } from './body/fields';
import type { CallMark, Recognized, HttpHead, Marks } from './marks';
import { quotedEnd } from './readers/shell';
import type { FoundValue } from './readers';
import { byStart, lastBefore, type Span } from '../span';

/** Everything that the caller sent. It contains no response, no status and no message of the service. */
export interface Sent {
  /** All spans, sorted by start. They may overlap. */
  spans: Span[];
  /** Only the bodies below request lines and behind calls. An error body among them may still be a pasted response. */
  belowCalls: Span[];
}

/** Collects what the caller sent. `values` are those found in the text, in order. */
export function findSent(marks: Marks, values: readonly FoundValue[]): Sent {
  const belowCalls = bodiesBehindCalls(marks, values);
  const inValues = values.flatMap(({ sent }) => sent);
  return { spans: [...inValues, ...belowCalls, ...commandData(marks.text)].sort(byStart), belowCalls };
}

/** Options of curl, wget, PowerShell and others that take a quoted body, wherever the command begins. */
const DATA_OPTION =
  /(?:^|[\s\\^`])(?:-d|--data(?:-(?:raw|binary|ascii|urlencode))?|--json|-F|--form(?:-string)?|--(?:post|body)-data|-Body)[ \t=]{0,4}(?=\$?["']|\^")/g;

/** Quoted bodies after data options of commands. A body whose quote is never closed ends with its line. */
function commandData(text: string): Span[] {
  const bodies: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(DATA_OPTION)) {
    const start = match.index + match[0].length;
    if (start < end) continue;
    end = quotedEnd(text, start);
    bodies.push({ start, end });
  }
  return bodies;
}

/** How far after its call a body can begin, because headers may come between them. */
const CALL_REACH = 2000;
/** Words and signs that introduce a response. */
const ANSWERED =
  /\b(?:re(?:s|sp|sponse|ply|plied|sult|turn(?:s|ed)?)|answer(?:s|ed)?|got|gave|received|fail(?:s|ed|ure)?|errors?|status|code|body\s+was)\b|->|=>|<-|返回|响应|结果|失败|报错|异常|错误/i;
const HEADER = /^[ \t]{0,8}[\w-]{1,60}: ?\S.{0,1900}$/;

/** Whether there are only parts of one request between a call and a body: an option, quotes, header lines. */
function isOneRequest(between: string): boolean {
  const [rest = '', ...lines] = between.split(/\r?\n/);
  if (lines.length === 0) return rest.length <= 200 && !ANSWERED.test(rest);
  return rest.trim() === '' && lines.every((line) => line.trim() === '' || HEADER.test(line));
}

function isBehind({ statuses, text }: Marks, { end }: CallMark, value: Span): boolean {
  const status = statuses[lastBefore(statuses, value.start)];
  if (value.start < end || value.start - end > CALL_REACH || (status && status.start >= end)) return false;
  return isOneRequest(text.slice(end, value.start));
}

/** The call before a value, unless another value is between them. Commands have bodies of their own. */
function callBefore({ calls, commands }: Marks, start: number, before: FoundValue | undefined): CallMark | null {
  const call = calls[lastBefore(calls, start)];
  if (!call || commands.includes(call) || call.call.method === 'GET') return null;
  return before && before.start >= call.end ? null : call;
}

/** Whether a value is right below the head of a request or right behind another call. */
function isBeside(text: string, { clues, end }: CallMark, start: number): boolean {
  const between = text.slice(end, start);
  return clues === null ? /^[ \t'"]{1,3}$/.test(between) : between.trim() === '';
}

/** Whether a label in front of a value says that it was sent: `入参：{…}`, `request body: {…}`. */
const isNamedSent = (text: string, start: number): boolean =>
  /(?:入参|请求(?:体|参数|数据|内容|body)|\breq(?:uest)?[ _-]?(?:body|data|params?))["'`]?\s?[:：=]\s{0,2}$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** Values that are the body of the request or call before them: `PUT https://… {…}`. Log records do not count. */
function bodiesBehindCalls(marks: Marks, values: readonly FoundValue[]): Span[] {
  return values.flatMap(({ start, end, recognized, body }, nth) => {
    if (isNamedSent(marks.text, start)) return recognized.some(isPastedResponse) ? [] : [{ start, end }];
    const call = callBefore(marks, start, values[nth - 1]);
    const isNext = call !== null && isBeside(marks.text, call, start);
    if (isNext ? recognized.some(isPastedResponse) : recognized.length > 0) return [];
    // OkHttp's log ends a request's body with a line of its own.
    const isEnded = /^\s{0,4}[^\n]{0,120}--> END/.test(marks.text.slice(end, end + 140));
    const isSent = isEnded || (call !== null && isBehind(marks, call, { start, end }));
    return isSent && !isLogRecord(fieldsOf(body)) ? [{ start, end }] : [];
  });
}

/** Whether a body below a request line must be a pasted response, as one with a number or a boolean is. */
const isPastedResponse = ({ weak, response: { body, error, status } }: Recognized): boolean =>
  !weak ||
  error !== null ||
  status !== null ||
  (isObject(body) && Object.values(body).some((field) => ['number', 'boolean'].includes(typeof field)));

/** Ranges from a request head to the next response head. Without one, the end of the request is not known. */
export function requestBodies(heads: readonly HttpHead[]): Span[] {
  return heads.flatMap((head, index) => {
    const answer = heads[index + 1];
    const isRequest = head.call !== null && answer !== undefined && answer.status !== null;
    return isRequest && answer.start > head.end ? [{ start: head.end, end: answer.start }] : [];
  });
}
