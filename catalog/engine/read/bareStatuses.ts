/** Responses of which a text shows only the status. */
import { lastBefore, type Span } from '../span';
import type { FoundResponse } from '../report';
import { foreignCall } from '../provenance/callProvenance';
import { nearestBefore, NUMBERED_TRY, recordAround } from './bodyContext';
import type { PlacedBlock } from './exchanges';
import { blankResponse, type CallMark, type Marks, noClues, type StatusMark } from './marks';
import type { FoundValue } from './readers';
import { lineEnd, lineStart, recordTime } from './records';
import { isBehindCall } from './statuses';

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
/** The next try is within this many characters of a status. */
const TRY_REACH = 400;
/** What wget prints before the status of a response, and where its last line repeats the status. */
const [WGET_RESPONSE, WGET_ERROR] = [/(?:awaiting response\.\.\.|HTTP\/[\d.]+) $/, /\d\d:\d\d:\d\d ERROR $/];
const [WGET_REACH, WGET_LABEL] = [2000, 30];

/** Whether a status is the one of the response before it, which wget repeats. */
function isRepeat({ text }: Marks, mark: StatusMark, before: StatusMark | undefined): boolean {
  if (before?.status !== mark.status || mark.start - before.end > WGET_REACH) return false;
  const labelOf = ({ start }: StatusMark): string => text.slice(Math.max(0, start - WGET_LABEL), start);
  const isNewRequest = text.slice(before.end, mark.start).includes('\n--');
  return !isNewRequest && WGET_RESPONSE.test(labelOf(before)) && WGET_ERROR.test(labelOf(mark));
}

/** A line that only names the URL of the record below, as `wget -nv` prints it: `https://a1.easemob.com/…:`. */
const HEADING = /^https?:\S+:\s*$/;

function callOfRecord({ calls, text }: Marks, { start, end }: Span): CallMark | null {
  const isHeading = (call: CallMark): boolean =>
    HEADING.test(text.slice(lineStart(text, call.start), lineEnd(text, call.start)));
  const last = lastBefore(calls, start);
  const [above, inside] = [calls[last], calls[last + 1]];
  if (above && isHeading(above) && lineEnd(text, above.start) + 1 === start) return above;
  return inside && inside.start < end && !isHeading(inside) ? inside : null;
}

/** The heading of a table with a column for statuses and one for error codes, and the code behind the status of a row. */
const CODE_COLUMN = /^[^\n]{0,60}(?:状态码|status)[^\n|\t]{0,20}[|\t][^\n|\t]{0,20}(?:错误码|error[ _-]?code)/im;
const CODE_BESIDE = /^`?[ \t]*[|\t][ \t]*`?(\d{4,8})`?[ \t]*(?:[|\t]|\r?\n|$)/;

/** Failed statuses in records without a body, one per record. A line that is an object or has only fields is one, too. */
export function statusesWithoutBody(
  marks: Marks,
  bodies: readonly PlacedBlock[],
  used: ReadonlySet<StatusMark>,
): FoundResponse[] {
  const hasCodes = CODE_COLUMN.test(marks.text);
  let recordEnd = 0;
  return marks.statuses.flatMap((mark, nth) => {
    const before = marks.statuses[nth - 1];
    const isNewTry = before !== undefined && NUMBERED_TRY.test(marks.text.slice(before.end, mark.start));
    if (mark.head || mark.status < 400 || used.has(mark) || (mark.start < recordEnd && !isNewTry)) return [];
    if (isRepeat(marks, mark, before)) return [];
    const line = { start: lineStart(marks.text, mark.start), end: lineEnd(marks.text, mark.start) };
    const isRecord = /^(?:\{.*\}\r?$|(?:[\w.]{1,40}[:=]\S*(?: |\r?$)){3})/.test(marks.text.slice(line.start, line.end));
    const around = isRecord ? line : recordAround(marks, mark.start);
    const body = bodies[lastBefore(bodies, around.end)];
    const own = body?.context.status;
    const between = own ? marks.text.slice(mark.end, Math.min(own.start, mark.end + TRY_REACH)) : '';
    const isEarlier = (own?.status !== mark.status && anotherTry.test(between)) || NUMBERED_TRY.test(between);
    if (body && body.end > around.start && !isEarlier) return [];
    const record = isBehindCall(marks.text, mark.start) ? line : around;
    recordEnd = isEarlier ? mark.end : record.end;
    const named = callOfRecord(marks, record);
    const timestamp = recordTime(marks.text.slice(record.start, record.end), true);
    const foreign = named && foreignCall(named.host, named.call.path);
    const kind = foreign === null ? 'status' : 'foreign';
    const code = hasCodes ? (CODE_BESIDE.exec(marks.text.slice(mark.end, line.end))?.[1] ?? null) : null;
    const said = { status: mark.status, errorCode: code === null ? null : Number(code), timestamp, foreign };
    return [withCall({ ...blankResponse('number', kind, mark), ...said }, named)];
  });
}
