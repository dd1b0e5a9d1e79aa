import { isApiHost } from '../provenance/provenanceTables';
import { byStart } from '../span';
import { callOf, methodOf } from '../urls';
import type { CallMark } from './marks';
import { lineStart } from './records';

/** A comma is part of a URL (`/users/lily,tom`), unless the log continues after it (`, status=`). */
const URL = /https?:\/\/(?:[^\s"'`<>\\,;，。）)\]}|“”‘’]|,(?=[\w.%@-]{1,64}(?:[,\s"'`?/]|$))){1,1000}/gi;
/** A method before its URL: `POST `, "POST request for ", `[POST] "`, `-X PUT `. */
const METHOD_BEFORE =
  /\b(GET|POST|PUT|DELETE|PATCH|HEAD)(?:\]|\b)(?: request (?:for|to))?(?:[\s"'`:：([“]|\bto\b|url=){0,8}$/i;
const REQUEST_PATH =
  /(?:^|[\s"'`([,;|])(?<method>GET|POST|PUT|DELETE|PATCH|HEAD)[ \t]{1,8}["'`]?(?<path>\/(?:[^\s"'`<>,;，]|,(?![1-5]\d\d\b)(?=[\w.%@-]{1,64}(?:[,\s"'`?/]|$))){1,600})/g;
/** Labels of a URL that was called. */
const NAMED =
  /(?:\burl|\buri|请求地址|接口(?:地址)?|请求|\brequest(?:ed)?|\bfor|\bfrom|\bpath|endpoint|api)(?:\b|(?=[\s:：=]))(?: url)?(?:[\s"'`:：=([“]|URL){0,6}$/i;
const METHOD_FIELD = /\bmethod["'`]?\s{0,3}[:=：]\s{0,3}["'`]?(GET|POST|PUT|DELETE|PATCH|HEAD)\b/i;
/** OkHttp logs the request and the response on separate lines. */
const OKHTTP_REQUEST = /--> (?:GET|POST|PUT|DELETE|PATCH|HEAD) $/;

/** A method named on the same line or the next one: `method: 'POST'`. */
function methodAround(text: string, start: number, end: number): string | null {
  const from = Math.max(lineStart(text, start) - 80, 0);
  return methodOf(METHOD_FIELD.exec(text.slice(from, end + 80))?.[1]);
}

function urlMark(text: string, match: RegExpExecArray): CallMark | null {
  const start = match.index;
  const url = /[.:]$/.test(match[0]) ? match[0].slice(0, -1) : match[0];
  const end = start + url.length;
  const before = text.slice(Math.max(0, start - 40), start);
  const method = METHOD_BEFORE.exec(before)?.[1] ?? null;
  const parts = callOf(method, url);
  if (!parts || parts.call.path === '/') return null;
  if (method === null && !NAMED.test(before) && !isApiHost(parts.host)) return null;
  const call = method === null ? { ...parts.call, method: methodAround(text, start, end) } : parts.call;
  return { start, end, call, host: parts.host, strong: OKHTTP_REQUEST.test(before), clues: null };
}

/** Fields of a record: `method=POST uri=/acme/app/users`, `"method":"POST","host":"…","uri":"/acme/app/users"`. */
const FIELD_PAIR =
  /(?:\b|(?:request|http)_?)method["'`]?\s{0,2}[:=]\s{0,2}["'`]?(?<method>GET|POST|PUT|DELETE|PATCH|HEAD)\b["'`]?[^\n{}]{0,120}?\b(?:request_?)?(?:uri|path|url)["'`]?\s{0,2}[:=]\s{0,2}["'`]?(?<path>\/[^\s"'`<>,;，}]{3,600})/gi;
/** The same with the path first: `path=/acme/app/users method=POST`. */
const PAIR_BACKWARDS =
  /\b(?:request_?)?(?:uri|path|url)["'`]?\s{0,2}[:=]\s{0,2}["'`]?(?<path>\/[^\s"'`<>,;，}]{3,600})["'`]?[\s,;]{1,3}["'`]?(?:(?:request|http)_?)?method["'`]?\s{0,2}[:=]\s{0,2}["'`]?(?<method>GET|POST|PUT|DELETE|PATCH|HEAD)\b/gi;

/** A path with its method, which stands somewhere near it. */
function pathMark(match: RegExpExecArray): CallMark | null {
  const { method = '', path } = match.groups ?? {};
  const parts = callOf(method, path);
  if (!parts || parts.call.path.length < 4) return null;
  const start = match.index + match[0].indexOf(method);
  return { start, end: match.index + match[0].length, call: parts.call, host: null, strong: false, clues: null };
}

/** Finds calls: a method with a URL or path, a labeled URL (`url: …`), or a URL of an API host. */
export function findCalls(text: string): CallMark[] {
  const marks = [
    ...Array.from(text.matchAll(URL), (match) => urlMark(text, match)),
    ...Array.from(text.matchAll(REQUEST_PATH), pathMark),
    ...Array.from(text.matchAll(FIELD_PAIR), pathMark),
    ...Array.from(text.matchAll(PAIR_BACKWARDS), pathMark),
  ];
  return withMethods(text, marks.filter((mark) => mark !== null).sort(byStart));
}

/** OkHttp's log repeats the URL, but not the method, where the answer is there: `<-- 400 Bad Request https://…`. */
const OKHTTP_ANSWER = /<-- [1-5]\d\d [\w -]{0,40}$/;

/** Gives the calls of OkHttp's answers the method of its request to the same path before. */
function withMethods(text: string, marks: CallMark[]): CallMark[] {
  const methods = new Map<string, string>();
  return marks.map((mark) => {
    const { method, path } = mark.call;
    if (method !== null) methods.set(path, method);
    const known = methods.get(path);
    const isAnswer = method === null && OKHTTP_ANSWER.test(text.slice(Math.max(0, mark.start - 50), mark.start));
    return isAnswer && known !== undefined ? { ...mark, call: { method: known, path } } : mark;
  });
}
