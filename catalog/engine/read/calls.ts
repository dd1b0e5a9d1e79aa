import { isApiHost } from '../provenance/provenanceTables';
import type { RequestClues } from '../report';
import { byStart, lastNotAbove, type Span } from '../span';
import { callOf, methodOf } from '../urls';
import { type CallMark, type Marks, noClues, type StatusMark } from './marks';
import { noteHeader } from './readers/http';
import { shellCommand } from './readers/shell';
import { lineEnd, lineStart, requestOf } from './records';

/** A comma is part of a URL (`/users/lily,tom`), unless the log continues after it (`, status=`). */
const URL = /https?:\/\/(?:[^\s"'`<>\\,;，。）)\]}|“”‘’]|,(?=[\w.%@-]{1,64}(?:[,\s"'`?/]|$))){1,1000}/gi;
/** A method before its URL: `POST `, "POST request for ", `[POST] "`, `-X PUT `, `postForEntity("`, `request('POST', '`. */
const METHOD_BEFORE =
  /\b(GET|POST|PUT|DELETE|PATCH|HEAD)(?:For(?:Entity|Object|Location)|Async|Json)?(?:\]|\b)(?: request (?:for|to))?(?:[\s"'`:：([“,]|\bto\b|url=){0,8}$/i;
const REQUEST_PATH =
  /(?:^|[\s"'`([,;|])(?<method>GET|POST|PUT|DELETE|PATCH|HEAD)[ \t]{1,8}["'`]?(?<path>\/(?:[^\s"'`<>,;，]|,(?![1-5]\d\d\b)(?=[\w.%@-]{1,64}(?:[,\s"'`?/]|$))){1,600})/g;
/** Labels of a URL that was called. */
const NAMED =
  /(?:\burl|\buri|请求地址|接口(?:地址)?|请求|\brequest(?:ed)?|\bfor|\bfrom|\bpath|endpoint|api)(?:\b|(?=[\s:：=]))(?: url)?(?:[\s"'`:：=([“]|URL){0,6}$/i;
/** The last one in a text. */
const METHOD_FIELD = /^[^]*method["'`]?\s{0,9}[:=：]\s{0,3}["'`:]?(GET|POST|PUT|DELETE|PATCH|HEAD)\b/i;
/** OkHttp and .NET's `HttpClient` log the request and the response on separate lines. */
const REQUEST_LOGGED = /(?:-->|(?:Start processing|Sending) HTTP request) (?:GET|POST|PUT|DELETE|PATCH|HEAD) $/;

function urlMark(text: string, match: RegExpExecArray): CallMark | null {
  const start = match.index;
  const url = match[0].replace(/[.:]$/, '');
  const end = start + url.length;
  const before = text.slice(Math.max(0, start - 40), start);
  const method = METHOD_BEFORE.exec(before)?.[1]?.toUpperCase() ?? null;
  const parts = callOf(method, url);
  if (!parts || parts.call.path === '/') return null;
  if (method === null && !NAMED.test(before) && !isApiHost(parts.host)) return null;
  // On the line of the URL, above it or below it.
  const [line, next] = [Math.max(lineStart(text, start), start - 200), Math.min(lineEnd(text, end), end + 80)];
  const near = [text.slice(line, next), text.slice(Math.max(0, line - 200), line), text.slice(next, next + 80)];
  const field = near.map((each) => METHOD_FIELD.exec(each)?.[1]).find((each) => each !== undefined);
  const call = { ...parts.call, method: method ?? methodOf(field) };
  return { start, end, call, host: parts.host, strong: REQUEST_LOGGED.test(before), clues: null };
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
  const pairs = /method/i.test(text) ? [FIELD_PAIR, PAIR_BACKWARDS] : [];
  const marks = [
    ...Array.from(text.matchAll(URL), (match) => urlMark(text, match)),
    ...[REQUEST_PATH, ...pairs].flatMap((pattern) => Array.from(text.matchAll(pattern), pathMark)),
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

const CURL = /(?:^|[\s$>`"'(;&])curl(?:\.exe)?[ \t]+(?=[-"'h{$\\^`/])/g;
const WITH_DATA = /^(?:-[dF]|--(?:data(?:-\w+)?|json|form))$/;
const WITH_ARGUMENT =
  /^(?:-[oAbemwxT]|--(?:output|user-agent|cookie|referer|max-time|connect-timeout|retry|write-out|proxy|cacert|resolve))$/;

/** The meaning of a command's words. */
interface Command {
  /** The value of `-X`; null if there is none. */
  method: string | null;
  /** The URL or path; null if there is none. */
  url: string | null;
  /** Headers and body that it sends. */
  clues: RequestClues;
}

/** Separates short options from their values (`-XPOST`, `-d{}`). */
const splitOptions = (words: string[]): string[] =>
  words.flatMap((word) => (/^-[XHdu].+/.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]));

/** Words of a command with headers that the text does not show: a file, a variable, an omission. */
const HIDES_HEADERS = /^(?:[@$]|\.{3}|-[Kn]$|--(?:config|netrc|oauth2))/;

function readWords(words: string[]): Command {
  const showsHeaders = !words.some((word) => HIDES_HEADERS.test(word));
  const command: Command = { method: null, url: null, clues: { ...noClues(), showsHeaders } };
  for (let at = 0; at < words.length; at++) {
    const [option = '', argument = ''] = words.slice(at, at + 2);
    if (option === '-X' || option === '--request') command.method = argument;
    else if (option === '-H' || option === '--header') noteHeader(command.clues, argument);
    else if (option === '-u' || option === '--user') command.clues.authorization = `Basic ${argument}`;
    else if (WITH_DATA.test(option)) command.clues.body = argument;
    else if (!WITH_ARGUMENT.test(option)) {
      if (!option.startsWith('-') && option.includes('/')) command.url ??= option;
      continue;
    }
    at++;
  }
  return command;
}

/** Finds "copy as cURL" commands: the call, the headers and the body they send. Values inside belong to the request. */
export function findCurlCommands(text: string): CallMark[] {
  const marks: CallMark[] = [];
  let readUpTo = 0;
  for (const match of text.matchAll(CURL)) {
    const start = match.index + match[0].indexOf('curl');
    if (start < readUpTo) continue;
    const { words, end } = shellCommand(text, match.index + match[0].length);
    readUpTo = end;
    const { method, url, clues } = readWords(splitOptions(words));
    const called = callOf(method ?? (clues.body === null ? 'GET' : 'POST'), url);
    if (!called) continue;
    clues.host ??= called.host;
    marks.push({ start, end, call: called.call, host: called.host, strong: true, clues });
  }
  return marks;
}

const [WRITES_STATUS, DIGITS_BELOW] = [/%\{(?:http|response)_code\}/, /^[^\S\n]*\n?\s{0,8}([1-5]\d\d)(?!\d|\w)/];

/** The statuses that commands print instead of the response: `curl -o /dev/null -w '%{http_code}' …`, then `404`. */
export const writtenStatuses = (text: string, commands: readonly CallMark[]): StatusMark[] =>
  commands.flatMap(({ start, end }) => {
    const [whole, digits] = DIGITS_BELOW.exec(text.slice(end, end + 80)) ?? [];
    if (whole === undefined || !WRITES_STATUS.test(text.slice(start, end))) return [];
    const at = end + whole.length - 3;
    return [{ start: at, end: at + 3, status: Number(digits), head: true }];
  });

/**
 * The call that each place answers, by its thread or request: the last one on a line of the same name, unless another
 * place of that name, or a success, has answered it. Null if there is none.
 */
export function callsOfRequests(
  { calls, statuses, records, text }: Marks,
  places: readonly Span[],
): (CallMark | null)[] {
  const open = new Map<string, CallMark>();
  const marks = [...calls, ...statuses.filter(({ status }) => status < 400)].sort(byStart);
  const nameOf = (at: number): string | undefined =>
    requestOf(text, at) ?? requestOf(text, records[lastNotAbove(records, at)] ?? 0);
  let [next, end, answered] = [0, 0, -1];
  return places.map((place) => {
    for (let mark = marks[next]; mark && mark.start < place.start; mark = marks[++next]) {
      const name = mark.start < end ? undefined : nameOf(mark.start);
      if (name === undefined) continue;
      if (!('call' in mark)) answered = lineStart(text, mark.start);
      if (!('call' in mark) || answered === lineStart(text, mark.start)) open.delete(name);
      else open.set(name, mark);
    }
    end = place.end;
    const name = nameOf(place.start) ?? '';
    const call = open.get(name) ?? null;
    open.delete(name);
    return call;
  });
}
