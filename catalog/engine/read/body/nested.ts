import { ancestry, type ParsedNode } from '../readers/json/parse';
import { foreignCall } from '../../provenance/callProvenance';
import type { Damage, FoundResponse } from '../../report';
import { type Found, isAnswer } from '../marks';
import { messageField, plainName } from './fields';
import type { BodyKind } from './kinds';
import { envelopeOf, type ReadValue } from './wrappers';

/** Finds the responses in a nested string. Offsets are those of the string. */
export type Nested = (text: string) => Found;

/** A value while its responses are taken out. */
export interface Reading extends ReadValue {
  /** What each node can be, by its index. */
  kinds: BodyKind[];
  nested: Nested;
  /** Responses inside strings, by node. */
  inside: Map<number, FoundResponse[]>;
  /** Strings of `inside` that are the message of the node around them, by that node. */
  messages: Map<number, number>;
  /** Nodes that the caller sent; see `sentNodes`. */
  sent: Set<number>;
}

/** Repairs in a node and in the value around it. A cut after the node does not count. */
export const damageOf = ({ damage }: Reading, { cut }: ParsedNode): Damage[] =>
  [...damage].filter((each) => each !== 'truncated' || cut === true);

/** Distributes the responses of a nested text over its string, in order and without overlap. */
export function placeInside(reading: Reading, node: number, found: FoundResponse[]): FoundResponse[] {
  const place = reading.nodes[node];
  if (!place) return [];
  const scale = (place.end - place.start) / Math.max(1, typeof place.value === 'string' ? place.value.length : 1);
  const envelope = envelopeOf(reading, node, true);
  const anyStatus = envelopeOf(reading, node, false).status;
  const at = (offset: number): number => place.start + Math.floor(offset * scale);
  return found.map((response, index) => ({
    ...response,
    format: envelope.format ?? (response.format === 'json' ? reading.format : response.format),
    status: response.status ?? (isAnswer(response) ? anyStatus : envelope.status),
    call: envelope.format === 'har' ? (envelope.call ?? response.call) : (response.call ?? envelope.call),
    start: index === 0 ? place.start : at(found[index - 1]?.end ?? 0),
    end: index === found.length - 1 ? place.end : at(response.end),
    damage: [...new Set<Damage>([...response.damage, ...damageOf(reading, place), 'escaped'])],
    foreign: response.foreign ?? (envelope.call ? foreignCall(envelope.clues?.host ?? null, envelope.call.path) : null),
    request: envelope.clues && response.request.host === null ? envelope.clues : response.request,
  }));
}

/** Reads all strings but those that the caller sent. Responses in them with a body or a page outweigh the object around. */
export function readStrings(reading: Reading): void {
  reading.nodes.forEach(({ key, parent, value }, node) => {
    if (typeof value !== 'string' || reading.sent.has(node)) return;
    const { responses, sent } = reading.nested(value);
    const worthy = responses.filter((found) => found.body !== null || found.format === 'html');
    if (worthy.length === 0) {
      if (responses.length === 0 && sent.length > 0) reading.sent.add(node);
      return;
    }
    reading.inside.set(node, worthy);
    const isMessage = plainName(key ?? '') === messageField(reading.fields(parent));
    if (isMessage && !reading.messages.has(parent)) reading.messages.set(parent, node);
  });
}

/** A response and the node it was read from. */
export interface Rooted {
  /** Index of the node. */
  node: number;
  response: FoundResponse;
}

/** Whether two nodes are in one object, and not in two items of a list. */
function shareObject(nodes: readonly ParsedNode[], one: number, other: number): boolean {
  const around = new Set(ancestry(nodes, one));
  const shared = nodes[ancestry(nodes, other).find((node) => around.has(node)) ?? -1];
  return typeof shared?.value === 'object' && !Array.isArray(shared.value);
}

/** Whether two bodies say the same at the same time. */
const repeats = (one: FoundResponse, other: FoundResponse): boolean =>
  one.timestamp !== null && one.timestamp === other.timestamp && one.message === other.message;

/** Drops responses that an object contains twice: jQuery's `responseText` and `responseJSON`. Items of a list differ. */
export function withoutRepeats(nodes: readonly ParsedNode[], found: readonly Rooted[]): FoundResponse[] {
  const kept = found.filter((next, nth) => {
    const last = found[nth - 1];
    return !last || !repeats(last.response, next.response) || !shareObject(nodes, last.node, next.node);
  });
  return kept.map(({ response }) => response);
}
