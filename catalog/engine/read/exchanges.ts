import { enclosing, lastBefore, type Span } from '../span';
import type { Format, FoundResponse } from '../report';
import { foreignCall } from '../provenance/callProvenance';
import type { CallMark, Draft, Marks, StatusMark } from './marks';
import { BEHIND, belongsBelow, beside, type Beside, NEAR, printAround, recordAround } from './nearby';
import { formatAround } from './readers/clients';
import { statusSpokenBefore } from './reasons';
import { lineEnd, lineStart } from './records';
import { statusBelow } from './withoutBody';

/** Responses that are in one value, listing or page, and share what is beside it. */
export interface Piece extends Span {
  /** In the order of the text. */
  drafts: Draft[];
}

/** A piece with what stands beside it. */
export interface Placed extends Piece {
  /** The status and the call that belong to it. */
  beside: Beside;
  /** Marks that say the same status once more. */
  repeats: StatusMark[];
}

/** Formats that nothing beside the body can change. */
const SETTLED = new Set<Format>(['har', 'sdk', 'html']);

/** Where nothing else tells a status, or only the one that stands below the response before, the status below counts. */
function withStatusBelow(found: Beside, below: StatusMark | null, taken: StatusMark | null): Beside {
  const isFree = found.status === null || found.status.start === taken?.start;
  return isFree ? { ...found, status: below } : found;
}

/** Holds each piece (ascending, no overlap) against the text around it. */
export function placePieces(marks: Marks, pieces: readonly Piece[]): Placed[] {
  let below: StatusMark | null = null;
  return pieces.map((piece, index) => {
    const floor = pieces[index - 1]?.end ?? 0;
    const ceiling = pieces[index + 1]?.start ?? marks.text.length;
    const found = beside(marks, piece.start, piece.end, floor, ceiling, printAround(marks, piece.start));
    const alone = statusBelow(marks, piece.end);
    const near = withStatusBelow(found, alone, below);
    below = alone !== null && near.status?.start === alone.start ? alone : null;
    const status = near.status?.status ?? piece.drafts[0]?.response.status ?? null;
    const { start, end } = near.status ? enclosing([piece, near.status]) : piece;
    const repeats = status === null ? [] : repeatsOf(marks, { start, end, status, floor, ceiling });
    return { ...piece, beside: { ...near, call: near.call ?? callBesideRepeats(marks, repeats) }, repeats };
  });
}

/** A status beside an error body that says success is the transport's or another line's: it only counts when it is a response head. */
function statusFor(marks: Marks, response: FoundResponse, { beside: near, start }: Placed): number | null {
  if (response.status !== null || response.foreign === 'webhook') return response.status;
  if (!near.status) return statusSpokenBefore(marks.text.slice(Math.max(0, start - 60), start));
  const answered = response.kind === 'partial' || response.kind === 'success';
  return near.status.head || near.status.status >= 400 || answered ? near.status.status : null;
}

/** A request line or command tells the call better than the answer (`uri` may lack its end); other marks only complete it. */
function callFor(response: FoundResponse, near: Beside): Pick<FoundResponse, 'call' | 'request'> {
  const { call, request } = response;
  const mark = near.call;
  const completes = call === null || (call.method === null && mark?.call.path.endsWith(call.path));
  if (!mark || response.format === 'har' || !(mark.clues !== null || completes)) return { call, request };
  return {
    call: mark.call,
    request: { ...(mark.clues ?? request), host: mark.host ?? mark.clues?.host ?? request.host },
  };
}

function formatFor(marks: Marks, response: FoundResponse, place: Placed, floor: number): Format {
  if (SETTLED.has(response.format)) return response.format;
  if (place.beside.status?.head || place.beside.call?.clues) return 'http';
  if (response.format === 'php' || response.format === 'python') return response.format;
  const record = recordAround(marks, place.start);
  return (
    formatAround(
      marks.text,
      place.start,
      place.end,
      Math.max(floor, record.start),
      recordAround(marks, Math.max(place.start, place.end - 1)).end,
    ) ?? response.format
  );
}

/**
 * The stretch that a piece takes with what was taken from beside it: from its command, request line, response head or status, to
 * the status behind it. Nothing in there is another response's.
 */
function exchangeOf(place: Placed): Span {
  const { status, call } = place.beside;
  return enclosing([place, ...(status ? [status] : []), ...(call?.strong ? [call] : []), ...place.repeats]);
}

/** Shares a piece's stretch among its responses: each reaches to the next one, so that a wrapper's own words are nobody's message. */
function shareOf(place: Placed, nth: number): Span {
  const exchange = exchangeOf(place);
  const own = place.drafts[nth]?.response ?? place;
  return { start: nth === 0 ? exchange.start : own.start, end: place.drafts[nth + 1]?.response.start ?? exchange.end };
}

/** Completes the responses of the pieces with what stands beside them. */
export function completeResponses(marks: Marks, placed: readonly Placed[]): FoundResponse[] {
  return placed.flatMap((place, index) =>
    place.drafts.map(({ response }, nth) =>
      complete(marks, place, response, placed[index - 1]?.end ?? 0, shareOf(place, nth)),
    ),
  );
}

function complete(marks: Marks, place: Placed, response: FoundResponse, floor: number, share: Span): FoundResponse {
  const { call, request } = callFor(response, place.beside);
  const format = formatFor(marks, response, place, floor);
  const answered = response.kind === 'partial' || response.kind === 'success';
  const foreign = response.foreign ?? (call && !answered ? foreignCall(request.host, call.path) : null);
  const status = statusFor(marks, response, place);
  return {
    ...response,
    ...share,
    status,
    call,
    request,
    foreign,
    format,
    kind: foreign === null ? response.kind : 'foreign',
  };
}

const MOST = 4;
const LONGEST_LABEL = 60;

/** Whether only stack frames, labels and empty lines are between a status and the body it repeats. */
function isChatter(text: string): boolean {
  return text.split('\n').every((line) => line.length <= LONGEST_LABEL || /^\s{0,8}at /.test(line));
}

/** A response's place, its status, and where the response before it ends and the next one begins. */
export interface Place extends Span {
  status: number;
  floor: number;
  ceiling: number;
}

/**
 * Other marks of the status that a body has, near by: wget's `awaiting response... 400`, the reason phrase in an exception's first line,
 * the summary that an IDE prints below. They tell nothing new and are no responses.
 */
export function repeatsOf(marks: Marks, place: Place): StatusMark[] {
  const { statuses, text } = marks;
  const repeats: StatusMark[] = [];
  const last = lastBefore(statuses, place.start);
  for (let index = last; index >= 0 && index > last - MOST; index--) {
    const mark = statuses[index];
    if (!mark || mark.head || mark.status !== place.status || mark.start < place.floor) break;
    if (place.start - mark.end > NEAR || !isChatter(text.slice(mark.end, place.start))) break;
    repeats.push(mark);
  }
  for (let index = last + 1; index <= last + MOST; index++) {
    const mark = statuses[index];
    if (mark && mark.start < place.end) continue;
    if (!mark || mark.head || mark.status !== place.status || mark.end > place.ceiling) break;
    if (mark.start - place.end > BEHIND || belongsBelow(text, mark, place.end, place.ceiling)) break;
    if (!isChatter(text.slice(place.end, mark.start)) || isFollowed(text, mark)) break;
    repeats.push(mark);
  }
  return repeats;
}

/** The call named in the record of an repeat, on its own line or between it and the body. */
export function callBesideRepeats(marks: Marks, repeats: readonly StatusMark[]): CallMark | null {
  for (const repeat of repeats) {
    const record = recordAround(marks, repeat.start);
    const before = marks.calls[lastBefore(marks.calls, repeat.start)];
    if (before && before.start >= record.start) return before;
  }
  return null;
}

/** Longer labels before a status are a sentence about it: `Fail: Status code 400 is not in the accepted range`. */
const LONGEST_HEAD = 20;

/** Whether a line that begins with a status says more: a message of its own. */
const isFollowed = (text: string, mark: Span): boolean =>
  mark.start - lineStart(text, mark.start) <= LONGEST_HEAD &&
  /[A-Za-z]{3}/.test(text.slice(mark.end, lineEnd(text, mark.end)).replace(/^[^;|]{0,3}[;|].*/, ''));
