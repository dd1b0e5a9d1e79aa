import { beside, type Beside, callBesideRepeats, printAround, recordAround, repeatsOf, statusBelow } from './nearby';
import { blankResponse, type CallMark, type Draft, isAnswer, type Marks, noClues, type StatusMark } from './marks';
import { enclosing, lastBefore, type Span } from '../span';
import type { Format, FoundResponse } from '../report';
import { foreignCall } from '../provenance/callProvenance';
import type { FoundValue } from './readers';
import { formatAround } from './readers/clients';
import { statusSpokenBefore } from './reasons';

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
  return near.status.head || near.status.status >= 400 || isAnswer(response) ? near.status.status : null;
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
  const foreign = response.foreign ?? (call && !isAnswer(response) ? foreignCall(request.host, call.path) : null);
  const status = statusFor(marks, response, place);
  const kind = foreign === null ? response.kind : 'foreign';
  return { ...response, ...share, status, call, request, foreign, format, kind };
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
  values: readonly FoundValue[],
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
    const kind = mark.status < 400 ? 'success' : body ? 'error' : 'status';
    const place = { start: (call ?? mark).start, end: (body ?? mark).end };
    responses.push(
      withCall({ ...blankResponse('http', kind, place), status: mark.status, body: body?.body ?? null }, call),
    );
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
