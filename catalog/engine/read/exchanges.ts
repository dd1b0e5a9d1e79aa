import {
  contextOf,
  type Context,
  nearestBefore,
  type Place,
  recordWithLinesAbove,
  recordAround,
  repeatsOf,
  statusBelow,
} from './bodyContext';
import { blankResponse, type CallMark, type Recognized, isAnswer, type Marks, noClues, type StatusMark } from './marks';
import { enclosing, lastBefore, lastNotAbove, type Span } from '../span';
import type { Format, FoundResponse } from '../report';
import { foreignCall } from '../provenance/callProvenance';
import { vendorNames } from '../provenance/provenanceTables';
import { fieldsOf } from './body/fields';
import type { FoundValue } from './readers';
import { formatAround } from './readers/clients';
import { statusSpokenBefore } from './reasons';
import { lineEnd, lineStart, recordTime } from './records';
import { isBehindCall } from './statuses';

/** A value, listing or page with its responses. They share the status and the call of the text around it. */
export interface Block extends Span {
  /** In the order of the text. */
  recognized: Recognized[];
}

/** A block with what belongs to it. */
export interface PlacedBlock extends Block, Place {
  /** The status and the call that belong to it. */
  context: Context;
  /** Marks that repeat the status. */
  repeats: StatusMark[];
}

/** Formats that do not depend on the text around the body. */
const SETTLED = new Set<Format>(['har', 'sdk', 'html']);
/** Finds the context of each block. A status below counts if it has none, or only one that is taken. */
export function placeBlocks(marks: Marks, blocks: readonly Block[]): PlacedBlock[] {
  let below: StatusMark | null = null;
  return blocks.map((block, index) => {
    const around = { floor: blocks[index - 1]?.end ?? 0, ceiling: blocks[index + 1]?.start ?? marks.text.length };
    const place = { ...block, ...around };
    const found = contextOf(marks, place, recordWithLinesAbove(marks, block.start));
    const alone = statusBelow(marks, block.end);
    const isFree = found.status === null || found.status.start === below?.start;
    const near = isFree ? { ...found, status: alone } : found;
    below = alone !== null && near.status?.start === alone.start ? alone : null;
    const status = near.status?.status ?? block.recognized[0]?.response.status ?? null;
    const whole = near.status ? enclosing([block, near.status]) : block;
    const repeats = status === null ? [] : repeatsOf(marks, { ...whole, ...around }, status, near.call);
    return { ...place, context: near, repeats };
  });
}

/** A success next to an error body is the transport's or another line's, unless it is the head above just this body. */
function statusFor(marks: Marks, response: FoundResponse, { context, start }: PlacedBlock): number | null {
  if (response.status !== null || response.foreign === 'webhook') return response.status;
  const said = context.status?.status ?? statusSpokenBefore(marks.text.slice(Math.max(0, start - 60), start));
  const isOwn = context.status?.head === true && response.start === start;
  return isOwn || (said ?? 0) >= 400 || isAnswer(response) ? said : null;
}

/** A request line or command tells the call best. Other marks count if the answer names none. */
function callFor(response: FoundResponse, near: Context): Pick<FoundResponse, 'call' | 'request'> {
  const { call, request } = response;
  const mark = near.call;
  if (!mark || response.format === 'har' || (mark.clues === null && call !== null)) return { call, request };
  const host = mark.host ?? mark.clues?.host ?? request.host;
  return { call: mark.call, request: { ...(mark.clues ?? request), host } };
}

function formatFor(marks: Marks, response: FoundResponse, place: PlacedBlock): Format {
  if (SETTLED.has(response.format)) return response.format;
  if (place.context.status?.head || place.context.call?.clues) return 'http';
  if (response.format === 'php' || response.format === 'python') return response.format;
  const floor = Math.max(place.floor, recordAround(marks, place.start).start);
  const ceiling = recordAround(marks, Math.max(place.start, place.end - 1)).end;
  return formatAround(marks.text, { ...place, floor, ceiling }) ?? response.format;
}

/**
 * Divides a block, with all that belongs to it, from its command, head or status to the status behind it, among its
 * responses, so that no words between them are taken for a message.
 */
function shareOf(place: PlacedBlock, nth: number): Span {
  const { status, call } = place.context;
  const exchange = enclosing([place, ...(status ? [status] : []), ...(call?.strong ? [call] : []), ...place.repeats]);
  const response = place.recognized[nth]?.response ?? place;
  return {
    start: nth === 0 ? exchange.start : response.start,
    end: place.recognized[nth + 1]?.response.start ?? exchange.end,
  };
}

/** Whether words beside a body with `errcode` give its status to this API: `{"errcode":40001}，环信报 401`. */
const isOurs = ({ text }: Marks, { start, end, floor }: PlacedBlock, status: StatusMark, body: unknown): boolean =>
  fieldsOf(body).has('errcode') &&
  vendorNames.test(text.slice(status.start < start ? Math.max(floor, status.start - 60) : end, status.start));

/** Adds status, call and request to the responses of the blocks. */
export const completeResponses = (marks: Marks, placed: readonly PlacedBlock[]): FoundResponse[] =>
  placed.flatMap((place) =>
    place.recognized.map(({ response }, nth) => {
      const { call, request } = callFor(response, place.context);
      const foreign = response.foreign ?? (call && !isAnswer(response) ? foreignCall(request.host, call.path) : null);
      const kind = foreign === null ? response.kind : 'foreign';
      const status = statusFor(marks, response, place);
      const near = place.context.status;
      if (near && isOurs(marks, place, near, response.body))
        return { ...blankResponse('number', 'status', shareOf(place, nth)), status: near.status, body: response.body };
      const format = formatFor(marks, response, place);
      return { ...response, call, request, foreign, kind, status, format, ...shareOf(place, nth) };
    }),
  );

/** What is between a response and its repetition in the same stack trace. */
const ECHO = /Caused by|root cause|exception|Traceback|\n\s{1,8}at /i;
/** Drops what an exception prints again for its cause, in the same record: the same body with the same time. */
export function withoutEchoes({ text, records }: Marks, responses: FoundResponse[]): FoundResponse[] {
  const bodies = responses.map(({ body, timestamp }) => (timestamp === null ? null : JSON.stringify(body)));
  return responses.filter(({ start }, nth) => {
    const before = responses[nth - 1];
    if (!before || bodies[nth] === null || bodies[nth] !== bodies[nth - 1]) return true;
    const isSameRecord = lastNotAbove(records, before.start) === lastNotAbove(records, start);
    return !isSameRecord || !ECHO.test(text.slice(before.end, start));
  });
}

const withCall = (response: FoundResponse, call: CallMark | null): FoundResponse =>
  call ? { ...response, call: call.call, request: { ...(call.clues ?? noClues()), host: call.host } } : response;

/** A head that is not the final answer: `100 Continue`, a redirect, a proxy's `200 Connection established`. */
const isInterim = (mark: StatusMark, text: string): boolean =>
  mark.status < 200 ||
  (mark.status >= 300 && mark.status < 400) ||
  /^\d{3} connection established/i.test(text.slice(mark.start, mark.start + 60).replace(/^\S+ /, ''));

/** Response heads without a readable body. A success is a success; otherwise the status is all there is. */
export function headsWithoutBody(
  marks: Marks,
  used: ReadonlySet<StatusMark>,
  values: readonly FoundValue[],
): FoundResponse[] {
  let floor = 0;
  return marks.statuses.flatMap((mark) => {
    if (!mark.head) return [];
    const below = values[lastBefore(values, mark.end) + 1];
    const body = below && /^[\s\da-f*]*$/i.test(marks.text.slice(mark.end, below.start).slice(0, 200)) ? below : null;
    const call = nearestBefore(marks.calls, mark.start, floor, (other) => other.strong);
    floor = mark.end;
    if (used.has(mark) || isInterim(mark, marks.text)) return [];
    const kind = mark.status < 400 ? 'success' : body ? 'error' : 'status';
    const blank = blankResponse('http', kind, { start: (call ?? mark).start, end: (body ?? mark).end });
    return [withCall({ ...blank, status: mark.status, body: body?.body ?? null }, call)];
  });
}

/** Words for another try between two statuses: `第一次 429，重试后 400 {…}`. */
const anotherTry = /重试|再[试次]|第[二2]次|\b(?:retr|again\b)/i;
/** Failed statuses in records without a body, one per record. A line that is an object or has only fields is one, too. */
export function statusesWithoutBody(
  marks: Marks,
  bodies: readonly PlacedBlock[],
  used: ReadonlySet<StatusMark>,
): FoundResponse[] {
  let recordEnd = 0;
  return marks.statuses.flatMap((mark) => {
    if (mark.head || mark.status < 400 || used.has(mark) || mark.start < recordEnd) return [];
    const line = { start: lineStart(marks.text, mark.start), end: lineEnd(marks.text, mark.start) };
    const isRecord = /^(?:\{.*\}\r?$|(?:[\w.]{1,40}[:=]\S*(?: |\r?$)){3})/.test(marks.text.slice(line.start, line.end));
    const around = isRecord ? line : recordAround(marks, mark.start);
    const body = bodies[lastBefore(bodies, around.end)];
    const own = body?.context.status;
    const isEarlier = own && own.status !== mark.status && anotherTry.test(marks.text.slice(mark.end, own.start));
    if (body && body.end > around.start && !isEarlier) return [];
    const record = isBehindCall(marks.text, mark.start) ? line : around;
    recordEnd = isEarlier ? mark.end : record.end;
    const call = marks.calls[lastBefore(marks.calls, record.start) + 1];
    const named = call && call.start < record.end ? call : null;
    const timestamp = recordTime(marks.text.slice(record.start, record.end), true);
    const foreign = named && foreignCall(named.host, named.call.path);
    const kind = foreign === null ? 'status' : 'foreign';
    return [withCall({ ...blankResponse('number', kind, mark), status: mark.status, timestamp, foreign }, named)];
  });
}
