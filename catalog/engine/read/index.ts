/** Finds marks, then values, pages and listings, then what belongs to each, then statuses without a body. */
import { byStart, covering, gapsBetween, type Span } from '../span';
import type { FoundResponse } from '../report';
import { headsWithoutBody, statusesWithoutBody } from './bareStatuses';
import { type Block, completeResponses, placeBlocks, withoutEchoes } from './exchanges';
import { findStatuses, statusesInColumn } from './statuses';
import { findCalls, findCurlCommands, writtenStatuses } from './calls';
import { findHeads, findPages } from './readers/http';
import { lineStart, recordStarts } from './records';
import type { Found, Marks, StatusMark } from './marks';
import { findValues, type FoundValue, listedValues } from './readers';
import { findSent, requestBodies, type Sent } from './request';
import type { Source, View } from './source';

/** What was read from a pasted text. */
export interface Exchanges extends Found {
  /** The marks of the text that are not in what the caller sent. */
  marks: Marks;
}

/** Strings inside strings are read down to this depth. */
const DEEPEST = 4;
/** Only strings that contain one of these words may contain a body. */
const WORTH_A_LOOK = /error|desc|message|msg|reason|recalled|["'](?:action|data|entity)["']|access_token|<html|<title/i;
/** How deep the text is in strings, and how many more strings may be read. */
interface Nesting {
  depth: number;
  left: { strings: number };
}

/** The outermost text. A paste of thousands of tiny strings must stay fast. */
const outermost = ({ text }: { text: string }): Nesting => ({
  depth: 0,
  left: { strings: 200 + Math.ceil(text.length / 100) },
});

/** Finds the responses outside of free text, in order, and what was sent. An encoded body counts if there is no other. */
export function readExchanges(source: Source, marks: Marks): Exchanges {
  const found = readText(marks, outermost(marks));
  if (found.responses.some(({ format, kind }) => kind !== 'status' && (format !== 'listing' || kind !== 'error')))
    return found;
  const encoded = readEncoded(source.encoded());
  const sent = [...found.sent, ...encoded.sent].sort(byStart);
  return { ...found, responses: encoded.responses.length > 0 ? encoded.responses : found.responses, sent };
}

/** Moves a span back to the undecoded text. */
export const placedIn = <Place extends Span>(origin: Source['origin'], place: Place): Place => ({
  ...place,
  start: origin(place.start),
  end: origin(place.end),
});

function readEncoded(view: View | null): Found {
  if (view === null) return { responses: [], sent: [] };
  const { responses, sent } = readText(findMarks(view.text), outermost(view));
  const bodies = responses.filter(({ kind }) => kind !== 'status');
  return {
    responses: bodies.map((response) => ({
      ...placedIn(view.origin, response),
      damage: [...new Set([...response.damage, 'escaped' as const])],
    })),
    sent: sent.map((span) => placedIn(view.origin, span)),
  };
}

function readText(marks: Marks, nesting: Nesting): Exchanges {
  const { text, commands, pages, heads } = marks;
  const nested = (inner: string): Found => readString(inner, nesting);
  const values = findValues(text, [...commands, ...pages], nested);
  const sent = findSent(marks, values);
  const around = withoutStatusesIn(marks, sent.spans);
  const bodies = values.filter((value) => value.recognized.length > 0);
  const gaps = gapsBetween([...commands, ...pages, ...bodies, ...heads, ...sent.spans], text.length);
  const found = [
    ...blocksOfValues(values, around, sent),
    ...blocksOfPages(marks, bodies),
    ...listedValues(text, gaps, nested),
  ].sort(byStart);
  return { responses: responsesOf(around, found, values), sent: sent.spans, marks: around };
}

/** Completes the blocks with the marks around them. The other statuses become responses without a body. */
function responsesOf(around: Marks, found: Block[], values: readonly FoundValue[]): FoundResponse[] {
  const kept = withoutWeak(around, found);
  const starts = new Set(kept.map(({ start }) => start));
  const marks = withoutStatusesIn(
    around,
    found.filter(({ start }) => !starts.has(start)),
  );
  const placed = placeBlocks(marks, kept);
  const used = new Set(
    placed.flatMap(({ context, repeats }) => (context.status ? [context.status, ...repeats] : repeats)),
  );
  const bare = [...headsWithoutBody(marks, used, values), ...statusesWithoutBody(marks, placed, used)];
  return withoutOverlap([...withoutEchoes(marks, completeResponses(around, placed)), ...bare]);
}

/** Finds the responses in a string. */
function readString(text: string, { depth, left }: Nesting): Found {
  if (depth >= DEEPEST || left.strings <= 0 || !WORTH_A_LOOK.test(text)) return { responses: [], sent: [] };
  left.strings--;
  return readText(findMarks(text), { depth: depth + 1, left });
}

/** Values with a response. Below a request line only an error body counts, because that is a pasted answer. */
function blocksOfValues(values: readonly FoundValue[], { heads }: Marks, sent: Sent): Block[] {
  const isRequest = covering([...requestBodies(heads), ...sent.belowCalls]);
  return values.flatMap(({ start, end, recognized }) => {
    const counted = isRequest(start) ? recognized.filter(({ response }) => response.error !== null) : recognized;
    return counted.length > 0 ? [{ start, end, recognized: counted }] : [];
  });
}

function blocksOfPages({ pages }: Marks, bodies: readonly FoundValue[]): Block[] {
  const isInBody = covering(bodies);
  return pages.flatMap(({ start, end, response }) =>
    response && !isInBody(start) ? [{ start, end, recognized: [{ response, weak: false }] }] : [],
  );
}

/** Weak responses only count alone or with a response head. A success beside a failed status is only a sample. */
function withoutWeak(around: Marks, blocks: Block[]): Block[] {
  const isStrong = (block: Block): boolean => block.recognized.some(({ weak }) => !weak);
  const isSuccess = (block: Block): boolean => block.recognized.every(({ response }) => response.kind === 'success');
  const all = !blocks.some(isStrong) || blocks.every(isStrong);
  if (all && !blocks.some(isSuccess)) return blocks;
  return placeBlocks(around, blocks).filter((block) => {
    const { status } = block.context;
    return status?.head === true || (isSuccess(block) ? (status?.status ?? 0) < 400 : all || isStrong(block));
  });
}

/** Sorts by place and drops what overlaps a response before it. */
function withoutOverlap(responses: FoundResponse[]): FoundResponse[] {
  let end = 0;
  return responses.sort(byStart).flatMap((response) => {
    const start = Math.max(response.start, end);
    if (response.end <= start && response.end > response.start) return [];
    end = response.end;
    return [start === response.start ? response : { ...response, start }];
  });
}

/** Finds the marks of a text. Linear in the text; done once for each text. */
export function findMarks(text: string): Marks {
  const commands = findCurlCommands(text);
  const heads = outside(findHeads(text), commands);
  const covered = [...heads, ...commands];
  const ofHeads = heads.flatMap(({ start, end, status }): StatusMark[] =>
    status === null ? [] : [{ start, end, status, head: true }],
  );
  const written = writtenStatuses(text, commands);
  const inColumn = statusesInColumn(text);
  const rows = inColumn.map(({ start }) => lineStart(text, start));
  const requestLines = heads.flatMap(({ call }) => (call ? [call] : []));
  return {
    text,
    commands,
    pages: findPages(text),
    heads,
    statuses: [...ofHeads, ...written, ...outside(findStatuses(text, inColumn), [...covered, ...written])].sort(
      byStart,
    ),
    calls: [...commands, ...requestLines, ...outside(findCalls(text), covered)].sort(byStart),
    records: [...new Set([...recordStarts(text), ...rows])].sort((one, other) => one - other),
  };
}

/** The marks without the statuses in the spans, which belong to no response. */
const withoutStatusesIn = (marks: Marks, spans: readonly Span[]): Marks => ({
  ...marks,
  statuses: outside(marks.statuses, spans),
});

/** Leaves out the marks inside the spans. */
function outside<Mark extends Span>(marks: Mark[], spans: readonly Span[]): Mark[] {
  const isInside = covering(spans);
  return marks.filter(({ start }) => !isInside(start));
}
