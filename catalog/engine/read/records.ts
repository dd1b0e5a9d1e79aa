import { isDigit } from './characters';

/**
 * Where records begin. A log line starts with a time, a level or a host; what stands in one record belongs
 * together, what stands in another one does not (a status from the line above is not this line's status).
 */

const TIME =
  /^\W{0,2}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ]|\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}|\d{1,2}:\d{2}:\d{2}\b|\d{8}[ T]\d{6})/;
const SYSLOG = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d{2}:\d{2}:\d{2} /;
const LEVEL =
  /^\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|NOTICE|CRITICAL|error|warn|info|debug)\]?(?::\s|\s{1,4}[[\d(]|\s-\s)/;
const LOGCAT = /^[VDIWE]\/[\w.$-]{1,40}\s*(?:\(\s*\d+\))?:/;
const KLOG = /^[IWEF]\d{4} \d{2}:\d{2}:\d{2}/;
const NAMED_TIME = /^(?:(?:\d{1,3}\|)?[\w.-]{1,40}\s{0,6}\|\s?|[\w./-]{1,60}\.log(?:\.\d+)?:(?:\d+:)?\s?)/;

/** The access log of nginx or Apache: `10.0.0.1 - - [27/Nov/2026:10:00:00 +0800] "`. */
const ACCESS = /^\S{2,60} \S{1,60} \S{1,60} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/;

const PREFIXES = [TIME, SYSLOG, LEVEL, LOGCAT, KLOG, ACCESS];

/** A body's own fields, as they are listed line by line. */
const FIELD =
  /^[\s"']{0,8}(?:error_description|errorDescription|exception|timestamp|duration|status(?:_?code)?|code|desc)["']?\s{0,8}[:=]/i;

/** `error: forbidden_op` among the other fields of a body is a field, and no level. */
function isErrorField(text: string, start: number): boolean {
  if (!/^\s{0,8}error:/.test(text.slice(start, start + 16))) return false;
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start);
  return FIELD.test(above) || FIELD.test(text.slice(lineEnd(text, start) + 1, lineEnd(text, start) + 60));
}

/** Whether the line that starts at `start` begins like a log record. */
export function isRecordStart(text: string, start: number): boolean {
  if (isErrorField(text, start)) return false;
  const head = text.slice(start, start + 120).trimStart();
  if (PREFIXES.some((prefix) => prefix.test(head))) return true;
  const named = NAMED_TIME.exec(head);
  return named !== null && PREFIXES.some((prefix) => prefix.test(head.slice(named[0].length)));
}

/** How far a line is followed; longer ones are machine output on one line, where looking on would cost more than it tells. */
const REACH = 2000;

/** Offset of the first character of the line that `at` stands in; at most 2,000 characters back. */
export function lineStart(text: string, at: number): number {
  const floor = Math.max(0, at - REACH);
  const found = text.slice(floor, at).lastIndexOf('\n');
  return floor + found + 1;
}

/** Offset of the line break (or the end of the text) that ends the line `at` stands in; at most 2,000 characters on. */
export function lineEnd(text: string, at: number): number {
  const found = text.slice(at, at + REACH).indexOf('\n');
  return found < 0 ? Math.min(text.length, at + REACH) : at + found;
}

/** Offsets at which records begin, ascending; the first is always 0. */
export function recordStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (isRecordStart(text, at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** A digit stands for any other: times and process ids change from line to line. */
const isLike = (one: number, other: number): boolean => one === other || (isDigit(one) && isDigit(other));

/** Whether the text at `at` begins like `head`: the same signs, other digits at most. */
export function beginsLike(text: string, at: number, head: string): boolean {
  for (let nth = 0; nth < head.length; nth++) {
    if (!isLike(text.charCodeAt(at + nth), head.charCodeAt(nth))) return false;
  }
  return true;
}

/** Time, process and place of a log line. */
const LONGEST_HEAD = 160;

/** As much of `head` as the line that starts at `below` begins with too. */
function sharedHead(text: string, below: number, head: string): string {
  let shared = 0;
  while (shared < head.length && isLike(text.charCodeAt(below + shared), head.charCodeAt(shared))) shared++;
  return head.slice(0, shared);
}

/** The name that docker compose, PM2 or a runner puts before each line of a program: `api-1  |`, `0|api  |`, `[0]`; empty where there is none. */
function labelIn(shared: string): string {
  const label = shared.slice(0, Math.max(shared.lastIndexOf('| '), shared.lastIndexOf('] ')) + 1);
  return /["'{}=,]/.test(label) ? '' : label.trim();
}

/**
 * What stands before `at` on its line and may stand before the lines below: a comment sign, a quotation mark, the time and place of a log. Where
 * the line below is a record of its own or has the label of the same program, only what it shares with the line of `at`.
 */
export function repeatedHead(text: string, at: number): string {
  const start = Math.max(lineStart(text, at), at - LONGEST_HEAD);
  const head = text.slice(start, at);
  const below = lineEnd(text, at) + 1;
  if (beginsLike(text, below, head)) return head.trim();
  const shared = sharedHead(text, below, head);
  return isRecordStart(text, below) ? shared.trim() : labelIn(shared) || head.trim();
}
