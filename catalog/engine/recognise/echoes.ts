import { BEHIND, belongsBelow, lastBefore, NEAR, recordAround, type Surroundings } from './context';
import { lineEnd, lineStart } from './lines';
import type { CallMark, StatusMark, Stretch } from './marks';

const MOST = 4;
const LONGEST_LABEL = 60;

/** Whether nothing but stack frames, labels and empty lines stands between a status and the body it repeats. */
function isChatter(text: string): boolean {
  return text.split('\n').every((line) => line.length <= LONGEST_LABEL || /^\s{0,8}at /.test(line));
}

/** A response's place, its status, and where the response before it ends and the next one begins. */
export interface Place extends Stretch {
  status: number;
  floor: number;
  ceiling: number;
}

/**
 * Other marks of the status that a body has, near by: wget's `awaiting response... 400`, the reason phrase in an exception's first line,
 * the summary that an IDE prints below. They tell nothing new and are no responses.
 */
export function echoesOf(around: Surroundings, place: Place): StatusMark[] {
  const { statuses, text } = around;
  const echoes: StatusMark[] = [];
  const last = lastBefore(statuses, place.start);
  for (let index = last; index >= 0 && index > last - MOST; index--) {
    const mark = statuses[index];
    if (!mark || mark.head || mark.status !== place.status || mark.start < place.floor) break;
    if (place.start - mark.end > NEAR || !isChatter(text.slice(mark.end, place.start))) break;
    echoes.push(mark);
  }
  for (let index = last + 1; index <= last + MOST; index++) {
    const mark = statuses[index];
    if (mark && mark.start < place.end) continue;
    if (!mark || mark.head || mark.status !== place.status || mark.end > place.ceiling) break;
    if (mark.start - place.end > BEHIND || belongsBelow(text, mark, place.end, place.ceiling)) break;
    if (!isChatter(text.slice(place.end, mark.start)) || isFollowed(text, mark)) break;
    echoes.push(mark);
  }
  return echoes;
}

/** The call named in the record of an echo, on its own line or between it and the body. */
export function callBesideEchoes(around: Surroundings, echoes: readonly StatusMark[]): CallMark | null {
  for (const echo of echoes) {
    const record = recordAround(around, echo.start);
    const before = around.calls[lastBefore(around.calls, echo.start)];
    if (before && before.start >= record.start) return before;
  }
  return null;
}

/** Longer labels before a status are a sentence about it: `Fail: Status code 400 is not in the accepted range`. */
const LONGEST_HEAD = 20;

/** Whether a line that begins with a status says more: a message of its own. */
const isFollowed = (text: string, mark: Stretch): boolean =>
  mark.start - lineStart(text, mark.start) <= LONGEST_HEAD &&
  /[A-Za-z]{3}/.test(text.slice(mark.end, lineEnd(text, mark.end)).replace(/^[^;|]{0,3}[;|].*/, ''));
