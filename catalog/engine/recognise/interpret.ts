import type { Damage, Form, FoundResponse } from '../report';
import {
  callInBody,
  codeBesideError,
  type Fields,
  messageField,
  messageOf,
  statusOf,
  textField,
  timestampOf,
} from './bodyFields';
import { isOfFramework, kindOf, type Kind } from './classify';
import { type Envelope, envelopeOf, type NodeReader, nodeReader } from './envelope';
import { foreignCall, foreignReason } from './foreign';
import { blankResponse } from './found';
import { harEntriesWithoutBody } from './har';
import type { Draft } from './marks';
import { itemResults } from './partial';
import { type Rooted, withoutRepeats } from './repeats';
import type { ParsedNode } from './jsonFrames';

/** Recognises responses in the text of a nested string; offsets are that text's own. */
export type Nested = (text: string) => FoundResponse[];

/** A value with what is known of how it was written. */
export interface Written {
  /** The first is the value itself. */
  nodes: ParsedNode[];
  form: Form;
  damage: Iterable<Damage>;
}

/** A value while its responses are taken out. */
interface Reading extends Written {
  read: NodeReader;
  /** What each node can be, by its index. */
  kinds: Kind[];
  nested: Nested;
  /** Responses inside strings, by node. */
  inside: Map<number, FoundResponse[]>;
  /** The strings of `inside` by the node around them. */
  strings: Map<number, number[]>;
}

const STRONG = new Set<Kind>(['error', 'partial', 'webhook']);

function formOf(kind: Kind, foreign: string | null, written: Form, envelope: Envelope, fields: Fields): Form {
  if (kind === 'partial') return 'partial';
  if (kind === 'success') return 'success';
  if (foreign !== null) return 'foreign';
  if (envelope.form) return envelope.form;
  return fields.has('errdesc') && fields.has('httpcode') ? 'sdk' : written;
}

function errorOf(kind: Kind, fields: Fields): string | null {
  const error = kind === 'partial' || kind === 'success' ? null : textField(fields, 'error');
  return error === null ? null : error.replace(/^[“”"'‘’]{1,2}|[“”"'‘’]{1,2}$/g, '').trim() || null;
}

function statusIn(kind: Kind, fields: Fields, envelope: Envelope): number | null {
  const isRelay = kind === 'weak' && !isOfFramework(fields);
  const own = kind === 'webhook' ? null : isRelay ? codeBesideError(fields) : statusOf(fields);
  if (own !== null && !(kind === 'error' && own < 400)) return own;
  return envelope.status;
}

/** What was mended in the value around a node, and in the node itself: what is cut off behind it is no concern of its. */
const damageOf = ({ damage }: Reading, { cut }: ParsedNode): Damage[] =>
  [...damage].filter((each) => each !== 'truncated' || cut === true);

/** Makes the response of an object, with what is around it. */
function responseOf(reading: Reading, node: number): FoundResponse | null {
  const place = reading.nodes[node];
  const kind = reading.kinds[node] ?? null;
  if (!place || kind === null) return null;
  const fields = reading.read.fields(node);
  const envelope = envelopeOf(reading.nodes, reading.read, node, kind === 'error');
  const named = callInBody(fields);
  const call = envelope.call?.method ? envelope.call : (named?.call ?? envelope.call);
  const host = envelope.host ?? named?.host ?? null;
  const answered = kind === 'partial' || kind === 'success';
  const foreign = answered ? null : (foreignReason(fields) ?? (call ? foreignCall(host, call.path) : null));
  const blank = blankResponse(formOf(kind, foreign, reading.form, envelope, fields), place.start, place.end);
  const items = kind === 'partial' ? itemResults(fields) : { failures: [], succeeded: 0 };
  return {
    ...blank,
    ...items,
    status: statusIn(kind, fields, envelope),
    error: errorOf(kind, fields),
    message: answered ? null : messageOf(fields),
    exception: textField(fields, 'exception'),
    call,
    timestamp: timestampOf(fields),
    body: place.value,
    damage: damageOf(reading, place),
    foreign,
    request: { ...(envelope.clues ?? blank.request), host },
  };
}

/** Spreads the responses of a nested text over the string that holds it, in their order and without overlap. */
function placeInside(reading: Reading, node: number, found: FoundResponse[]): FoundResponse[] {
  const place = reading.nodes[node];
  if (!place) return [];
  const scale = (place.end - place.start) / Math.max(1, typeof place.value === 'string' ? place.value.length : 1);
  const envelope = envelopeOf(reading.nodes, reading.read, node, true);
  const answered = envelopeOf(reading.nodes, reading.read, node, false).status;
  const succeeded = (form: Form): boolean => form === 'partial' || form === 'success';
  const formIn = (form: Form): Form => (form === 'json' ? reading.form : form);
  const at = (offset: number): number => place.start + Math.floor(offset * scale);
  return found.map((response, index) => ({
    ...response,
    form: succeeded(response.form) || response.foreign ? response.form : (envelope.form ?? formIn(response.form)),
    status: response.status ?? (succeeded(response.form) ? answered : envelope.status),
    call: envelope.form === 'har' ? (envelope.call ?? response.call) : (response.call ?? envelope.call),
    start: index === 0 ? place.start : at(found[index - 1]?.end ?? 0),
    end: index === found.length - 1 ? place.end : at(response.end),
    damage: [...new Set<Damage>([...response.damage, ...damageOf(reading, place), 'escaped'])],
    foreign: response.foreign ?? (envelope.call ? foreignCall(envelope.host, envelope.call.path) : null),
    request: envelope.clues && response.request.host === null ? envelope.clues : response.request,
  }));
}

/** Responses inside a string that are worth more than the object around it: those with a body or a page. */
function insideString(reading: Reading, node: number): FoundResponse[] {
  const value = reading.nodes[node]?.value;
  if (typeof value !== 'string') return [];
  return reading.nested(value).filter((found) => found.body !== null || found.form === 'html');
}

/** The string node under `node` that its message was taken from, when that string holds a response itself; -1 for none. */
function messageInside(reading: Reading, node: number): number {
  const name = messageField(reading.read.fields(node));
  return (
    (reading.strings.get(node) ?? []).find(
      (inner) => reading.nodes[inner]?.key?.toLowerCase().replace(/[_-]/g, '') === name,
    ) ?? -1
  );
}

/** Whether a node stands inside one of the nodes taken already. */
function isTaken(nodes: readonly ParsedNode[], taken: ReadonlySet<number>, node: number): boolean {
  for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) if (taken.has(at)) return true;
  return false;
}

/** Takes the outermost nodes that `wanted` picks, in the order of the text. */
function take(reading: Reading, taken: Set<number>, wanted: (node: number) => boolean): FoundResponse[] {
  const found: Rooted[] = [];
  reading.nodes.forEach((_, node) => {
    if (!wanted(node) || isTaken(reading.nodes, taken, node)) return;
    taken.add(node);
    const text = reading.inside.has(node) ? node : messageInside(reading, node);
    const inner = reading.inside.get(text);
    const response = inner ? null : responseOf(reading, node);
    for (const placed of inner ? placeInside(reading, text, inner) : []) found.push({ node, response: placed });
    if (response) found.push({ node, response });
  });
  return withoutRepeats(reading.nodes, found);
}

function readStrings(reading: Reading): void {
  reading.nodes.forEach(({ parent }, node) => {
    const inside = insideString(reading, node);
    if (inside.length === 0) return;
    reading.inside.set(node, inside);
    const siblings = reading.strings.get(parent);
    if (siblings) siblings.push(node);
    else reading.strings.set(parent, [node]);
  });
}

/** Whether a node is the value itself, an item of a list, or what a client's response object with a status holds. */
function isOutermost({ nodes, read }: Reading, node: number): boolean {
  const parent = nodes[node]?.parent ?? -1;
  return parent < 0 || (parent === 0 && (Array.isArray(nodes[0]?.value) || statusOf(read.fields(0)) !== null));
}

/**
 * Finds the responses in a parsed value. Bodies of this API win over what is wrapped around them, however deep they stand and
 * even inside strings; without one a success is a success, and the outermost object may be a weak response of any service.
 */
export function interpret(written: Written, nested: Nested): Draft[] {
  const read = nodeReader(written.nodes);
  const kinds = written.nodes.map((node, index) =>
    typeof node.value === 'string' ? null : kindOf(read.fields(index)),
  );
  const reading: Reading = { ...written, read, kinds, nested, inside: new Map(), strings: new Map() };
  readStrings(reading);
  const taken = new Set<number>();
  const strong = take(reading, taken, (node) => STRONG.has(kinds[node] ?? null) || reading.inside.has(node));
  const entries = harEntriesWithoutBody(written.nodes, read, taken);
  if (strong.length + entries.length > 0) return [...strong.map((response) => ({ response, weak: false })), ...entries];
  const successes = take(reading, taken, (node) => kinds[node] === 'success');
  if (successes.length > 0) return successes.map((response) => ({ response, weak: false }));
  return take(reading, taken, (node) => kinds[node] === 'weak' && isOutermost(reading, node)).map((response) => ({
    response,
    weak: true,
  }));
}
