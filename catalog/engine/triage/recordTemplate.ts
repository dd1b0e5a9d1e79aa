import type { FoundResponse } from '../report';
import { isRecordStart, lineStart, recordTime } from '../read/records';

/** A record with what changes from one to the next taken out, and what was taken out. */
export interface RecordTemplate {
  /** Equal for records that say the same of different users, groups and times. */
  key: string;
  /** The words that were taken out, in their order. */
  values: string[];
}

/**
 * What changes from record to record: times, addresses, durations, sizes behind a status, and every word with a digit in it that is no
 * status and no error code. Numbers of up to three digits stay: they are statuses and limits.
 */
const CHANGING =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ])?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?|(?<=" \d{3} )\d+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b\d+(?:\.\d+)?(?= ?(?:ms|s|µs|us)\b)|(?<=(?:ms|took|cost|duration|elapsed|latency|bytes|size|length|pid|tid|line)["']?[:= ]{1,2}["']?)\d+(?:\.\d+)?|(?<!code"?[:= ]{0,3}"?)(?<![\w.-])(?=[\w-]*\d)(?!\d{1,3}(?![\w-]))[\w-]{2,80}/gi;

/** The longest record that is worth a template; longer ones are seldom alike. */
const longest = 8000;

/** The template of a record; null where it is too long to have one. */
export function templateOf(record: string): RecordTemplate | null {
  if (record.length > longest) return null;
  const values: string[] = [];
  const key = record.replace(CHANGING, (value) => {
    values.push(value);
    return '\u0000';
  });
  return { key, values };
}

/** Where a value of one record stands among the words taken out of it; -1 where it is part of what all records of the template say. */
export const placeOf = (value: string, values: readonly string[]): number => values.indexOf(value);

/** An unknown message with its values taken out: numbers, identifiers, what stands in quotes and brackets. */
export const messageTemplate = (message: string): string =>
  message
    .slice(0, 400)
    .replace(/"[^"]{0,100}"|'[^']{0,100}'|\[[^\]]{0,100}\]/g, '…')
    .replace(/[\w@.+-]*\d[\w@.+-]*/g, '…')
    .trim();

/** A time under its own name, as loggers write it into JSON. */
const NAMED_TIME =
  /"(?:@?time(?:stamp)?|ts|date(?:time)?|startedDateTime)"\s*:\s*"(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[^"]{0,12})"/i;
const mostLinesBack = 20;

/**
 * When a response was given, in milliseconds since 1970: by its body, or else by the record of a log that it stands in, which begins on its line
 * or some lines above. Null where neither says so.
 */
export function responseTime(
  text: string,
  { timestamp, start, end }: Pick<FoundResponse, 'timestamp' | 'start' | 'end'>,
): number | null {
  if (timestamp !== null) return timestamp;
  const named = NAMED_TIME.exec(text.slice(start, Math.min(end, start + 2000)));
  if (named !== null) return recordTime(named[1] ?? '');
  let line = lineStart(text, start);
  for (let nth = 0; nth < mostLinesBack && line > 0 && !isRecordStart(text, line); nth++)
    line = lineStart(text, line - 1);
  return isRecordStart(text, line) ? recordTime(text.slice(line, Math.max(start, line + 120))) : null;
}
