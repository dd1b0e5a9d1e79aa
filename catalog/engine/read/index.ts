/**
 * Finds the responses in whatever a reader pastes: values (JSON and its relatives, dumps), pages and listings, then what belongs to each of
 * them (status, call, request), then the statuses that have no body.
 */
import { byStart, covering, type Span } from '../span';
import type { FoundResponse } from '../report';
import { interpret } from './body/interpret';
import { completeResponses, headsWithoutBody, type Piece, placePieces, statusesWithoutBody } from './exchanges';
import { bareStatus } from './statuses';
import { findMarks, withoutStatusesIn } from './findMarks';
import type { Found, Marks } from './marks';
import { findListings, type Listing } from './readers/listing';
import { findValues, type FoundValue } from './readers';
import { findSent, requestBodies, type Sent } from './request';
import { readSource, type Source, type View } from './source';

/** What was read from a pasted text. */
export interface Exchanges extends Found {
  /** The marks of the text without those in what the caller sent. */
  marks: Marks;
}

/** A body can stand in a string inside a body; deeper ones are not looked for. */
const DEEPEST = 4;
/** A string is worth a look for a body of its own if it holds one of these. */
const WORTH_A_LOOK = /error|desc|message|msg|reason|recalled|["']action["']|access_token|<html|<title/i;
/** Strings that may be looked into: a paste of only tiny strings must not cost a whole look each. */
const stringsFor = (text: string): number => 200 + Math.ceil(text.length / 100);

/** How deep the text being read stands, and how many more strings of the whole paste may be looked into. */
interface Dive {
  depth: number;
  left: { strings: number };
}

/**
 * Finds the responses in a source, sorted by place, not overlapping, one for each body however often it is repeated, and what the caller
 * sent. Text without structure is not looked at here. Linear in the text; never throws. A body that was encoded as a whole counts only where
 * the plain text holds none.
 */
export function readExchanges(source: Source, marks: Marks): Exchanges {
  const found = readText(marks, { depth: 0, left: { strings: stringsFor(marks.text) } });
  if (found.responses.some(({ format, kind }) => kind !== 'status' && (format !== 'listing' || kind !== 'error')))
    return found;
  const encoded = readEncoded(source.encoded());
  const sent = [...found.sent, ...encoded.sent].sort(byStart);
  return { ...found, responses: encoded.responses.length > 0 ? encoded.responses : found.responses, sent };
}

/** Only the responses of a text; see `readExchanges`. */
export function recognise(text: string): FoundResponse[] {
  const source = readSource(text);
  return readExchanges(source, findMarks(source.text)).responses.map((response) => placedIn(source.origin, response));
}

/** Moves a span to where it stands in the text that was decoded. */
export const placedIn = <Place extends Span>(origin: Source['origin'], place: Place): Place => ({
  ...place,
  start: origin(place.start),
  end: origin(place.end),
});

function readEncoded(view: View | null): Found {
  if (view === null) return { responses: [], sent: [] };
  const { responses, sent } = readText(findMarks(view.text), { depth: 0, left: { strings: stringsFor(view.text) } });
  const bodies = responses.filter(({ kind }) => kind !== 'status');
  return {
    responses: bodies.map((response) => ({
      ...placedIn(view.origin, response),
      damage: [...new Set([...response.damage, 'escaped' as const])],
    })),
    sent: sent.map((span) => placedIn(view.origin, span)),
  };
}

function readText(marks: Marks, dive: Dive): Exchanges {
  const { text, commands, pages, heads } = marks;
  const values = findValues(text, [...commands, ...pages], (inner) => readString(inner, dive));
  const sent = findSent(marks, values);
  const around = withoutStatusesIn(marks, sent.spans);
  const bodies = values.filter((value) => value.drafts.length > 0);
  const taken = [...commands, ...pages, ...bodies, ...heads, ...sent.spans].sort(byStart);
  const found = [
    ...valuePieces(values, around, sent),
    ...pagePieces(marks, bodies),
    ...listingPieces(text, taken, dive),
  ].sort(byStart);
  const responses = responsesOf(around, found, values);
  const status = responses.length === 0 ? bareStatus(text) : null;
  return { responses: status ? [status] : responses, sent: sent.spans, marks: around };
}

/** Holds the pieces against the marks around them; statuses that no piece takes are responses without a body. */
function responsesOf(around: Marks, found: Piece[], values: readonly FoundValue[]): FoundResponse[] {
  const kept = withoutWeak(around, found);
  const starts = new Set(kept.map(({ start }) => start));
  const marks = withoutStatusesIn(
    around,
    found.filter(({ start }) => !starts.has(start)),
  );
  const placed = placePieces(marks, kept);
  const used = new Set(
    placed.flatMap(({ beside, repeats }) => (beside.status ? [beside.status, ...repeats] : repeats)),
  );
  const bare = [...headsWithoutBody(marks, used, values), ...statusesWithoutBody(marks, placed, used)];
  return withoutOverlap([...completeResponses(around, placed), ...bare]);
}

/** Looks for a body in a string, as long as that is worth it. */
function readString(text: string, { depth, left }: Dive): Found {
  if (depth >= DEEPEST || left.strings <= 0 || !WORTH_A_LOOK.test(text)) return { responses: [], sent: [] };
  left.strings--;
  return readText(findMarks(text), { depth: depth + 1, left });
}

/** Values with a response. In the body of a request only an error body counts, since an answer was pasted below a request line there. */
function valuePieces(values: readonly FoundValue[], { heads }: Marks, sent: Sent): Piece[] {
  const isRequest = covering([...requestBodies(heads), ...sent.belowHeads]);
  return values.flatMap(({ start, end, drafts }) => {
    const counted = isRequest(start) ? drafts.filter(({ response }) => response.error !== null) : drafts;
    return counted.length > 0 ? [{ start, end, drafts: counted }] : [];
  });
}

function pagePieces({ pages }: Marks, bodies: readonly FoundValue[]): Piece[] {
  const isInBody = covering(bodies);
  return pages.flatMap(({ start, end, response }) =>
    response && !isInBody(start) ? [{ start, end, drafts: [{ response, weak: false }] }] : [],
  );
}

/** Listings in the gaps between the spans that are read already. */
function listingPieces(text: string, taken: readonly Span[], dive: Dive): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of [...taken, { start: text.length, end: text.length }]) {
    for (const listing of findListings(text, from, span.start)) pieces.push(listingPiece(listing, dive));
    from = Math.max(from, span.end);
  }
  return pieces;
}

function listingPiece({ value, start, end, fullWidth }: Listing, dive: Dive): Piece {
  const written = {
    nodes: [{ value, start, end, parent: -1, key: null }],
    format: 'listing' as const,
    damage: fullWidth ? (['full-width'] as const) : [],
  };
  return { start, end, drafts: interpret(written, (inner) => readString(inner, dive)).drafts };
}

/** Weak responses count only where there is no other response, or where a response head announces them. */
function withoutWeak(around: Marks, pieces: Piece[]): Piece[] {
  const isStrong = (piece: Piece): boolean => piece.drafts.some(({ weak }) => !weak);
  if (!pieces.some(isStrong)) return pieces;
  return placePieces(around, pieces).filter((piece) => piece.beside.status?.head === true || isStrong(piece));
}

/** Sorts by place and drops what overlaps a response before it. */
function withoutOverlap(responses: FoundResponse[]): FoundResponse[] {
  let end = 0;
  return responses.sort(byStart).flatMap((response) => {
    const start = Math.max(response.start, end);
    if (response.end <= start && response.end > response.start) return [];
    end = response.end;
    return [{ ...response, start }];
  });
}
