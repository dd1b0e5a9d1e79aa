import type { Form } from '../../report';
import { isRecordStart, lineStart } from '../records';

/** Prints of .NET clients: `ReturnText:{…}` with `StatusCode:401` below it, `HttpResponseMessage.ToString()`, WebException. */
const DOTNET_BEFORE =
  /ReturnText\s?[:=]|StatusCode:\s?\d{3}|System\.Net|HttpRequestException|The remote server returned an error|远程服务器返回错误|ReasonPhrase:/;
const DOTNET_AFTER = /^\s{0,4}(?:StatusCode|HttpStatusCode)\s?[:=]\s?\d{3}/;

/** Whether the text around a body is one of a .NET client. */
export const isDotnet = (before: string, after: string): boolean =>
  DOTNET_BEFORE.test(before) || DOTNET_AFTER.test(after);

/**
 * Prints of Java clients: Spring's `401 Unauthorized: [{…}]` (in quotes and with `<EOL>` for line breaks since 5.3), stack traces
 * around a body, the service's own server SDK (`GET https://… -> 401 Unauthorized,` and `error_description -> …` below it).
 */
const JAVA_BEFORE =
  /HttpClientErrorException|HttpServerErrorException|(?:^|\s)(?:[a-z]\w*\.){1,8}\w*(?:Exception|Error)\b|Exception in thread|Caused by: |\d{3} [A-Z][\w ]{1,40}: ?[["]{0,2}$|\d{3} [A-Z][\w ]{1,40} on (?:GET|POST|PUT|DELETE)/;
const JAVA_AFTER = /^["\]\s]{0,6}\n\s{0,8}at [\w.$/]{3,200}\(/;

/** Whether the text around a body is one of a Java client. */
export const isJava = (before: string, after: string): boolean => JAVA_BEFORE.test(before) || JAVA_AFTER.test(after);

/** Prints of PHP clients: Guzzle's `Client error: … resulted in a … response:`, warnings of `file_get_contents`, `var_dump` of a string. */
const PHP_BEFORE =
  /GuzzleHttp|(?:Client|Server) error: `|PHP (?:Fatal|Warning|Notice)|file_get_contents|string\(\d{1,6}\) "$|resulted in a `?\d{3}/;

/** Whether the text before a body is one of a PHP client. */
export const isPhp = (before: string): boolean => PHP_BEFORE.test(before);

/** Prints of Python clients: tracebacks, requests (`<Response [401]>`, `401 Client Error: …`), aiohttp, httpx, urllib. */
const PYTHON_BEFORE =
  /Traceback \(most recent call last\)|requests\.exceptions|\d{3} Client Error|<Response \[\d{3}|aiohttp|httpx\.|urllib\d?\.|^\s*print\(|>>> /m;

/** Whether the text before a body is one of a Python client. */
export const isPython = (before: string): boolean => PYTHON_BEFORE.test(before);

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
