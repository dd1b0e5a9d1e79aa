import type { FoundResponse } from '../report';
import { interpret } from './body/interpret';
import { completeResponses, type Piece, placePieces } from './exchanges';
import type { Recognised, Stretch } from './marks';
import { readSurroundings, type Surroundings } from './nearby';
import { findCurlCommands } from './readers/curl';
import { findPages } from './readers/html';
import { requestBodies } from './readers/http';
import { findListings, type Listing } from './readers/listing';
import { findValues, type FoundValue } from './readers/values';
import { commandData, sentBehindCalls } from './request';
import { sentBodies } from './requestBodies';
import { decodedView, type View, withoutColours } from './source';
import { bareStatus, headsWithoutBody, statusesWithoutBody } from './withoutBody';
export { foreignWords } from './body/foreign';
export { messageContexts, type MessageContext } from './messageContext';

/**
 * Finds the responses in whatever a reader pastes. One look from left to right per kind of mark, then one pass that puts the
 * marks together: commands and pages, values (JSON and its relatives, dumps), listings, and beside them heads, statuses, calls.
 */

/** Bodies inside strings inside bodies: deeper ones are not looked for. */
const DEEPEST = 4;
/** What a string has to hold to be worth a look for a body of its own. */
const WORTH_A_LOOK = /error|desc|message|msg|reason|recalled|["']action["']|access_token|<html|<title/i;

const ascending = (one: Stretch, other: Stretch): number => one.start - other.start;

function inside(stretches: readonly Stretch[]): (at: number) => boolean {
  let index = 0;
  return (at) => {
    while ((stretches[index]?.end ?? Infinity) <= at) index++;
    return (stretches[index]?.start ?? Infinity) <= at;
  };
}

/** Listings in the gaps between the stretches that are read already. */
function listingPieces(text: string, taken: readonly Stretch[], dive: Dive): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const stretch of [...taken, { start: text.length, end: text.length }]) {
    for (const listing of findListings(text, from, stretch.start)) pieces.push(listingPiece(listing, dive));
    from = Math.max(from, stretch.end);
  }
  return pieces;
}

function listingPiece(listing: Listing, dive: Dive): Piece {
  const { value, start, end, fullWidth } = listing;
  const written = {
    nodes: [{ value, start, end, parent: -1, key: null }],
    form: 'listing' as const,
    damage: fullWidth ? (['full-width'] as const) : [],
  };
  return { start, end, drafts: interpret(written, (inner) => recogniseInside(inner, dive)).drafts };
}

/** Values whose responses count: in the body of a request only an error body does, for there an answer was pasted below a request line. */
function valuePieces(values: readonly FoundValue[], around: Surroundings, sent: readonly Stretch[]): Piece[] {
  const inRequest = inside([...requestBodies(around.heads), ...sent].sort(ascending));
  return values.flatMap((value) => {
    const asked = inRequest(value.start);
    const drafts = value.drafts.filter((draft) => !asked || draft.response.error !== null);
    return drafts.length > 0 ? [{ start: value.start, end: value.end, drafts }] : [];
  });
}

/** Weak responses count only where no other response stands, or where a response head announces them. */
function withoutWeak(around: Surroundings, pieces: Piece[]): Piece[] {
  const strong = pieces.some((piece) => piece.drafts.some((draft) => !draft.weak));
  if (!strong) return pieces;
  const placed = placePieces(around, pieces);
  return placed.filter((piece) => piece.beside.status?.head === true || piece.drafts.some((draft) => !draft.weak));
}

/** What a response says that does not count is no status of another one. */
function withoutMarksIn(around: Surroundings, pieces: readonly Piece[], kept: readonly Piece[]): Surroundings {
  const starts = new Set(kept.map(({ start }) => start));
  const isInside = inside(pieces.filter(({ start }) => !starts.has(start)));
  return { ...around, statuses: around.statuses.filter(({ start }) => !isInside(start)) };
}

/** Sorts by place and drops what overlaps a response before it. */
function inOrder(responses: FoundResponse[]): FoundResponse[] {
  let end = 0;
  return responses.sort(ascending).flatMap((response) => {
    const start = Math.max(response.start, end);
    if (response.end <= start && response.end > response.start) return [];
    end = response.end;
    return [{ ...response, start }];
  });
}

/** Texts inside strings that may still be looked at, and how deep the one being looked at stands. */
interface Dive {
  depth: number;
  left: { texts: number };
}

/** Looks into a string, as long as that is worth it: a paste of nothing but tiny strings must not cost a whole look each. */
function recogniseInside(text: string, { depth, left }: Dive): Recognised {
  if (depth >= DEEPEST || left.texts <= 0 || !WORTH_A_LOOK.test(text)) return { responses: [], sent: [] };
  left.texts--;
  return recogniseText(text, { depth: depth + 1, left });
}

/** A status in what the caller sent is nobody's. */
function withoutStatusesIn(around: Surroundings, sent: readonly Stretch[]): Surroundings {
  const isSent = inside(sent);
  return { ...around, statuses: around.statuses.filter(({ start }) => !isSent(start)) };
}

function recogniseText(text: string, dive: Dive): Recognised {
  const commands = findCurlCommands(text);
  const pages = findPages(text);
  const written = readSurroundings(text, commands);
  const values = findValues(text, [...commands, ...pages].sort(ascending), (inner) => recogniseInside(inner, dive));
  const below = sentBodies(text, written.heads, values);
  const inValues = values.flatMap((value) => value.sent);
  const sent = [...inValues, ...below, ...sentBehindCalls(written, values), ...commandData(text)].sort(ascending);
  const around = withoutStatusesIn(written, sent);
  const bodies = values.filter((value) => value.drafts.length > 0);
  const taken = [...commands, ...pages, ...bodies, ...around.heads, ...sent].sort(ascending);
  const inBody = inside(bodies);
  const pagePieces = pages.flatMap(({ start, end, response }): Piece[] =>
    response && !inBody(start) ? [{ start, end, drafts: [{ response, weak: false }] }] : [],
  );
  const found = [...valuePieces(values, around, below), ...pagePieces, ...listingPieces(text, taken, dive)].sort(
    ascending,
  );
  const kept = withoutWeak(around, found);
  const meant = kept.length < found.length ? withoutMarksIn(around, found, kept) : around;
  const placed = placePieces(meant, kept);
  const used = new Set(placed.flatMap(({ beside, echoes }) => (beside.status ? [beside.status, ...echoes] : echoes)));
  const bare = [...headsWithoutBody(meant, used, values), ...statusesWithoutBody(meant, placed, used)];
  const responses = inOrder([...completeResponses(around, placed), ...bare]);
  const status = responses.length === 0 ? bareStatus(text) : null;
  return { responses: status ? [status] : responses, sent };
}

/** A whole text: one look into a string for each hundred characters is more than any log needs. */
const recogniseWhole = (text: string): Recognised =>
  recogniseText(text, { depth: 0, left: { texts: 200 + Math.ceil(text.length / 100) } });

/** What stands in a decoded text, at the places it has in the original one. */
function placedIn({ origin }: View, { responses, sent }: Recognised): Recognised {
  const placed = <Place extends Stretch>(place: Place): Place => ({
    ...place,
    start: origin(place.start),
    end: origin(place.end),
  });
  return { responses: responses.map(placed), sent: sent.map(placed) };
}

/** What stands in a text that carries its bodies encoded as a whole. */
function recogniseEncoded(text: string): Recognised {
  const view = decodedView(text);
  if (!view) return { responses: [], sent: [] };
  const { responses, sent } = placedIn(view, recogniseWhole(view.text));
  const bodies = responses.filter((response) => response.form !== 'status');
  return {
    responses: bodies.map((response) => ({
      ...response,
      damage: [...new Set([...response.damage, 'escaped' as const])],
    })),
    sent,
  };
}

function recognisePlain(text: string): Recognised {
  const found = recogniseWhole(text);
  if (found.responses.some((response) => response.form !== 'status' && response.form !== 'listing')) return found;
  const decoded = recogniseEncoded(text);
  const sent = [...found.sent, ...decoded.sent].sort(ascending);
  return { responses: decoded.responses.length > 0 ? decoded.responses : found.responses, sent };
}

/**
 * Finds the responses in a text, sorted by place, not overlapping, one for each body however often it is repeated, and what the caller
 * sent. Text without structure is not looked at here. Linear in the text; never throws, whatever is pasted.
 */
export function recogniseAll(text: string): Recognised {
  const view = withoutColours(text);
  return view ? placedIn(view, recognisePlain(view.text)) : recognisePlain(text);
}

/** The responses alone; see `recogniseAll`. */
export const recognise = (text: string): FoundResponse[] => recogniseAll(text).responses;
