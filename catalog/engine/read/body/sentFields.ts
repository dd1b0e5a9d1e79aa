import type { Span } from '../../span';
import type { ParsedNode } from '../readers/json/parse';
import { callInRequest, type Fields, fieldsOf, plainName, statusOf, textField } from './fields';
import type { BodyKind } from './kinds';
import { type NodeReader, REQUEST_NAMES } from './wrappers';

/** Where logs and HAR files keep what was sent. */
const SENT_NAMES = new Set([
  'postdata',
  'postbody',
  'requestbody',
  'requestdata',
  'requestpayload',
  'reqbody',
  'reqdata',
]);
/** What a client hangs below its request although the service sent it. */
const ANSWER_NAMES = new Set(['response', 'res', 'responsetext', 'responsejson', 'responsebody']);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const MESSAGE_TYPES = new Set(['txt', 'img', 'image', 'audio', 'video', 'file', 'loc', 'cmd', 'custom', 'combine']);

/** One of a message's bodies: `{"msg": …, "type": "txt"}`, while a response has no type of a message. */
const isMessageBody = (value: unknown): boolean =>
  isObject(value) && MESSAGE_TYPES.has(textField(fieldsOf(value), 'type') ?? 'txt') && !fieldsOf(value).has('error');

/** A message as the service keeps it, or its `payload` alone: `{"bodies": [{"msg": …, "type": "txt"}]}`. */
function holdsBodies(fields: Fields): boolean {
  const bodies = fields.get('bodies') ?? fieldsOf(fields.get('payload')).get('bodies');
  return Array.isArray(bodies) && bodies.length > 0 && bodies.every(isMessageBody);
}

/** A message to be sent: `to` or `from`, `type` and `body`, or the older `target_type`, `target` and `msg`. */
function isToBeSent(fields: Fields): boolean {
  if (fields.has('targettype') && fields.has('target')) return isObject(fields.get('msg'));
  const isMessage = MESSAGE_TYPES.has(textField(fields, 'type') ?? '') && isObject(fields.get('body'));
  return isMessage && (fields.has('to') || fields.has('from'));
}

/** Fields in which a program's record of a request or message tells how it went; neither has them itself. */
const OUTCOMES = ['error', 'err', 'errmsg', 'errormsg', 'errormessage', 'reason', 'result'];
const isRecord = (fields: Fields): boolean => statusOf(fields) !== null || OUTCOMES.some((name) => fields.has(name));

/** A message or a client's request object, whether or not it is a record of how it went. */
const isRequest = (key: string, fields: Fields): boolean =>
  isToBeSent(fields) || (REQUEST_NAMES.includes(key) && callInRequest(fields) !== null);

/** What a record of a request still has of the request itself. */
const BODY_NAMES = new Set(['body', 'data', 'payload', 'params', 'json', 'msg', 'ext']);

function isSent(nodes: readonly ParsedNode[], read: NodeReader, kinds: readonly BodyKind[], node: number): boolean {
  const { key: name = null, parent = -1, value } = nodes[node] ?? {};
  const key = plainName(name ?? '');
  if (SENT_NAMES.has(key)) return true;
  const kind = kinds[node] ?? null;
  if (kind !== null && kind !== 'weak') return false;
  const above = plainName(nodes[parent]?.key ?? '');
  if (BODY_NAMES.has(key) && isObject(value) && isRequest(above, read.fields(parent))) return true;
  const fields = read.fields(node);
  return holdsBodies(fields) || (isRequest(key, fields) && !isRecord(fields));
}

/**
 * The nodes that are what the caller sent, and all that stands in them: messages in the shape in which they are sent and kept, request
 * objects with their call, the fields that hold a request's body. Whatever words they use, nobody answered with them.
 */
export function sentNodes(nodes: readonly ParsedNode[], read: NodeReader, kinds: readonly BodyKind[]): Set<number> {
  const sent = new Set<number>();
  nodes.forEach(({ key, parent }, node) => {
    if (ANSWER_NAMES.has(plainName(key ?? ''))) return;
    if (sent.has(parent) || isSent(nodes, read, kinds, node)) sent.add(node);
  });
  return sent;
}

/** Where the outermost of these nodes stand. Parts of a dump have no place of their own; they are left out. */
export function spansOf(nodes: readonly ParsedNode[], sent: ReadonlySet<number>): Span[] {
  const root = nodes[0];
  return nodes.flatMap(({ start, end, parent }, node) => {
    const isWhole = node > 0 && start === root?.start && end === root.end;
    return sent.has(node) && !sent.has(parent) && !isWhole ? [{ start, end }] : [];
  });
}
