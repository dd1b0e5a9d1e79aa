import {
  contextOf,
  type Context,
  type Place,
  recordWithLinesAbove,
  recordAround,
  repeatsOf,
  statusBeside,
  statusBelow,
} from './bodyContext';
import { blankResponse, type Recognized, isAnswer, type Marks, type StatusMark } from './marks';
import { callsOfRequests } from './calls';
import { enclosing, lastNotAbove, type Span } from '../span';
import type { Format, FoundResponse } from '../report';
import { foreignCall } from '../provenance/callProvenance';
import { vendorNames } from '../provenance/provenanceTables';
import { fieldsOf } from './body/fields';
import { formatAround } from './readers/clients';
import { statusSpokenBefore } from './reasons';
import { requestOf } from './records';

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
  const ofRequests = callsOfRequests(marks, blocks);
  return blocks.map((block, index) => {
    const around = { floor: blocks[index - 1]?.end ?? 0, ceiling: blocks[index + 1]?.start ?? marks.text.length };
    const place = { ...block, ...around };
    const found = contextOf(marks, place, recordWithLinesAbove(marks, block.start));
    const ofRequest = found.call === null ? (ofRequests[index] ?? null) : null;
    const call = ofRequest && foreignCall(ofRequest.host, ofRequest.call.path) !== null ? null : ofRequest;
    const alone = statusBelow(marks, block.end);
    const isFree = found.status === null || found.status.start === below?.start;
    const status = isFree ? (alone ?? (call === null ? null : statusBeside(marks, call, place))) : found.status;
    below = alone !== null && status?.start === alone.start ? alone : null;
    const context = { status, call: found.call ?? call };
    const number = status?.status ?? block.recognized[0]?.response.status ?? null;
    const whole = status ? enclosing([block, status]) : block;
    const repeats = number === null ? [] : repeatsOf(marks, { ...whole, ...around }, number, context.call);
    return { ...place, context, repeats };
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
/**
 * Drops what a program prints again, with the same body and time: in the same record, an exception for its cause, or in
 * another record of the same thread or request, whoever handles the failure.
 */
export function withoutEchoes({ text, records }: Marks, responses: FoundResponse[]): FoundResponse[] {
  const bodies = responses.map(({ body, timestamp }) => (timestamp === null ? null : JSON.stringify(body)));
  return responses.filter(({ start, end }, nth) => {
    const before = responses[nth - 1];
    if (!before || bodies[nth] === null || bodies[nth] !== bodies[nth - 1]) return true;
    if (lastNotAbove(records, before.start) !== lastNotAbove(records, start)) {
      const request = requestOf(text, start);
      return request === undefined || request !== requestOf(text, before.start);
    }
    // The object of a log may hold the exception: `{"userId":17,"exception":"[object] (… response:\n{\"error\"…`.
    const inside = text.slice(start, end).split(/["']error\b/, 1)[0] ?? '';
    return !ECHO.test(text.slice(before.end, start) + inside);
  });
}
