import type { FoundResponse, RequestClues, SeenCall } from '../report';
import { lastBefore, lastNotAbove, type Span } from '../span';
import { type CallMark, type Marks, noClues, type StatusMark } from './marks';
import { beginsLike, lineEnd } from './records';

/** The status and call near a place in the text that belong to it. */
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

/** At most this many marks before a place are checked. */
const MOST_MARKS = 400;

/** The record around a place: where it begins and where the next one does. */
export function recordAround(marks: Marks, at: number): Span {
  const index = lastNotAbove(marks.records, at);
  return { start: marks.records[index] ?? 0, end: marks.records[index + 1] ?? marks.text.length };
}

/** A print of more lines than these in front of a body is no longer about that body. */
const MOST_LINES = 3;

/** The record around a body, with the lines above that begin alike where nothing else stands before it on its own: one print of several lines. */
export function printAround(marks: Marks, at: number): Span {
  const { records, text } = marks;
  const index = lastNotAbove(records, at);
  const own = recordAround(marks, at);
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

/** The nearest mark before `at` that counts: strong ones from `floor` on, others from the record's beginning and not far away. */
function nearestBefore<Mark extends Span>(
  marks: readonly Mark[],
  at: number,
  floor: number,
  record: Span,
  strong: (mark: Mark) => boolean,
): Mark | null {
  const last = lastBefore(marks, at);
  for (let index = last; index >= 0 && index > last - MOST_MARKS; index--) {
    const mark = marks[index];
    if (!mark || mark.start < floor) return null;
    if (strong(mark)) return mark;
    if (mark.start >= record.start && at - mark.end <= NEAR) return mark;
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

/** Whether a mark below a body belongs to the body on the mark's own line instead. */
export function belongsBelow(text: string, mark: Span, end: number, next: number): boolean {
  return text.slice(end, mark.start).includes('\n') && next < text.length && !text.slice(mark.end, next).includes('\n');
}

/**
 * What stands beside the stretch `[start, end)`: the status and the call of the same record, or of the HTTP head or command before it.
 * `floor` is where the response before it ends, `ceiling` where the next one begins, `print` what else counts as the record of a body.
 */
export function beside(
  marks: Marks,
  start: number,
  end: number,
  floor: number,
  ceiling: number,
  print: Span | null = null,
): Beside {
  const record = recordAround(marks, start);
  const until = Math.min(ceiling, recordAround(marks, Math.max(start, end - 1)).end);
  const call =
    nearestBefore(marks.calls, start, floor, record, (mark) => mark.strong) ??
    nearestBefore(marks.calls, start, floor, print ?? record, (mark) => mark.strong) ??
    nearestBehind(marks.calls, end, until, (mark) => !mark.strong && !marks.text.slice(end, mark.start).includes('\n'));
  const before = nearestBefore(marks.statuses, start, floor, print ?? record, (mark) => mark.head);
  const stale = before?.head === true && call !== null && call.strong && call.start > before.start;
  if (before && !stale) return { status: before, call };
  const behind = nearestBehind(marks.statuses, end, until, (mark) => !mark.head);
  const status = behind && !belongsBelow(marks.text, behind, end, ceiling) ? behind : null;
  return { status, call: call ?? (status && callOnLine(marks, status, until)) };
}

/** The call named behind a status on its line: `response code: 400 for URL: https://…`. */
function callOnLine(marks: Marks, status: Span, until: number): CallMark | null {
  const line = Math.min(until, lineEnd(marks.text, status.end));
  return nearestBehind(marks.calls, status.end, line, (mark) => !mark.strong);
}

/** What a free message has beside it, for those who find messages without a body. */
export interface MessageContext {
  /** HTTP status; null where none belongs to it. */
  status: number | null;
  /** Null where none belongs to it. */
  call: SeenCall | null;
  /** The service's exception class with its package, from the words in front; null for none. */
  exception: string | null;
  /** What a command or request line says of it; of a call that is only named, its host. */
  request: RequestClues;
}

const EXCEPTION = /\b((?:com\.easemob|com\.hyphenate|org\.(?:apache\.)?usergrid)\.[\w.$]{1,160}(?:Exception|Error))\b/g;
const CLIENT_EXCEPTION = /\.server\.exception\.EM/;

/**
 * A reader of what stands beside any place of the marked text: status, call, the service's exception class, request details. `found` are the
 * responses recognised already: what belongs to them is not handed out again.
 */
export function messageContexts(
  marks: Marks,
  found: readonly FoundResponse[],
): (start: number, end: number) => MessageContext {
  const { text } = marks;
  const bodies = found.filter((response) => response.kind !== 'status');
  const ends = bodies.map((response) => response.end);
  return (start, end) => {
    const before = lastNotAbove(ends, start);
    const floor = ends[before] ?? 0;
    const ceiling = bodies[before + 1]?.start ?? text.length;
    const near = beside(marks, start, end, floor, Math.max(end, ceiling));
    const record = recordAround(marks, start);
    const exception =
      [...text.slice(Math.max(record.start, floor, start - NEAR), start).matchAll(EXCEPTION)].at(-1)?.[1] ?? null;
    return {
      status: near.status?.status ?? null,
      call: near.call?.call ?? null,
      exception: exception !== null && CLIENT_EXCEPTION.test(exception) ? null : exception,
      request: { ...(near.call?.clues ?? noClues()), host: near.call?.host ?? null },
    };
  };
}
