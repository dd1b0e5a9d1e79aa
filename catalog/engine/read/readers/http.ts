import { lastNotAbove } from '../../span';
import type { FoundResponse, RequestClues } from '../../report';
import { blankResponse, type CallMark, type HttpHead, noClues, type Page } from '../marks';
import { statusOfReason } from '../reasons';
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

/** Adds a header line (`Name: value`) to the request details. */
export function noteHeader(clues: RequestClues, header: string): void {
  const colon = header.indexOf(':');
  const value = header.slice(colon + 1).trim();
  const name = header.slice(0, colon).trim().toLowerCase();
  if (name === 'authorization') clues.authorization = value;
  else if (name === 'content-type') clues.contentType = value;
  else if (name === 'host') clues.host = value;
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

const PAGE = /<(?:!doctype html|html|head|title)\b/gi;
const LONGEST_PAGE = 60_000;
const CUT_PAGE = 2000;
/** Where gateways write their status: titles, headings, the labels of Cloudflare and IIS. */
const PLACES =
  /<title[^>]{0,100}>([^<]{0,300})<\/title>|<h[12][^>]{0,200}>\s{0,20}(?:<[^>]{0,200}>)?\s{0,20}([^<]{0,300})<|(?:error code|http error|status code|cf-error-code"?)[^\d<>]{0,40}(?:<[^>]{0,80}>)?(\d{3})/gi;

/** The status in a title: `502 Bad Gateway`, `a1.easemob.com | 502: Bad gateway`, `HTTP Status 404 – Not Found`. */
function statusIn(title: string): number | null {
  const number = /(?:^|[^\d.])([1-5]\d\d)(?![\d.])/.exec(title)?.[1];
  return number === undefined ? statusOfReason(title) : Number(number);
}

/** The status of a page; null if it has none. */
export function statusOfPage(html: string): number | null {
  for (const match of html.slice(0, LONGEST_PAGE).matchAll(PLACES)) {
    const status = statusIn(match[1] ?? match[2] ?? match[3] ?? '');
    if (status !== null && status >= 400) return status;
  }
  return null;
}

const CLOSE = /<\/html>(?:\s{0,10}<!--[^>]{0,200}-->){0,10}/gi;

/** Where the page at `start` ends: at the next of `closes`, or, if it is cut off, at an empty line or the next body. */
function endOfPage(text: string, start: number, closes: readonly number[]): number {
  const close = closes[lastNotAbove(closes, start) + 1] ?? Infinity;
  if (close <= start + LONGEST_PAGE) return close;
  const page = text.slice(start, start + CUT_PAGE);
  const cut = page.search(/\n[ \t\r]{0,80}\n|\n(?=[{[]|HTTP\/)/);
  return start + (cut < 0 ? page : page.slice(0, cut)).trimEnd().length;
}

/** A page as a response. Its words are the gateway's. Only `Request Entity Too Large` is documented here too. */
function pageResponse(html: string, start: number, end: number): FoundResponse | null {
  const status = statusOfPage(html);
  if (status === null) return null;
  const message =
    status === 413 && /request entity too large/i.test(html.slice(0, 2000)) ? 'Request Entity Too Large' : null;
  return { ...blankResponse('html', 'error', { start, end }), status, message };
}

/** Finds the HTML pages of a text, whole or cut off. */
export function findPages(text: string): Page[] {
  const pages: Page[] = [];
  const closes = Array.from(text.matchAll(CLOSE), (match) => match.index + match[0].length);
  let end = 0;
  for (const { index: start } of text.matchAll(PAGE)) {
    if (start < end) continue;
    end = Math.max(endOfPage(text, start, closes), start + 1);
    pages.push({ start, end, response: pageResponse(text.slice(start, end), start, end) });
  }
  return pages;
}
