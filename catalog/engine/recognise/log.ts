import type { Form } from '../report';
import { isDotnet } from './clientPrints/dotnet';
import { isJava } from './clientPrints/java';
import { isPhp } from './clientPrints/php';
import { isPython } from './clientPrints/python';
import { isRecordStart, lineStart } from './lines';

const REACH = 600;

/** Whether a log line's prefix (time, level, host) stands before `at` on its line. */
function hasLogPrefix(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return (
    start < at &&
    (isRecordStart(text, start) ||
      /\b(?:status|code|body|response|result|resp|res|返回|结果|响应)\w{0,8}\s?[=:：]/i.test(
        text.slice(Math.max(start, at - 200), at),
      ))
  );
}

/**
 * The form of a body from what is printed around it: the client it comes from, or a log line. `floor` and `ceiling` bound what
 * belongs to the same record.
 */
export function formAround(text: string, start: number, end: number, floor: number, ceiling: number): Form | null {
  const before = text.slice(Math.max(floor, start - REACH), start);
  const after = text.slice(end, Math.min(ceiling, end + REACH));
  if (isDotnet(before, after)) return 'dotnet';
  if (isPhp(before)) return 'php';
  if (isPython(before)) return 'python';
  if (isJava(before, after)) return 'java';
  return hasLogPrefix(text, start) ? 'log' : null;
}
