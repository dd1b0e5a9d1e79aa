import type { FoundResponse } from '../report';
import { isRecordStart, lineStart, recordTime } from '../read/records';

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
