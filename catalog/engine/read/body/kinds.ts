import type { Span } from '../../span';
import type { ParsedNode } from '../readers/json/parse';
import {
  requestIn,
  errorCodeOf,
  type Fields,
  fieldsOf,
  hasAny,
  isLogRecord,
  isObject,
  messageOf,
  plainName,
  statusOf,
  textField,
} from './fields';
import { type ReadValue, REQUEST_NAMES } from './wrappers';
import { foreignReason, isWebhook } from '../../provenance/bodyProvenance';
import { itemResults } from './items';

/** What an object is, by its fields. `weak`: any service may have sent it. Null: not a response. */
export type BodyKind = 'error' | 'partial' | 'webhook' | 'success' | 'weak' | null;

const TOKEN_FIELDS = ['accesstoken', 'expiresin'];
const ANSWER_FIELDS = ['uri', 'entities', 'data', 'organization', 'application', 'path'];
/** Fields in which relays and other services say how a call ended. */
export const CODE_FIELDS =
  `code errcode errorcode ret retcode errno success status statuscode requestid actionstatus type trace
  documentationurl error fault errors`.split(/\s+/);

function isError(fields: Fields): boolean {
  if (fields.has('action') && textField(fields, 'error') === null && textField(fields, 'errordescription') === null)
    return false;
  if (textField(fields, 'errordescription') !== null || textField(fields, 'errdesc') !== null) return true;
  const isNumbered = errorCodeOf(fields) !== null;
  if (fields.has('errordescription') && (fields.has('error') || fields.has('timestamp') || isNumbered)) return true;
  const dated = fields.has('timestamp') || fields.has('duration');
  if (textField(fields, 'desc') !== null) return dated && !fields.has('code');
  if (dated && isNumbered && !isOfFramework(fields)) return true;
  const error = textField(fields, 'error');
  return error !== null && (dated || fields.has('exception')) && !isOfFramework(fields);
}

/** Spring's default error body. Its `path` belongs to the caller's backend, and no field is typical of this API. */
export const isOfFramework = (fields: Fields): boolean =>
  fields.has('path') && typeof fields.get('status') === 'number' && !fields.has('duration') && !fields.has('uri');

function isSuccess(fields: Fields): boolean {
  if (TOKEN_FIELDS.every((name) => fields.has(name))) return true;
  if (fields.has('action') && hasAny(fields, ANSWER_FIELDS)) return true;
  if (fields.has('timestamp') && fields.has('duration') && (fields.has('data') || fields.has('entities'))) return true;
  if (fields.has('msgs') && itemResults(fields).succeeded > 0) return true;
  const result = fields.get('result') ?? fields.get('requeststatuscode');
  if (fields.size <= 2 && (result === 'ok' || result === true)) return true;
  return fields.size === 1 && isDone(fields.get('data'));
}

/** Whether a value is the inner part of a success: `"success"`, one `result`, or `true` for each item. */
function isDone(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return data === 'success';
  const values = Object.values(data);
  return 'result' in data || (values.length > 0 && values.every((value) => value === true || value === 'success'));
}

/** The messages of relays for a success: `{"code":0,"msg":"ok"}`. */
const isWell = (message: string | null): boolean =>
  /^(?:ok|success(?:ful(?:ly)?)?|succeed(?:ed)?|(?:操作|请求|调用)?成功)[.!。！]?$/i.test(message?.trim() ?? '');

/** Whether any service may have sent it: a message with a code, or only an error. Log records do not count. */
function isWeak(fields: Fields): boolean {
  if (isLogRecord(fields) || isWell(messageOf(fields))) return false;
  const worded = messageOf(fields) !== null;
  if (worded && fields.size === 1) return true;
  if (textField(fields, 'error') !== null && fields.size <= 6) return true;
  return (worded && hasAny(fields, CODE_FIELDS)) || foreignReason(fields) === 'other-api';
}

/** Messages of axios, got and Angular about a status. They say nothing about the body. */
const CLIENT_SAYS =
  /^(?:request failed with status code|response code|http failure response for \S{1,300}:) [45]\d\d\b/i;

const isClientError = (fields: Fields): boolean =>
  CLIENT_SAYS.test(messageOf(fields) ?? '') && textField(fields, 'error') === null;

/** Determines the kind of an object. */
export function bodyKindOf(fields: Fields): BodyKind {
  // OkHttp's `Response{protocol=…, code=…, message=…, url=…}` has a status and a call but is no body.
  const isOkHttpPrint = ['protocol', 'code', 'url'].every((name) => fields.has(name));
  if (fields.size === 0 || isOkHttpPrint || isClientError(fields)) return null;
  if (isWebhook(fields)) return 'webhook';
  if (isError(fields)) return 'error';
  if (itemResults(fields).failures.length > 0) return 'partial';
  if (isSuccess(fields)) return 'success';
  return isWeak(fields) ? 'weak' : null;
}

/** The names of this API's message field, and what clients make of them. */
const DESCRIPTIONS = ['errordescription', 'errdesc', 'errordesc', 'desc'];

/** Whether a body names its message like this API. Items of a bulk response have theirs in other fields. */
export const hasDescription = (fields: Fields): boolean => hasAny(fields, DESCRIPTIONS);

/** Whether a body has the shape of this API's errors: `error_description` with a time, or `desc` with `duration`. */
export const hasApiShape = (fields: Fields): boolean =>
  (fields.has('errordescription') && (fields.has('duration') || fields.has('timestamp'))) ||
  (fields.has('desc') && fields.has('duration'));

/** Fields of logs and HAR files for what was sent. */
const SENT_NAMES = new Set('postdata postbody requestbody requestdata requestpayload reqbody reqdata'.split(' '));
/** Fields inside a client's request object that contain the response. */
const ANSWER_NAMES = new Set(['response', 'res', 'responsetext', 'responsejson', 'responsebody']);

const MESSAGE_TYPES = new Set(['txt', 'img', 'image', 'audio', 'video', 'file', 'loc', 'cmd', 'custom', 'combine']);

/** One body of a chat message: `{"msg": …, "type": "txt"}`. A response has no such type. */
const isMessageBody = (value: unknown): boolean =>
  isObject(value) && MESSAGE_TYPES.has(textField(fieldsOf(value), 'type') ?? 'txt') && !fieldsOf(value).has('error');

/** A chat message as the service stores it, or its `payload`: `{"bodies": [{"msg": …, "type": "txt"}]}`. */
function holdsBodies(fields: Fields): boolean {
  const bodies = fields.get('bodies') ?? fieldsOf(fields.get('payload')).get('bodies');
  return Array.isArray(bodies) && bodies.length > 0 && bodies.every(isMessageBody);
}

/** A chat message to send: `to` or `from`, `type` and `body`, or the older `target_type`, `target` and `msg`. */
function isToBeSent(fields: Fields): boolean {
  if (fields.has('targettype') && fields.has('target')) return isObject(fields.get('msg'));
  const isMessage = MESSAGE_TYPES.has(textField(fields, 'type') ?? '') && isObject(fields.get('body'));
  return isMessage && (fields.has('to') || fields.has('from'));
}

/** Fields in which a program records the outcome of a request or message. */
const OUTCOMES = ['error', 'err', 'errmsg', 'errormsg', 'errormessage', 'reason', 'result'];
const isRecord = (fields: Fields): boolean => statusOf(fields) !== null || hasAny(fields, OUTCOMES);

/** A chat message or a client's request object, also as a record of the outcome. */
const isRequest = (key: string, fields: Fields): boolean =>
  isToBeSent(fields) || (REQUEST_NAMES.includes(key) && requestIn(fields) !== null);

/** Fields in such a record that belong to the request itself. */
const BODY_NAMES = new Set(['body', 'data', 'payload', 'params', 'json', 'msg', 'ext']);

const keyName = (key?: string | null): string => plainName(key ?? '');

function isSent({ nodes, fields }: ReadValue, kind: BodyKind, node: number): boolean {
  const { key: name, parent = -1, value } = nodes[node] ?? {};
  const key = keyName(name);
  if (SENT_NAMES.has(key)) return true;
  if (kind !== null && kind !== 'weak') return false;
  const above = keyName(nodes[parent]?.key);
  if (BODY_NAMES.has(key) && isObject(value) && isRequest(above, fields(parent))) return true;
  return holdsBodies(fields(node)) || (isRequest(key, fields(node)) && !isRecord(fields(node)));
}

/** The nodes that the caller sent: messages, request objects, request bodies, and all that they contain. */
export function sentNodes(value: ReadValue, kinds: readonly BodyKind[]): Set<number> {
  const sent = new Set<number>();
  value.nodes.forEach(({ key, parent }, node) => {
    if (ANSWER_NAMES.has(keyName(key))) return;
    if (sent.has(parent) || isSent(value, kinds[node] ?? null, node)) sent.add(node);
  });
  return sent;
}

/** The spans of the outermost nodes that the caller sent. */
export const spansOf = (nodes: readonly ParsedNode[], sent: ReadonlySet<number>): Span[] =>
  nodes.filter(({ parent }, node) => sent.has(node) && !sent.has(parent)).map(({ start, end }) => ({ start, end }));
