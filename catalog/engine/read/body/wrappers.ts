import type { RequestClues, SeenCall } from '../../report';
import { callOf } from '../../urls';
import { blankResponse, noClues, type Recognized } from '../marks';
import { statusOfPage } from '../readers/http';
import { ancestry, type Written } from '../readers/json/parse';
import { requestIn, type Fields, fieldsOf, hasAny, isLogRecord, statusFrom, statusOf, textField } from './fields';

/** Facts about a body from the objects around it: a client's response object, a HAR entry, a log record. */
export interface Envelope {
  /** HTTP status; null if there is none. */
  status: number | null;
  /** The call of a request object; null if there is none. */
  call: SeenCall | null;
  /** Its host, headers and body; null if there is no request object. */
  clues: RequestClues | null;
  /** The body is in a HAR entry or a client's own error object. */
  format: 'har' | 'sdk' | null;
}

/** Fields of clients for the request that was answered. */
export const REQUEST_NAMES = ['request', 'config', 'req', 'options', 'requestoptions'];
/** Fields in which clients and logs keep the answer, with its status. */
const ANSWER_NAMES = ['response', 'res', 'http'];

/** A parsed value. Its objects are read once each, because bodies in one list share what is around them. */
export interface ReadValue extends Written {
  /** Fields of the node with this index. */
  fields: (node: number) => Fields;
  /** What the node says about the bodies inside it. */
  around: (node: number) => Envelope;
}

/** What the first of the named objects in an object says; null if none says anything. */
const firstInside = <T>(fields: Fields, names: readonly string[], read: (inner: Fields) => T | null): T | null =>
  names.map((name) => read(fieldsOf(fields.get(name)))).find((fact) => fact !== null) ?? null;

/** `code` is a status only around a body, if it is 400 or more, and not in a relay's own `{code, msg}`. */
function statusAround(fields: Fields): number | null {
  const stated = statusOf(fields) ?? firstInside(fields, ANSWER_NAMES, statusOf);
  if (stated !== null) return stated;
  const isLog = isLogRecord(fields) || hasAny(fields, ['ts', 'time']);
  if (!isLog && (fields.has('msg') || fields.has('message'))) return null;
  const code = statusFrom(fields.get('code') ?? fields.get('errorcode'));
  return code !== null && code >= 400 ? code : null;
}

/** A request as one text: `"req": "DELETE https://…"`, `"request": "POST /acme/app/users HTTP/1.1"`. */
function requestLineIn(fields: Fields): Pick<Envelope, 'call' | 'clues'> | null {
  const lines = [...REQUEST_NAMES, 'call', 'api'].map((name) => textField(fields, name)?.split(' ') ?? []);
  const [called] = lines.flatMap(([method, url]) => callOf(method, url) ?? []);
  return called ? { call: called.call, clues: { ...noClues(), host: called.host } } : null;
}

/** The request in the fields of an object, or the object itself, whose headers and body may be those of the response. */
function requestAround(fields: Fields): Pick<Envelope, 'call' | 'clues'> {
  const itself = requestIn(fields);
  // The headers of a client's response object are the response's, even if it has a URL.
  const isResponse = hasAny(fields, ['statustext', 'ok', 'status', 'statuscode']);
  const hidden = isResponse ? { showsHeaders: false, contentType: null } : {};
  if (itself) return { call: itself.call, clues: { ...itself.clues, ...hidden, body: null } };
  const inside = firstInside(fields, [...REQUEST_NAMES, 'http'], requestIn);
  return inside ?? requestLineIn(fields) ?? { call: null, clues: null };
}

const isHarEntry = (fields: Fields): boolean =>
  fields.has('request') &&
  fields.has('response') &&
  (fields.has('starteddatetime') || fields.has('timings') || fields.has('time'));

/** What an object says about the bodies inside it. */
function aroundOf(fields: Fields): Envelope {
  const isSdk = typeof fields.get('type') === 'number' && fields.has('message');
  const format = isHarEntry(fields) ? 'har' : isSdk ? 'sdk' : null;
  return { status: statusAround(fields), ...requestAround(fields), format };
}

/** Makes the objects of a parsed value readable. */
export function readValue(written: Written): ReadValue {
  const known: (Fields | undefined)[] = [];
  const arounds: (Envelope | undefined)[] = [];
  const fields = (node: number): Fields => (known[node] ??= fieldsOf(written.nodes[node]?.value));
  return { ...written, fields, around: (node) => (arounds[node] ??= aroundOf(fields(node))) };
}

/** What the objects around a node say, the nearest first. With `failed`, a 2xx status is the wrapper's. */
export function envelopeOf({ nodes, around }: ReadValue, node: number, failed: boolean): Envelope {
  const envelope: Envelope = { status: null, call: null, clues: null, format: null };
  for (const { status, call, clues, format } of ancestry(nodes, node).slice(1).map(around)) {
    if (status !== null && !(failed && status < 400)) envelope.status ??= status;
    if (!envelope.call) Object.assign(envelope, { call, clues });
    if (format === 'har' || !envelope.format) envelope.format = format ?? envelope.format;
  }
  return envelope;
}

/** Failed HAR entries without a readable body. `taken` are the nodes that are responses already. */
export function harEntriesWithoutBody({ nodes, fields, around }: ReadValue, taken: ReadonlySet<number>): Recognized[] {
  const coveredEntries = new Set([...taken].flatMap((node) => ancestry(nodes, node)));
  return nodes.flatMap((place, node) => {
    const entry = fields(node);
    if (!entry.has('request') || !entry.has('response') || coveredEntries.has(node)) return [];
    const content = textField(fieldsOf(fieldsOf(entry.get('response')).get('content')), 'text') ?? '';
    const { call, clues, ...said } = around(node);
    const status = said.status ?? statusOfPage(content);
    if (status === null || status < 400 || !call || !clues) return [];
    return [{ weak: false, response: { ...blankResponse('har', 'error', place), status, call, request: clues } }];
  });
}
