import type { Span } from '../../span';
import type { Format, FoundResponse } from '../../report';
import { blankResponse, type Recognized } from '../marks';
import { ancestry, type Written } from '../readers/json/parse';
import { type BodyKind, bodyKindOf, CODE_FIELDS, isOfFramework, sentNodes, spansOf } from './kinds';
import {
  callInBody,
  errorCodeOf,
  type Fields,
  hasAny,
  messageOf,
  statusOf,
  statusOfRelay,
  textField,
  timestampOf,
} from './fields';
import { foreignReason } from '../../provenance/bodyProvenance';
import { foreignCall } from '../../provenance/callProvenance';
import { itemResults } from './items';
import { damageOf, type Nested, placeInside, type Reading, readStrings, type Rooted, withoutRepeats } from './nested';
import { type Envelope, envelopeOf, harEntriesWithoutBody, readValue } from './wrappers';

const STRONG = new Set<BodyKind>(['error', 'partial', 'webhook']);

function formatOf(written: Format, envelope: Envelope, fields: Fields): Format {
  if (envelope.format) return envelope.format;
  return fields.has('errdesc') && fields.has('httpcode') ? 'sdk' : written;
}

const errorOf = (fields: Fields): string | null =>
  textField(fields, 'error')
    ?.replace(/^[“”"'‘’]{1,2}|[“”"'‘’]{1,2}$/g, '')
    .trim() || null;

function statusIn(kind: BodyKind, fields: Fields, envelope: Envelope): number | null {
  const isRelay = kind === 'weak' && !isOfFramework(fields);
  const stated = kind === 'webhook' ? null : isRelay ? statusOfRelay(fields) : statusOf(fields);
  if (stated !== null && !(kind === 'error' && stated < 400)) return stated;
  return envelope.status;
}

/** Makes a response of an object and what is around it. Empty if the object is none. */
function responseOf(reading: Reading, node: number): FoundResponse[] {
  const place = reading.nodes[node];
  const kind = reading.kinds[node] ?? null;
  if (!place || kind === null) return [];
  const fields = reading.fields(node);
  const envelope = envelopeOf(reading, node, kind === 'error');
  const named = callInBody(fields);
  const call = envelope.call?.method ? envelope.call : (named?.call ?? envelope.call);
  const host = envelope.clues?.host ?? named?.host ?? null;
  const answered = kind === 'partial' || kind === 'success' ? kind : null;
  const foreign = answered ? null : (foreignReason(fields) ?? (call ? foreignCall(host, call.path) : null));
  const blank = blankResponse(
    formatOf(reading.format, envelope, fields),
    answered ?? (foreign === null ? 'error' : 'foreign'),
    place,
  );
  const items = kind === 'partial' ? itemResults(fields) : { failures: [], succeeded: 0 };
  const said = { error: errorOf(fields), errorCode: errorCodeOf(fields), message: messageOf(fields) };
  const response = {
    ...blank,
    ...items,
    ...(answered ? {} : said),
    status: statusIn(kind, fields, envelope),
    exception: textField(fields, 'exception'),
    call,
    timestamp: timestampOf(fields),
    body: place.value,
    damage: damageOf(reading, place),
    foreign,
    request: { ...(envelope.clues ?? blank.request), host },
  };
  return [response];
}

/** Makes responses of the outermost nodes that `wanted` selects, in the order of the text. */
function take(reading: Reading, taken: Set<number>, wanted: (node: number) => boolean): FoundResponse[] {
  const found: Rooted[] = [];
  reading.nodes.forEach((_, node) => {
    if (reading.sent.has(node) || !wanted(node) || ancestry(reading.nodes, node).some((at) => taken.has(at))) return;
    taken.add(node);
    const text = reading.inside.has(node) ? node : (reading.messages.get(node) ?? -1);
    const inner = reading.inside.get(text);
    const responses = inner ? placeInside(reading, text, inner) : responseOf(reading, node);
    found.push(...responses.map((response) => ({ node, response })));
  });
  return withoutRepeats(reading.nodes, found);
}

/** Whether a node is the whole value, an item of a list, or inside an object with a status or the code of a relay. */
function isOutermost({ nodes, fields }: Reading, node: number): boolean {
  const parent = nodes[node]?.parent ?? -1;
  return (
    parent < 0 ||
    (parent === 0 && (Array.isArray(nodes[0]?.value) || statusOf(fields(0)) !== null || hasAny(fields(0), CODE_FIELDS)))
  );
}

/** The responses in a parsed value. */
export interface Interpreted {
  /** Its responses, in the order of the text; empty if there is none. */
  recognized: Recognized[];
  /** Parts that the caller sent. */
  sent: Span[];
}

/** Finds the responses in a parsed value, and what of it the caller sent. */
export function interpret(written: Written, nested: Nested): Interpreted {
  const value = readValue(written);
  const kinds = value.nodes.map((node, at) => (typeof node.value === 'string' ? null : bodyKindOf(value.fields(at))));
  const sent = sentNodes(value, kinds);
  const reading: Reading = { ...value, kinds, nested, inside: new Map(), messages: new Map(), sent };
  readStrings(reading);
  return { recognized: recognizedIn(reading), sent: spansOf(value.nodes, sent) };
}

/** This API's bodies come first, however deep. Without one, a success counts, then the outermost object. */
function recognizedIn(reading: Reading): Recognized[] {
  const { kinds } = reading;
  const taken = new Set<number>();
  const takeAll = (weak: boolean, wanted: (node: number) => boolean): Recognized[] =>
    take(reading, taken, wanted).map((response) => ({ response, weak }));
  const strong = takeAll(false, (node) => STRONG.has(kinds[node] ?? null) || reading.inside.has(node));
  strong.push(...harEntriesWithoutBody(reading, taken));
  if (strong.length > 0) return strong;
  const successes = takeAll(false, (node) => kinds[node] === 'success');
  if (successes.length > 0) return successes;
  return takeAll(true, (node) => kinds[node] === 'weak' && isOutermost(reading, node));
}
