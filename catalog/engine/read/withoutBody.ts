import { type Span, lastBefore } from '../span';
import type { FoundResponse } from '../report';
import { blankResponse, type CallMark, type Marks, noClues, type StatusMark } from './marks';
import { recordAround } from './nearby';

/** A parsed value that is no response by itself; behind a response head it is that head's body. */
export interface PlainValue extends Span {
  /** The object or list, as parsed. */
  body: unknown;
}

/** The command or request line before `at`, no further back than `floor`. */
function requestBefore(calls: readonly CallMark[], at: number, floor: number): CallMark | null {
  const last = lastBefore(calls, at);
  for (let index = last; index >= 0 && index > last - 20; index--) {
    const mark = calls[index];
    if (!mark || mark.start < floor) return null;
    if (mark.strong) return mark;
  }
  return null;
}

function withCall(response: FoundResponse, call: CallMark | null): FoundResponse {
  return call ? { ...response, call: call.call, request: { ...(call.clues ?? noClues()), host: call.host } } : response;
}

/** A head whose answer is still to come: `100 Continue`, a redirect, a proxy's `200 Connection established`. */
const isInterim = (mark: StatusMark, text: string): boolean =>
  mark.status < 200 ||
  (mark.status >= 300 && mark.status < 400) ||
  /^\d{3} connection established/i.test(text.slice(mark.start).slice(0, 60).replace(/^\S+ /, ''));

/** Response heads without a body that could be read: the status is all there is, and a success is a success. */
export function headsWithoutBody(
  marks: Marks,
  used: ReadonlySet<StatusMark>,
  values: readonly PlainValue[],
): FoundResponse[] {
  const responses: FoundResponse[] = [];
  let value = 0;
  let floor = 0;
  marks.statuses.forEach((mark) => {
    if (!mark.head) return;
    while ((values[value]?.start ?? Infinity) < mark.end) value++;
    const below = values[value];
    const body = below && /^[\s\da-f*]*$/i.test(marks.text.slice(mark.end, below.start).slice(0, 200)) ? below : null;
    const call = requestBefore(marks.calls, mark.start, floor);
    floor = mark.end;
    if (used.has(mark) || isInterim(mark, marks.text)) return;
    const start = call?.strong ? call.start : mark.start;
    const kind = mark.status < 400 ? 'success' : body ? 'error' : 'status';
    const blank = blankResponse('http', kind, { start, end: body?.end ?? mark.end });
    responses.push(withCall({ ...blank, status: mark.status, body: body?.body ?? null }, call));
  });
  return responses;
}

/** Failed statuses in records without any body: one for each record. */
export function statusesWithoutBody(
  marks: Marks,
  bodies: readonly Span[],
  used: ReadonlySet<StatusMark>,
): FoundResponse[] {
  const responses: FoundResponse[] = [];
  let body = 0;
  let recordEnd = 0;
  for (const mark of marks.statuses) {
    if (mark.head || mark.status < 400 || used.has(mark) || mark.start < recordEnd) continue;
    const record = recordAround(marks, mark.start);
    while ((bodies[body]?.end ?? Infinity) <= record.start) body++;
    if ((bodies[body]?.start ?? Infinity) < record.end) continue;
    recordEnd = record.end;
    const call = marks.calls[lastBefore(marks.calls, record.start) + 1];
    const named = call && call.start < record.end ? call : null;
    responses.push(withCall({ ...blankResponse('number', 'status', mark), status: mark.status }, named));
  }
  return responses;
}

const LONGEST = 80;
/** Words people put around a status when they have nothing else. */
const SMALL_TALK =
  /\b(?:http|https|status|statuscode|code|error|err|errors|response|returned?|returns|got|get|getting|rest|api|request|server|the|a|an|is|what|why|with|of|failed|failure|im|easemob|line|exception)\b|环信|报错|报|错误码|错误代码|错误|返回码|返回|状态码|响应码|响应|状态|接口|请求|调用|服务器|服务端|出现|提示|异常|失败|是什么意思|是什么|什么意思|为什么|怎么回事|怎么办|怎么解决|一直|总是|了|是|的|个|码|为|吗|呢/gi;
const STATUS = /(?:^|[^\d.\-/])([45]\d\d)(?![\d.%])/;

/**
 * A paste that is only a status: `403`, `error 403`, `报错403`, `HTTP429`. Null when anything else is said: digits in a
 * sentence can be an id.
 */
export function bareStatus(text: string): FoundResponse | null {
  const start = text.length - text.trimStart().length;
  const said = text.trim();
  if (said.length === 0 || said.length > LONGEST) return null;
  const glued = said.replace(/\b(http|code|status|err|error)(?=\d)/gi, '$1 ');
  const digits = STATUS.exec(glued)?.[1];
  if (digits === undefined) return null;
  const rest = glued.replace(digits, ' ').replace(SMALL_TALK, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  return { ...blankResponse('number', 'status', { start, end: start + said.length }), status: Number(digits) };
}

/**
 * What `curl -w '%{http_code}'` prints: three digits right behind the body or alone on a line below it. zsh adds a `%` where the line is not ended.
 * A line of only digits below it makes them a list of numbers.
 */
const BELOW =
  /^["'`]?(?:[ \t]{0,8}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,8})?([45]\d\d)%?[ \t]{0,8}\r?(?:\n|$)(?![ \t]{0,8}\d{1,12}[ \t]{0,8}\r?(?:\n|$))/;
const REACH = 80;

/** The failed status that stands alone behind a body that ends at `end`; null where there is none, or where other words stand beside it. */
export function statusBelow(marks: Marks, end: number): StatusMark | null {
  const { statuses, text } = marks;
  const match = BELOW.exec(text.slice(end, end + REACH));
  const digits = match?.[1];
  if (!match || digits === undefined) return null;
  const start = end + match[0].indexOf(digits);
  const known = statuses[lastBefore(statuses, start) + 1];
  return known?.start === start ? known : { start, end: start + 3, status: Number(digits), head: false };
}
