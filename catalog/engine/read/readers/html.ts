import { lastNotAbove } from '../../span';
import type { FoundResponse } from '../../report';
import { blankResponse, type Page } from '../marks';
import { statusOfReason } from '../reasons';

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
