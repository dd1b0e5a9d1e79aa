import type { RequestClues } from '../../report';
import { type CallMark, type HttpHead, noClues } from '../marks';
import { callOf } from '../urls';
import { noteHeader } from './curl';

/** Heads of HTTP/1.0 to HTTP/3, as `curl -i`, `curl -v` (`>`, `<`), proxies and IDEs print them. */
const HEAD =
  /^[ \t]{0,8}((?:[<>*|] ?){0,2})(?:HTTP\/[\d.]+ (\d{3})\b|(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) (\S{1,2000})(?: HTTP\/[\d.]+[ \t]*\r?$))/gm;
const HEADER = /^[ \t]{0,8}(?:[<>*|] ?){0,2}([\w-]{1,60}: ?[^\r\n]{0,8000}|:[\w-]+: [^\r\n]{0,4000})?$/;
/** Remarks of curl between header lines. */
const REMARK = /^\s{0,4}[*{}]/;

/** The header lines of one head. */
interface Headers {
  /** Offset behind the empty line that ends them, or of the first line that is no header. */
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
    if (status !== null || call) heads.push({ start, end: headers.end, status, call, body: headers.end });
  }
  return heads;
}
