import { findCalls } from './calls';
import type { CallMark, StatusMark, Stretch } from './marks';
import { findCurlCommands } from './readers/curl';
import { findHeads, type HttpHead } from './readers/http';
import { beginsLike, lastNotAbove, lineEnd, recordStarts } from './records';
import { findStatuses } from './statuses';

/** All that a text says of responses beside their bodies, each list ascending. */
export interface Surroundings {
  /** All offsets are into it. */
  text: string;
  /** Of response heads, and those named elsewhere. */
  statuses: StatusMark[];
  /** Of commands, of request heads, and those named elsewhere. */
  calls: CallMark[];
  /** Requests and responses; none inside a command. */
  heads: HttpHead[];
  /** Offsets at which records begin. */
  records: number[];
}

/** What stands beside a place in the text and belongs to it. */
export interface Beside {
  /** Of the same record, or of the head in front; null for none. */
  status: StatusMark | null;
  /** Of the same record, or of the command or request line in front; null for none. */
  call: CallMark | null;
}

/** How far before a body a status or a call may stand that belongs to it. */
export const NEAR = 800;
/** How far behind it. */
export const BEHIND = 300;
const REACH = 400;

const ascending = (one: Stretch, other: Stretch): number => one.start - other.start;

/** Leaves out marks that stand in one of the stretches (both ascending): a head's words are the head's. */
function outside<Mark extends Stretch>(marks: Mark[], stretches: readonly Stretch[]): Mark[] {
  let at = 0;
  return marks.filter((mark) => {
    while ((stretches[at]?.end ?? Infinity) <= mark.start) at++;
    return (stretches[at]?.start ?? Infinity) > mark.start;
  });
}

/** Reads the surroundings of a whole text: heads, request lines, commands, statuses, calls, records. */
export function readSurroundings(text: string, commands: CallMark[] = findCurlCommands(text)): Surroundings {
  const heads = outside(findHeads(text), commands);
  const covered = [...heads, ...commands].sort(ascending);
  const fromHeads = heads.flatMap((head): StatusMark[] =>
    head.status === null ? [] : [{ start: head.start, end: head.end, status: head.status, head: true }],
  );
  const requests = heads.flatMap((head) => (head.call ? [head.call] : []));
  return {
    text,
    statuses: [...fromHeads, ...outside(findStatuses(text), covered)].sort(ascending),
    calls: [...commands, ...requests, ...outside(findCalls(text), covered)].sort(ascending),
    heads,
    records: recordStarts(text),
  };
}

/** The record around a place: where it begins and where the next one does. */
export function recordAround(around: Surroundings, at: number): Stretch {
  const index = lastNotAbove(around.records, at);
  return { start: around.records[index] ?? 0, end: around.records[index + 1] ?? around.text.length };
}

/** A print of more lines than these in front of a body is no longer about that body. */
const MOST_LINES = 3;

/** The record around a body, with the lines above that begin alike where nothing else stands before it on its own: one print of several lines. */
export function printAround(around: Surroundings, at: number): Stretch {
  const { records, text } = around;
  const index = lastNotAbove(records, at);
  const own = recordAround(around, at);
  const head = text.slice(own.start, Math.min(at, own.start + NEAR));
  let first = index;
  while (
    first > 0 &&
    index - first < MOST_LINES &&
    head.trim() !== '' &&
    beginsLike(text, records[first - 1] ?? 0, head)
  )
    first--;
  return { start: records[first] ?? 0, end: own.end };
}

/** Index of the last mark that begins before `at` in an ascending list; -1 for none. */
export function lastBefore(marks: readonly Stretch[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The nearest mark before `at` that counts: strong ones from `floor` on, others from the record's beginning and not far away. */
function nearestBefore<Mark extends Stretch>(
  marks: readonly Mark[],
  at: number,
  floor: number,
  record: Stretch,
  strong: (mark: Mark) => boolean,
): Mark | null {
  const last = lastBefore(marks, at);
  for (let index = last; index >= 0 && index > last - REACH; index--) {
    const mark = marks[index];
    if (!mark || mark.start < floor) return null;
    if (strong(mark)) return mark;
    if (mark.start >= record.start && at - mark.end <= NEAR) return mark;
  }
  return null;
}

function nearestBehind<Mark extends Stretch>(
  marks: readonly Mark[],
  at: number,
  ceiling: number,
  weak: (mark: Mark) => boolean,
): Mark | null {
  const mark = marks[lastBefore(marks, at) + 1];
  return mark && mark.start >= at && mark.start < ceiling && mark.start - at <= BEHIND && weak(mark) ? mark : null;
}

/** Whether a mark below a body belongs to the body on the mark's own line instead. */
export function belongsBelow(text: string, mark: Stretch, end: number, next: number): boolean {
  return text.slice(end, mark.start).includes('\n') && next < text.length && !text.slice(mark.end, next).includes('\n');
}

/**
 * What stands beside the stretch `[start, end)`: the status and the call of the same record, or of the HTTP head or command before it.
 * `floor` is where the response before it ends, `ceiling` where the next one begins, `print` what else counts as the record of a body.
 */
export function beside(
  around: Surroundings,
  start: number,
  end: number,
  floor: number,
  ceiling: number,
  print: Stretch | null = null,
): Beside {
  const record = recordAround(around, start);
  const until = Math.min(ceiling, recordAround(around, Math.max(start, end - 1)).end);
  const call =
    nearestBefore(around.calls, start, floor, record, (mark) => mark.strong) ??
    nearestBefore(around.calls, start, floor, print ?? record, (mark) => mark.strong) ??
    nearestBehind(
      around.calls,
      end,
      until,
      (mark) => !mark.strong && !around.text.slice(end, mark.start).includes('\n'),
    );
  const before = nearestBefore(around.statuses, start, floor, print ?? record, (mark) => mark.head);
  const stale = before?.head === true && call !== null && call.strong && call.start > before.start;
  if (before && !stale) return { status: before, call };
  const behind = nearestBehind(around.statuses, end, until, (mark) => !mark.head);
  const status = behind && !belongsBelow(around.text, behind, end, ceiling) ? behind : null;
  return { status, call: call ?? (status && callOnLine(around, status, until)) };
}

/** The call named behind a status on its line: `response code: 400 for URL: https://…`. */
function callOnLine(around: Surroundings, status: Stretch, until: number): CallMark | null {
  const line = Math.min(until, lineEnd(around.text, status.end));
  return nearestBehind(around.calls, status.end, line, (mark) => !mark.strong);
}
