import { shellCommand } from './shell';
import type { RequestClues } from '../../report';
import { type CallMark, type HttpHead, noClues } from '../marks';
import { callOf } from '../../urls';

/** Heads of HTTP/1.0 to HTTP/3, as `curl -i`, `curl -v` (`>`, `<`), proxies and IDEs print them. */
const HEAD =
  /^[ \t]{0,8}((?:[<>*|] ?){0,2})(?:HTTP\/[\d.]+ (\d{3})\b|(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) (\S{1,2000})(?: HTTP\/[\d.]+[ \t]*\r?$))/gm;
const HEADER = /^[ \t]{0,8}(?:[<>*|] ?){0,2}([\w-]{1,60}: ?[^\r\n]{0,8000}|:[\w-]+: [^\r\n]{0,4000})?$/;
/** Remarks of curl between header lines. */
const REMARK = /^\s{0,4}[*{}]/;

/** The header lines of one head. */
interface Headers {
  /** Offset after the empty line at their end, or of the first line that is not a header. */
  end: number;
  /** `Name: value`, without what a client prints in front. */
  lines: string[];
}

/** Reads the header lines from `from` on; they end with an empty line, or with the first line that is no header. */
function readHeaders(text: string, from: number): Headers {
  const lines: string[] = [];
  let at = from;
  while (at < text.length && lines.length < 200) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(stop, at + 8200)).replace(/\r$/, '');
    const header = HEADER.exec(line);
    if (!header && !REMARK.test(line)) break;
    if (header && header[1] === undefined) return { end: Math.min(text.length, stop + 1), lines };
    if (header?.[1] !== undefined) lines.push(header[1]);
    at = stop + 1;
  }
  return { end: Math.min(at, text.length), lines };
}

function requestCall(match: RegExpExecArray, start: number, headers: Headers): CallMark | null {
  const clues: RequestClues = { ...noClues(), showsHeaders: headers.lines.length > 0 };
  for (const line of headers.lines) noteHeader(clues, line);
  const called = callOf(match[3], match[4]);
  if (!called) return null;
  const host = called.host ?? clues.host;
  clues.host ??= host;
  return { start, end: headers.end, call: called.call, host, strong: true, clues };
}

/** Finds all HTTP heads, in the order of the text; several exchanges in a row give one each. */
export function findHeads(text: string): HttpHead[] {
  const heads: HttpHead[] = [];
  for (const match of text.matchAll(HEAD)) {
    const start = match.index;
    if (start < (heads.at(-1)?.end ?? 0)) continue;
    const newline = text.indexOf('\n', start + match[0].length - 1);
    const headers = readHeaders(text, newline < 0 ? text.length : newline + 1);
    const status = match[2] === undefined ? null : Number(match[2]);
    const call = status === null ? requestCall(match, start, headers) : null;
    if (status !== null || call) heads.push({ start, end: headers.end, status, call });
  }
  return heads;
}

const START = /(?:^|[\s$>`"'(;&])curl(?:\.exe)?[ \t]+(?=[-"'h{$\\^`/])/g;
const WITH_DATA = new Set(
  `-d --data --data-raw --data-binary --data-ascii --data-urlencode --json -F --form`.split(/\s+/),
);
const WITH_ARGUMENT = new Set(
  `-o --output -A --user-agent -b --cookie -e --referer -u --user -m --max-time --connect-timeout --retry -w
  --write-out -x --proxy -T --cacert --resolve`.split(/\s+/),
);

/** The meaning of a command's words. */
interface Command {
  /** The value of `-X`; null if there is none. */
  method: string | null;
  /** The URL or path; null if there is none. */
  url: string | null;
  /** Headers and body that it sends. */
  clues: RequestClues;
}

/** Adds a header line (`Name: value`) to the request details. */
export function noteHeader(clues: RequestClues, header: string): void {
  const colon = header.indexOf(':');
  const value = header.slice(colon + 1).trim();
  const name = header.slice(0, colon).trim().toLowerCase();
  if (name === 'authorization') clues.authorization = value;
  else if (name === 'content-type') clues.contentType = value;
  else if (name === 'host') clues.host = value;
}

/** Separates short options from their values (`-XPOST`, `-d{}`). */
const split = (words: string[]): string[] =>
  words.flatMap((word) => (/^-[XHdu].+/.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]));

function read(words: string[]): Command {
  const command: Command = { method: null, url: null, clues: { ...noClues(), showsHeaders: true } };
  for (let at = 0; at < words.length; at++) {
    const option = words[at] ?? '';
    const argument = words[at + 1] ?? '';
    if (option === '-X' || option === '--request') command.method = argument;
    else if (option === '-H' || option === '--header') noteHeader(command.clues, argument);
    else if (option === '-u' || option === '--user') command.clues.authorization = `Basic ${argument}`;
    else if (WITH_DATA.has(option)) command.clues.body = argument;
    else if (option === '--url') command.url = argument;
    else if (!WITH_ARGUMENT.has(option)) {
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
  for (const match of text.matchAll(START)) {
    const start = match.index + match[0].indexOf('curl');
    if (start < readUpTo) continue;
    const { words, end } = shellCommand(text, match.index + match[0].length);
    readUpTo = end;
    const { method, url, clues } = read(split(words));
    const called = callOf(method ?? (clues.body === null ? 'GET' : 'POST'), url);
    if (!called) continue;
    clues.host ??= called.host;
    marks.push({ start, end, call: called.call, host: called.host, strong: true, clues });
  }
  return marks;
}
