import type { Format } from '../../report';
import type { Place } from '../bodyContext';
import { isRecordStart, lineStart } from '../records';

/** What a client prints around a body. */
interface ClientPrint {
  format: Format;
  /** In the text before the body. */
  before: RegExp;
  /** Pattern directly after the body; absent if it does not matter. */
  after?: RegExp;
}

/** The first match names the format. .NET comes first because its stack traces look like Java's. */
const clients: readonly ClientPrint[] = [
  {
    // `ReturnText:{…}` with `StatusCode:401` below it, `HttpResponseMessage.ToString()`, WebException.
    format: 'dotnet',
    before:
      /ReturnText\s?[:=]|StatusCode:\s?\d|System\.Net|The remote server returned an error|远程服务器返回错误|ReasonPhrase:/,
    after: /^\s{0,4}(?:StatusCode|HttpStatusCode)\s?[:=]\s?\d{3}/,
  },
  {
    // Guzzle's `Client error: … resulted in a … response:`, warnings of `file_get_contents`, `var_dump` of a string.
    format: 'php',
    before:
      /GuzzleHttp|(?:Client|Server) error: `|PHP (?:Fatal|Warning|Notice)|file_get_contents|string\(\d{1,6}\) "$|resulted in a `?\d{3}/,
  },
  {
    // Tracebacks, requests (`<Response [401]>`, `401 Client Error: …`), aiohttp, httpx, urllib.
    format: 'python',
    before:
      /Traceback \(most recent call last\)|requests\.exceptions|\d{3} Client Error|<Response \[\d{3}|httpx\.|^\s*print\(|>>> /m,
  },
  {
    // Spring's `401 Unauthorized: [{…}]`, stack traces around a body, the vendor's server SDK.
    format: 'java',
    before:
      /(?:^|\s)(?:[a-z]\w*\.){1,8}\w*(?:Exception|Error)\b|\d{3} [A-Z][\w ]{1,40}: ?[["]{0,2}$|\d{3} [A-Z][\w ]{1,40} on (?:GET|POST|PUT|DELETE)/,
    after: /^["\]\s]{0,6}\n\s{0,8}at [\w.$/]{3,200}\(/,
  },
];

const REACH = 600;

/** Whether the line before `at` begins with the prefix of a log (time, level, host). */
function hasLogPrefix(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const isLabeled = /\b(?:status|code|body|response|res|返回|结果|响应)\w{0,8}\s?[=:：]/i;
  return start < at && (isRecordStart(text, start) || isLabeled.test(text.slice(Math.max(start, at - 200), at)));
}

/** The format of a body by the text around it, from `floor` to `ceiling`: a client's print, a log line, or null. */
export function formatAround(text: string, { start, end, floor, ceiling }: Place): Format | null {
  const before = text.slice(Math.max(floor, start - REACH), start);
  const after = text.slice(end, Math.min(ceiling, end + REACH));
  const client = clients.find((each) => each.before.test(before) || each.after?.test(after) === true);
  if (client) return client.format;
  return hasLogPrefix(text, start) ? 'log' : null;
}
