import { callInRequest, type Fields, fieldsOf, plainName, statusOf, textField } from './body/fields';
import { isLogRecord, type Kind } from './body/kinds';
import { type NodeReader, REQUEST_NAMES } from './body/wrappers';
import type { CallMark, Stretch } from './marks';
import { lastBefore, type Surroundings } from './nearby';
import type { ParsedNode } from './readers/json/parse';
import { quotedEnd } from './readers/shell';
import type { FoundValue } from './readers/values';

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

function isSent(nodes: readonly ParsedNode[], read: NodeReader, kinds: readonly Kind[], node: number): boolean {
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
export function sentNodes(nodes: readonly ParsedNode[], read: NodeReader, kinds: readonly Kind[]): Set<number> {
  const sent = new Set<number>();
  nodes.forEach(({ key, parent }, node) => {
    if (ANSWER_NAMES.has(plainName(key ?? ''))) return;
    if (sent.has(parent) || isSent(nodes, read, kinds, node)) sent.add(node);
  });
  return sent;
}

/** Where the outermost of these nodes stand. Parts of a dump have no place of their own; they are left out. */
export function stretchesOf(nodes: readonly ParsedNode[], sent: ReadonlySet<number>): Stretch[] {
  const root = nodes[0];
  return nodes.flatMap(({ start, end, parent }, node) => {
    const isWhole = node > 0 && start === root?.start && end === root.end;
    return sent.has(node) && !sent.has(parent) && !isWhole ? [{ start, end }] : [];
  });
}

/** Options of curl, wget, PowerShell and their like that a request's body follows in quotation marks, wherever the command begins. */
const DATA_OPTION =
  /(?:^|[\s\\^`])(?:-d|--data(?:-(?:raw|binary|ascii|urlencode))?|--json|-F|--form(?:-string)?|--(?:post|body)-data|-Body)[ \t=]{0,4}(?=\$?["']|\^")/g;

/** The quoted bodies behind the data options of commands; of one whose quotation mark is never closed, its line. */
export function commandData(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let behind = 0;
  for (const match of text.matchAll(DATA_OPTION)) {
    const start = match.index + match[0].length;
    if (start < behind) continue;
    behind = quotedEnd(text, start);
    stretches.push({ start, end: behind });
  }
  return stretches;
}

/** How far behind its call a body may begin: its headers may stand between. */
const NEAR = 2000;
/** Words and signs that announce an answer. */
const ANSWERED =
  /\b(?:re(?:s|sp|sponse|ply|plied|sult|turn(?:s|ed)?)|answer(?:s|ed)?|got|gave|received|fail(?:s|ed|ure)?|errors?|status|code|body\s+was)\b|->|=>|<-|返回|响应|结果|失败|报错|异常|错误/i;
const HEADER = /^[ \t]{0,8}[\w-]{1,60}: ?\S.{0,1900}$/;

/** Whether nothing but what a request is written with stands between a call and a body: an option's name, quotation marks, header lines. */
function isOneRequest(between: string): boolean {
  const [rest = '', ...lines] = between.split(/\r?\n/);
  if (lines.length === 0) return rest.length <= 200 && !ANSWERED.test(rest);
  return rest.trim() === '' && lines.every((line) => line.trim() === '' || HEADER.test(line));
}

function isBehind({ statuses, text }: Surroundings, { end }: CallMark, value: Stretch): boolean {
  const status = statuses[lastBefore(statuses, value.start)];
  if (value.start < end || value.start - end > NEAR || (status && status.start >= end)) return false;
  return isOneRequest(text.slice(end, value.start));
}

/** The call that a value may be the body of: the one before it, if no other value stands between. Commands and heads hold their bodies themselves. */
function callBefore({ calls }: Surroundings, start: number, before: FoundValue | undefined): CallMark | null {
  const call = calls[lastBefore(calls, start)];
  if (!call || call.clues !== null || call.call.method === 'GET' || (before && before.start >= call.end)) return null;
  return call;
}

/** OkHttp's log ends a request's body with a line of its own. */
const isOfOkHttp = (text: string, end: number): boolean =>
  /^\s{0,4}[^\n]{0,120}--> END/.test(text.slice(end, end + 140));

/**
 * Values without any response in them that are the body of the call right before them: `PUT https://… {…}`, `requests.put('https://…',
 * json={…})`, a request file's URL, headers and body. Log records are none: their message may be the answer's.
 */
export function sentBehindCalls(around: Surroundings, values: readonly FoundValue[]): Stretch[] {
  return values.flatMap(({ start, end, drafts, body }, nth) => {
    if (drafts.length > 0) return [];
    const call = callBefore(around, start, values[nth - 1]);
    const isSent = isOfOkHttp(around.text, end) || (call !== null && isBehind(around, call, { start, end }));
    return isSent && !isLogRecord(fieldsOf(body)) ? [{ start, end }] : [];
  });
}
