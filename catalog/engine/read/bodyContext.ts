import { beginsLike, lineEnd, lineStart, requestOf, sharedHead } from './records';
import { lastBefore, lastNotAbove, type Span } from '../span';
import { type CallMark, type Marks, type StatusMark } from './marks';

/** The status and the call that belong to a place in the text. */
export interface Context {
  /** From the same record, or from the status line before it; null if there is none. */
  status: StatusMark | null;
  /** From the same record, or from the command or request line before it; null if there is none. */
  call: CallMark | null;
}

/** How far before and behind a body a status or a call can be and still belong to it. */
export const NEAR = 800;
const BEHIND = 300;
/** At most this many marks before a place are checked. */
const MOST_MARKS = 400;
/** The record around a position, up to the start of the next record. */
export function recordAround(marks: Marks, at: number): Span {
  const index = lastNotAbove(marks.records, at);
  return { start: marks.records[index] ?? 0, end: marks.records[index + 1] ?? marks.text.length };
}

/** Lines further above than this are not about the body. */
const MOST_LINES = 4;
/** Process and thread of a line of logcat, or its tag and process: `I/flutter ( 8123):`. Null for other lines. */
function threadOf(line: string): string | null {
  const thread = /^\d\d-\d\d [\d:.]{12} +(\d+ +\d+) [VDIWEF] |^[VDIWE]\/[\w.$-]{1,40} ?\( *\d+\):/.exec(line);
  return thread?.[1] ?? thread?.[0] ?? null;
}

/** A line with nothing but a status or a call, and labels: `response code: 401`, `请求 POST https://…`. */
const STATUS_OR_CALL =
  /^[\s:：=[\]()"'>-]*(?:(?:https?|api|re[qs]\w{0,6}|method|ur[il]|get|post|put|patch|delete|status|code|请求|接口|地址|响应|返回|结果|状态码?|码)[\s:：=[\]()"'_>-]*){0,4}(?:[1-5]\d\d(?: [a-z ]{2,40})?|(?:https?:\/)?\/\S+)\s*$/i;

/** Which try a line is about: `attempt=2`, `第2次`. */
const tryIn = (line: string): string | undefined =>
  /(?:attempt|\b(?:re)?try|第)\W{0,2}([\d一二三四五])/i.exec(line)?.[1];

/** The record around a body, with lines above that begin like the body's: one program printed them together. */
export function recordWithLinesAbove(marks: Marks, at: number): Span {
  const { records, text } = marks;
  const index = lastNotAbove(records, at);
  const record = recordAround(marks, at);
  const head = text.slice(record.start, Math.min(at, record.start + NEAR));
  const thread = threadOf(head);
  const isAlike = (nth: number): boolean => {
    const above = records[nth] ?? 0;
    if (nth < 0 || head.trim() === '') return false;
    const line = text.slice(above, Math.min(records[nth + 1] ?? Infinity, above + NEAR));
    if ((tryIn(line) ?? tryIn(head)) !== tryIn(head)) return false;
    const rest = line.slice(sharedHead(text, above, head).replace(/[a-z]+$/i, '').length);
    return (thread !== null && thread === threadOf(line)) || beginsLike(text, above, head) || STATUS_OR_CALL.test(rest);
  };
  let first = index;
  while (index - first < MOST_LINES && isAlike(first - 1)) first--;
  return { start: records[first] ?? 0, end: record.end };
}

/**
 * The nearest mark before `at` that counts: strong marks from `floor` on, others only nearby in the same record. Those
 * of other requests, by `isOther`, do not count.
 */
export function nearestBefore<Mark extends Span>(
  marks: readonly Mark[],
  at: number,
  floor: number,
  strong: (mark: Mark) => boolean,
  record: Span | null = null,
  isOther?: (mark: Mark) => boolean,
): Mark | null {
  const last = lastBefore(marks, at);
  for (let index = last; index >= 0 && index > last - MOST_MARKS; index--) {
    const mark = marks[index];
    if (!mark || mark.start < floor) return null;
    if (isOther?.(mark) !== true && (strong(mark) || (record && mark.start >= record.start && at - mark.end <= NEAR)))
      return mark;
  }
  return null;
}

function nearestBehind<Mark extends Span>(
  marks: readonly Mark[],
  at: number,
  ceiling: number,
  weak: (mark: Mark) => boolean,
): Mark | null {
  const mark = marks[lastBefore(marks, at) + 1];
  return mark && mark.start >= at && mark.start < ceiling && mark.start - at <= BEHIND && weak(mark) ? mark : null;
}

/** Frames of Python or Java up to the line that names the fault, or the lines in which PowerShell locates it. */
const FRAMES =
  /^[^\n]{0,9}\n(?:.{0,200}\n){0,2}?(?:Traceback \(most recent call last\):\n(?:[ \t].{0,400}\n){1,200}|(?:\s{1,8}at .{0,400}\n){1,200}|At .{0,200}char:\d{1,5}\s{0,2}\n(?:\s{0,8}\+ .{0,400}\n){1,20})/;
/** Where the text behind a body goes on below the frames. */
const belowFrames = (text: string, at: number): number =>
  at + (FRAMES.exec(text.slice(at, at + 20_000))?.[0].length ?? 0);

/** Whether a mark below a body is on the line of the next body, and belongs to that one. */
export function belongsBelow(text: string, mark: Span, end: number, next: number): boolean {
  return text.slice(end, mark.start).includes('\n') && next < text.length && !text.slice(mark.end, next).includes('\n');
}

/** A stretch of text, and where the response before it ends and the next one begins. */
export interface Place extends Span {
  floor: number;
  ceiling: number;
}

const isStrong = (mark: CallMark): boolean => mark.strong;
const isWeak = (mark: CallMark): boolean => !mark.strong;

/** Finds the status and call of a place in its record (or `print`), or in the HTTP head or command before it. */
export function contextOf(marks: Marks, place: Place, print: Span | null = null): Context {
  const { calls, statuses, text } = marks;
  const { start, end, floor, ceiling } = place;
  const record = recordAround(marks, start);
  const until = Math.min(ceiling, recordAround(marks, Math.max(start, end - 1)).end);
  const onLine = (from: number): number => Math.min(until, lineEnd(text, from));
  const request = requestOf(text, start);
  const isOther = (mark: Span): boolean =>
    request !== undefined && (requestOf(text, mark.start) ?? request) !== request;
  const call =
    nearestBefore(calls, start, floor, isStrong, print ?? record, isOther) ??
    nearestBehind(calls, end, onLine(end), isWeak);
  const before = nearestBefore(statuses, start, floor, (mark) => mark.head, print ?? record, isOther);
  const stale = before?.head === true && call !== null && call.strong && call.start > before.start;
  if (before && !stale) return { status: before, call };
  const below = (from: number): StatusMark | null => nearestBehind(statuses, from, until, (mark) => !mark.head);
  const behind = below(end) ?? below(belowFrames(text, end));
  const status = behind && !belongsBelow(text, behind, end, ceiling) ? behind : null;
  // `response code: 400 for URL: https://…`
  return { status, call: call ?? (status && nearestBehind(calls, status.end, onLine(status.end), isWeak)) };
}

/** The failed status in the record of a call, if no other response or status is between it and a body of that call. */
export function statusBeside(marks: Marks, call: CallMark, { start, floor }: Place): StatusMark | null {
  const status = marks.statuses[lastBefore(marks.statuses, start)];
  const record = recordAround(marks, call.start);
  const isBeside = status && status.start >= Math.max(floor, record.start) && status.end <= record.end;
  return isBeside && status.status >= 400 ? status : null;
}

const MOST_REPEATS = 4;
/** Longest line with a label, and with a sentence. The latter counts only if the line of the status names no call. */
const [LONGEST_LABEL, LONGEST_SENTENCE] = [60, 100];
/** Whether only stack frames, labels and empty lines are between a status and the body it repeats. */
const isChatter = (text: string, longest = LONGEST_LABEL): boolean =>
  text.split('\n').every((line) => line.length <= longest || /^\s{0,8}at /.test(line));

/** The number of another try, between the statuses of two on one line: `try 1: 429, try 2: 429`. */
export const NUMBERED_TRY =
  /^[^\n]{0,60}(?:\b(?:attempt|(?:re)?try(?:ing)?)\W{0,2}\d|第[\d一二三四五]|\b(?:second|third|2nd|3rd) )[^\n]{0,20}$/i;

/** Marks that only repeat a body's status: the first line of an exception, the head above wget's `ERROR 404`. */
export function repeatsOf(marks: Marks, place: Place, status: number, call: CallMark | null): StatusMark[] {
  const { calls, statuses, text } = marks;
  const repeats: StatusMark[] = [];
  const last = lastBefore(statuses, place.start);
  const isOwnWeak = statuses[last + 1]?.start === place.start && statuses[last + 1]?.head === false;
  for (let index = last; index >= 0 && index > last - MOST_REPEATS; index--) {
    const mark = statuses[index];
    if (!mark || (mark.head && !isOwnWeak) || mark.status !== status || mark.start < place.floor) break;
    const above = calls[lastBefore(calls, mark.start)];
    const own = above && above.start >= lineStart(text, mark.start) ? above : null;
    const between = text.slice(mark.end, place.start);
    if (
      between.length > NEAR ||
      NUMBERED_TRY.test(between) ||
      !isChatter(between, own ? LONGEST_LABEL : LONGEST_SENTENCE)
    )
      break;
    if (own && call && own.call.path !== call.call.path) break;
    repeats.push(mark);
    if (mark.head) break;
  }
  for (let index = last + 1; index <= last + MOST_REPEATS; index++) {
    const mark = statuses[index];
    if (mark && mark.start < place.end) continue;
    if (!mark || mark.head || mark.status !== status || mark.end > place.ceiling) break;
    if (mark.start - place.end > BEHIND || belongsBelow(text, mark, place.end, place.ceiling)) break;
    if (!isChatter(text.slice(place.end, mark.start))) break;
    repeats.push(mark);
  }
  return repeats;
}

/** Three digits behind the body or alone below it (`curl -w`, zsh adds a `%`), unless more lines with only digits follow. */
const BELOW =
  /^(?:["'`]?(?:[ \t]{0,8}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,8})?|["'`)\]]{0,3}[,;|]?[ \t]{1,8}[[(|]?)([45]\d\d|20\d)[%\])|]?[ \t]{0,8}\r?(?:\n|$)(?![ \t]{0,8}\d{1,12}[ \t]{0,8}\r?(?:\n|$))/;
const REACH_BELOW = 80;
/** The status after a body that ends at `end`; null if there is none, or if there is other text next to it. */
export function statusBelow(marks: Marks, end: number): StatusMark | null {
  const { statuses, text } = marks;
  const [below, digits] = BELOW.exec(text.slice(end, end + REACH_BELOW)) ?? [];
  if (below === undefined || digits === undefined) return null;
  const start = end + below.indexOf(digits);
  const known = statuses[lastBefore(statuses, start) + 1];
  return known?.start === start ? known : { start, end: start + 3, status: Number(digits), head: false };
}
