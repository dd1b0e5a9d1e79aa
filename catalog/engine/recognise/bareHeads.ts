import type { FoundResponse } from '../report';
import { lastBefore, recordAround, type Surroundings } from './context';
import { blankResponse, noClues } from './found';
import type { CallMark, StatusMark, Stretch } from './marks';

/** A parsed value that is no response by itself; behind a response head it is that head's body. */
export interface PlainValue extends Stretch {
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
  around: Surroundings,
  used: ReadonlySet<StatusMark>,
  values: readonly PlainValue[],
): FoundResponse[] {
  const responses: FoundResponse[] = [];
  let value = 0;
  let floor = 0;
  around.statuses.forEach((mark) => {
    if (!mark.head) return;
    while ((values[value]?.start ?? Infinity) < mark.end) value++;
    const below = values[value];
    const body = below && /^[\s\da-f*]*$/i.test(around.text.slice(mark.end, below.start).slice(0, 200)) ? below : null;
    const call = requestBefore(around.calls, mark.start, floor);
    floor = mark.end;
    if (used.has(mark) || isInterim(mark, around.text)) return;
    const start = call?.strong ? call.start : mark.start;
    const blank = blankResponse(mark.status < 400 ? 'success' : body ? 'http' : 'status', start, body?.end ?? mark.end);
    responses.push(withCall({ ...blank, status: mark.status, body: body?.body ?? null }, call));
  });
  return responses;
}

/** Failed statuses in records without any body: one for each record. */
export function statusesWithoutBody(
  around: Surroundings,
  bodies: readonly Stretch[],
  used: ReadonlySet<StatusMark>,
): FoundResponse[] {
  const responses: FoundResponse[] = [];
  let body = 0;
  let recordEnd = 0;
  for (const mark of around.statuses) {
    if (mark.head || mark.status < 400 || used.has(mark) || mark.start < recordEnd) continue;
    const record = recordAround(around, mark.start);
    while ((bodies[body]?.end ?? Infinity) <= record.start) body++;
    if ((bodies[body]?.start ?? Infinity) < record.end) continue;
    recordEnd = record.end;
    const call = around.calls[lastBefore(around.calls, record.start) + 1];
    const named = call && call.start < record.end ? call : null;
    responses.push(withCall({ ...blankResponse('status', mark.start, mark.end), status: mark.status }, named));
  }
  return responses;
}
