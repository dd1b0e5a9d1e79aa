import type { FoundResponse } from '../report';
import { isRecordStart, lineStart, recordTime } from '../read/records';

/** The constant part of a record, and the varying words that were taken out of it. */
export interface RecordTemplate {
  /** Equal for records that differ only in users, groups, times and the like. */
  key: string;
  /** The varying words, in order. */
  values: string[];
}

/**
 * What varies between records: times, addresses, durations, sizes after a status, and all words with a digit, except
 * statuses and error codes. Numbers of up to three digits are kept, because they are statuses and limits.
 */
const CHANGING =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ])?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?|(?<=" \d{3} )\d+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b\d+(?:\.\d+)?(?= ?(?:ms|s|µs|us)\b)|(?<=(?:ms|took|cost|duration|elapsed|latency|bytes|size|length|pid|tid|line)["']?[:= ]{1,2}["']?)\d+(?:\.\d+)?|(?<!code"?[:= ]{0,3}"?)(?<![\w.-])(?=[\w-]*\d)(?!\d{1,3}(?![\w-]))[\w-]{2,80}/gi;

/** Longer records are rarely alike, so they have no template. */
const longest = 8000;

/** The template of a record; null if the record is too long. */
export function templateOf(record: string): RecordTemplate | null {
  if (record.length > longest) return null;
  const values: string[] = [];
  const key = record.replace(CHANGING, (value) => {
    values.push(value);
    return '\u0000';
  });
  return { key, values };
}

/** Index of a value among the varying words of a record; -1 if it is in the constant part. */
export const placeOf = (value: string, values: readonly string[]): number => values.indexOf(value);

/** An unknown message without its values: numbers, identifiers, and text in quotes and brackets. */
export const messageTemplate = (message: string): string =>
  message
    .slice(0, 400)
    .replace(/"[^"]{0,100}"|'[^']{0,100}'|\[[^\]]{0,100}\]/g, '…')
    .replace(/[\w@.+-]*\d[\w@.+-]*/g, '…')
    .trim();

/** A time in a JSON field, as loggers write it. */
const NAMED_TIME =
  /"(?:@?time(?:stamp)?|ts|date(?:time)?|startedDateTime)"\s*:\s*"(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[^"]{0,12})"/i;
const mostLinesBack = 20;

/**
 * Time of a response in milliseconds since 1970: from its body, or else from the log record around it, which may
 * start some lines above. Null if neither has one.
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
