/**
 * Finds the responses in whatever a reader pastes. One look from left to right per kind of mark, then one pass that puts the
 * marks together: commands and pages, values (JSON and its relatives, dumps), listings, and beside them heads, statuses, calls.
 */
import type { FoundResponse } from '../report';
import { completeResponses, type Piece, placePieces } from './assemble';
import { headsWithoutBody, statusesWithoutBody } from './bareHeads';
import { bareStatus } from './bareStatus';
import { readSurroundings, type Surroundings } from './context';
import { findCurlCommands } from './curl';
import { findPages } from './gatewayHtml';
import { requestBodies } from './http';
import { interpret } from './interpret';
import { findListings, type Listing } from './listing';
import type { Stretch } from './marks';
import { findValues, type FoundValue } from './values';
import { decodedView, type View, withoutColours } from './views';

export { foreignWords } from './foreign';
export { messageContexts, type MessageContext } from './messageContexts';

/** Bodies inside strings inside bodies: deeper ones are not looked for. */
const DEEPEST = 4;
/** What a string has to hold to be worth a look for a body of its own. */
const WORTH_A_LOOK = /error|desc|message|msg|reason|recalled|<html|<title/i;

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
  return { start, end, drafts: interpret(written, (inner) => recogniseInside(inner, dive)) };
}

/** Values whose responses count: in the body of a request only an error body does, for there an answer was pasted below a request line. */
function valuePieces(values: readonly FoundValue[], around: Surroundings): Piece[] {
  const inRequest = inside(requestBodies(around.heads));
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
function recogniseInside(text: string, { depth, left }: Dive): FoundResponse[] {
  if (depth >= DEEPEST || left.texts <= 0 || !WORTH_A_LOOK.test(text)) return [];
  left.texts--;
  return recogniseText(text, { depth: depth + 1, left });
}

function recogniseText(text: string, dive: Dive): FoundResponse[] {
  const commands = findCurlCommands(text);
  const pages = findPages(text);
  const around = readSurroundings(text, commands);
  const values = findValues(text, [...commands, ...pages].sort(ascending), (inner) => recogniseInside(inner, dive));
  const bodies = values.filter((value) => value.drafts.length > 0);
  const taken = [...commands, ...pages, ...bodies, ...around.heads].sort(ascending);
  const inBody = inside(bodies);
  const pagePieces = pages.flatMap(({ start, end, response }): Piece[] =>
    response && !inBody(start) ? [{ start, end, drafts: [{ response, weak: false }] }] : [],
  );
  const found = [...valuePieces(values, around), ...pagePieces, ...listingPieces(text, taken, dive)].sort(ascending);
  const kept = withoutWeak(around, found);
  const meant = kept.length < found.length ? withoutMarksIn(around, found, kept) : around;
  const placed = placePieces(meant, kept);
  const used = new Set(placed.flatMap(({ beside, echoes }) => (beside.status ? [beside.status, ...echoes] : echoes)));
  const bare = [...headsWithoutBody(meant, used, values), ...statusesWithoutBody(meant, placed, used)];
  const responses = inOrder([...completeResponses(around, placed), ...bare]);
  const status = responses.length === 0 ? bareStatus(text) : null;
  return status ? [status] : responses;
}

/** A whole text: one look into a string for each hundred characters is more than any log needs. */
const recogniseWhole = (text: string): FoundResponse[] =>
  recogniseText(text, { depth: 0, left: { texts: 200 + Math.ceil(text.length / 100) } });

/** Responses of a decoded text, at the places they have in the original one. */
const placedIn = (view: View, found: FoundResponse[]): FoundResponse[] =>
  found.map((response) => ({ ...response, start: view.origin(response.start), end: view.origin(response.end) }));

/** The responses of a text that carries its bodies encoded as a whole. */
function recogniseEncoded(text: string): FoundResponse[] {
  const view = decodedView(text);
  if (!view) return [];
  const found = recogniseWhole(view.text).filter((response) => response.form !== 'status');
  return placedIn(view, found).map((response) => ({
    ...response,
    damage: [...new Set([...response.damage, 'escaped' as const])],
  }));
}

function recognisePlain(text: string): FoundResponse[] {
  const found = recogniseWhole(text);
  if (found.some((response) => response.form !== 'status' && response.form !== 'listing')) return found;
  const decoded = recogniseEncoded(text);
  return decoded.length > 0 ? decoded : found;
}

/**
 * Finds the responses in a text: sorted by place, not overlapping, one for each body however often it is repeated. Text without
 * structure is not looked at here. Linear in the text; never throws, whatever is pasted.
 */
export function recognise(text: string): FoundResponse[] {
  const view = withoutColours(text);
  return view ? placedIn(view, recognisePlain(view.text)) : recognisePlain(text);
}
