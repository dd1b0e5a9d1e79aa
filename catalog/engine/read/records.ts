import { isDigit } from './characters';

/** How a record of a log begins: with a time, level or host. A status in one does not belong to a body in another. */
const PREFIXES = [
  /^(?:(?:https?|h2|\[GIN\]) )?\W{0,2}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ]|\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}|\d{1,2}:\d{2}:\d{2}\b|\d{8}[ T]\d{6}|[A-Z][a-z]{2} [ \d]\d \d{2}:)/,
  // A level.
  /^\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|NOTICE|CRITICAL|error|warn|info|debug)\]?(?::\s|\s{1,4}[[\d(]|\s-\s)/,
  // Logcat and klog.
  /^(?:[VDIWE]\/[\w.$-]{1,40}\s*(?:\(\s*\d+\))?:|[IWEF]\d{4} \d{2}:\d{2}:\d{2})/,
  // The access log of nginx or Apache: `10.0.0.1 - - [27/Nov/2026:10:00:00 +0800] "`, often with hosts in front; Squid.
  /^(?:\S{1,60} {1,6}){0,5}(?:\[\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]|TCP_[A-Z_]{3,40}\/)/,
  // A row that begins with a status, and OkHttp's print of a response: each has its own status.
  /^(?:(?:[-*•|]\s{0,4})?[45]\d\d(?:\s{0,4}[|\t]|[ \t]{0,8}（)|Response\{protocol=)/,
  // One of several tries: `attempt=2 status=503`, `retry 1/3 → 503`, `第2次：429`.
  /^\W?(?:attempt|(?:re)?try(?:ing)?|第(?= ?. ?次))\W{0,2}[\d一二三四五]/i,
];
/** The name of a program, file, container or stream before the beginning of a record. */
const LABEL = /^(?:[\w.|-]+ *\| ?|[\w./-]+\.log[.\d]*:(?:\d+:)? ?|(?:[[<\w./>-]+\]? ){1,2}(?=\d{4}-))/;

/** A body's own fields, as they are listed line by line. */
const FIELD =
  /^[\s"']{0,8}(?:error_description|errorDescription|exception|timestamp|duration|status(?:_?code)?|code|desc)["']?\s{0,8}[:=]/i;

/** Whether the line is the field `error: forbidden_op` of a body, and not the level of a log. */
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
  const label = LABEL.exec(head)?.[0].length ?? 0;
  return label > 0 && PREFIXES.some((prefix) => prefix.test(head.slice(label)));
}

/** Longest part of a line that is read. Longer lines come from machines. */
const REACH = 2000;

/** Start of the line that contains `at`; at most 2,000 characters before it. */
export function lineStart(text: string, at: number): number {
  const floor = Math.max(0, at - REACH);
  return floor + text.slice(floor, at).lastIndexOf('\n') + 1;
}

/** End of the line that contains `at`; at most 2,000 characters after it. */
export function lineEnd(text: string, at: number): number {
  const found = text.slice(at, at + REACH).indexOf('\n');
  return found < 0 ? Math.min(text.length, at + REACH) : at + found;
}

/** The thread, request or item that a line is about: `[exec-1]`, `"trace_id":"…"`, `reqId=…`, `[3/12]`. */
const REQUEST =
  /\d\d:\d\d:\d\d[\d.,]*(?:Z| [A-Z]+)? \[([\w.-]{0,80}\d)\]|\[([a-z][\w.]{0,40}-(?:[\w.-]{0,60}-)?\d{1,9}|\d{1,6}\/\d{1,6})\]|\[(?:t|rid|cid|sid|id|req|call|conn)[=:]([\w-]{1,64})\]|\b(?:trace|span|x-request|re(?:q|quest)|correlation)[._-]?id["']?\s?[:=]\s?["']?([\w-]{1,64})|\b(?:thread(?:[._-]?(?:name|id))?|tid)["']?\s?[:=]\s?["']?([\w.-]{1,64})|\btrace["']?\s?[:=]\s?["']?([a-z-]{0,20}\d[\w-]{0,63})/i;
const LONGEST_LINE = 800;

/** The name of that thread, request or item; undefined if the line has none. Lines of two are about different calls. */
export const requestOf = (text: string, at: number): string | undefined =>
  REQUEST.exec(text.slice(lineStart(text, at), lineEnd(text, at)).slice(0, LONGEST_LINE))
    ?.slice(1)
    .find(Boolean);

/** The tag of logcat, behind which Dio prints a failure on many lines: `I/flutter (21877): *** DioException ***:`. */
const DIO = /[VDIWE]\/[\w.$-]{1,40} {0,9}\( {0,4}\d{1,9}\): (?=\*\*\* Dio(?:Exception|Error) \*\*\*)/y;

function dioAt(text: string, at: number): string | undefined {
  DIO.lastIndex = at;
  return DIO.exec(text)?.[0].trimEnd();
}

/** Offsets at which records begin, ascending; the first is always 0. */
export function recordStarts(text: string): number[] {
  const starts = [0];
  let print = dioAt(text, 0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const begun = dioAt(text, at + 1);
    const goesOn = begun === undefined && print !== undefined && text.startsWith(print, at + 1);
    if (!goesOn) print = begun;
    if (!goesOn && isRecordStart(text, at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** The beginning of `head` that the text at `at` shares. Digits are equal, because times and process ids change. */
export function sharedHead(text: string, at: number, head: string): string {
  const isLike = (one: number, other: number): boolean => one === other || (isDigit(one) && isDigit(other));
  let shared = 0;
  while (shared < head.length && isLike(text.charCodeAt(at + shared), head.charCodeAt(shared))) shared++;
  return head.slice(0, shared);
}

/** Whether the text at `at` begins like `head`, except for digits. */
export const beginsLike = (text: string, at: number, head: string): boolean => sharedHead(text, at, head) === head;

/** Time, process and place of a log line. */
const LONGEST_HEAD = 160;

/** The name that docker compose, PM2 or a runner prints before each line: `api-1 |`, `0|api |`, `[0]`; or empty. */
function labelIn(shared: string): string {
  const label = shared.slice(0, Math.max(shared.lastIndexOf('| '), shared.lastIndexOf('] ')) + 1);
  return /["'{}=,]/.test(label) ? '' : label.trim();
}

/** The prefix of the line before `at`, as far as the lines below repeat it: a comment sign, a label, the head of a log. */
export function repeatedHead(text: string, at: number): string {
  const start = Math.max(lineStart(text, at), at - LONGEST_HEAD);
  const head = text.slice(start, at);
  const below = lineEnd(text, at) + 1;
  if (beginsLike(text, below, head)) return head.trim();
  const shared = sharedHead(text, below, head);
  return isRecordStart(text, below) ? shared.trim() : labelIn(shared) || head.trim();
}

/** The time of a record is within this many characters. */
const MOST_OF_HEAD = 1000;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** ISO 8601 and its relatives; the access log of Apache and nginx. */
const CLOCKS = [
  /(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})[T ](?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})(?:[.,](?<part>\d{1,3})\d{0,6})?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?/,
  /(?<day>\d{1,2})\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:\.\d{1,9})?\]? ?(?<zone>[+-]\d{4})?/,
];
const EPOCH = /(?:time|timestamp|ts|date|@timestamp)["']?\s?[:=]\s?["']?(1[0-9]{9})(\d{3})?\b/i;

function clockTime(clock: Record<string, string>): number {
  const { year, month = '', day, hour, minute, second, part = '', zone = 'Z' } = clock;
  const nth = /\d/.test(month) ? month : String(MONTHS.indexOf(month) / 3 + 1);
  const date = [year, nth, day].map((number) => number?.padStart(2, '0')).join('-');
  const offset = zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  return Date.parse(`${date}T${hour?.padStart(2, '0')}:${minute}:${second}.${part.padEnd(3, '0')}${offset}`);
}

/**
 * The time of a log record in milliseconds since 1970; null if it has none. A time without a zone is read as UTC, or,
 * with `zoned`, left out.
 */
export function recordTime(record: string, zoned = false): number | null {
  const head = record.slice(0, MOST_OF_HEAD);
  const clock = CLOCKS.map((each) => each.exec(head)?.groups).find((groups) => groups !== undefined);
  if (clock !== undefined) return zoned && clock.zone === undefined ? null : clockTime(clock) || null;
  const [, seconds, rest] = EPOCH.exec(head) ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000 + Number(rest ?? 0);
}
