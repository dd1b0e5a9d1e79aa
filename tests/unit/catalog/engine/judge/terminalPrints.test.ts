import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string) =>
  explainer.explain(text).responses.map(({ response: { status, call }, count }) => [status, call?.path ?? null, count]);
const body =
  '{"error":"forbidden_op","timestamp":1729497048000,"duration":0,"error_description":"users [leo] are not members of this group!"}';
const url = 'https://a1.easemob.com/o/a/users/bob';

describe("wget's last line", () => {
  const started = `--2026-11-30 10:00:00--  ${url}\nResolving a1.easemob.com... 1.2.3.4\n`;
  const line = (status: string): string => `2026-11-30 10:00:01 ERROR ${status}: Not Found.`;

  it('repeats the status of the response', () => {
    const asked = `${started}HTTP request sent, awaiting response... 404 Not Found\n`;
    expect(found(asked + line('404'))).toEqual([[404, '/o/a/users/bob', 1]]);
    expect(found(asked)).toEqual([[404, '/o/a/users/bob', 1]]);
    expect(found(`${asked}${line('404')}\n${asked}${line('404')}`)).toEqual([[404, '/o/a/users/bob', 2]]);
  });

  it('belongs to the URL above it', () => {
    expect(found(`${url}:\n${line('404')}\n${url.replace('bob', 'tom')}:\n${line('401')}`)).toEqual([
      [404, '/o/a/users/bob', 1],
      [401, '/o/a/users/tom', 1],
    ]);
  });
});

describe('the status that curl writes', () => {
  it.each([
    [`$ curl -s -o /dev/null -w '%{http_code}\\n' ${url}\n404`, 404],
    [`curl -s -o /dev/null -w "%{response_code}" ${url}\n401$ `, 401],
  ])('%s', (text, status) => {
    expect(found(text)).toEqual([[status, '/o/a/users/bob', 1]]);
  });

  it('counts next to other responses', () => {
    const other = `$ curl -i -X DELETE https://a1.easemob.com/o/a/chatgroups/1/users/leo\nHTTP/2 403\n\n${body}\n`;
    expect(found(`${other}$ curl -s -o /dev/null -w '%{http_code}\\n' ${url}\n404`)).toEqual([
      [403, '/o/a/chatgroups/1/users/leo', 1],
      [404, '/o/a/users/bob', 1],
    ]);
  });

  it('is not a number behind another option', () => {
    expect(found(`$ curl -s -o /dev/null -w '%{time_total}' ${url}\n404 rows in the list`)).toEqual([]);
  });
});

describe('the status that PowerShell shows below a body', () => {
  const raised = `Invoke-RestMethod : ${body}\nAt line:1 char:1\n+ Invoke-RestMethod -Method Delete -Uri https://a1.easemob.com/o/a/chatgroups/1/users/leo -Headers $headers -TimeoutSec 30 -ContentType 'application/json' -UseBasicParsing\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException\n    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand\n`;

  it.each([
    `${raised}\nPS C:\\> $_.Exception.Response.StatusCode.value__\n403`,
    `PS C:\\> $Error[0].ErrorDetails.Message\n${body}\nPS C:\\> $Error[0].Exception.Response.StatusCode\nForbidden`,
  ])('%s', (text) => {
    const [first, ...others] = found(text);
    expect([first?.[0], first?.[2], others]).toEqual([403, 1, []]);
  });
});

describe('each try on a line counts', () => {
  it.each([
    ['try 1: 429, try 2: 429, try 3: 503, giving up', [429, 2, 503, 1]],
    ['attempt 1/3 -> 429, attempt 2/3 -> 429, attempt 3/3 -> 429', [429, 3]],
    ['第一次 429，第二次 429，第三次 503', [429, 2, 503, 1]],
    [`first attempt 401, second attempt 403 ${body}`, [401, 1, 403, 1]],
    [`2026-11-30 10:00:00 WARN Im - attempt 1: 403, attempt 2: 403 ${body}`, [403, 1, 403, 1]],
  ])('%s', (text, expected) => {
    expect(found(text).flatMap(([status, , count]) => [status, count])).toEqual(expected);
  });

  it('but not a status that is only said twice', () => {
    expect(found(`got 403, it says 403 ${body}`)).toEqual([[403, null, 1]]);
  });
});

describe('no status', () => {
  it.each([
    ['a count of users', 'import done, failed users: 401'],
    ['a count of records', 'requests: 429'],
    ['a count in Chinese', '失败数：401'],
    ['a count of calls in Chinese', '请求次数：404'],
    [
      "a thread in klog's line",
      'E1130 10:00:00.123456     500 controller.go:12] POST https://a1.easemob.com/o/a/users failed',
    ],
  ])('%s', (_, text) => {
    expect(found(text).filter(([status]) => status !== null)).toEqual([]);
  });
});

it("Guzzle's cut body is one response in Laravel's record, where a stack trace follows it", () => {
  const message =
    'Client error: `PUT https://a1.easemob.com/o/a/users/bob/password` resulted in a `400 Bad Request` response:';
  const cut =
    '{"error":"required_property_not_found","timestamp":1795673035204,"duration":1,"error_description":"Entity user requires  (truncated...)';
  const log = `[2026-11-26 14:03:55] production.ERROR: ${message}\n${cut}\n {"userId":1,"exception":"[object] (GuzzleHttp\\\\Exception\\\\ClientException(code: 400): ${message}\n${cut}\n at /www/RequestException.php:113)\n[stacktrace]\n#0 {main}\n"}`;
  expect(found(log)).toEqual([[400, '/o/a/users/bob/password', 1]]);
});

it("Dio's print in logcat is one response with the status of its lines", () => {
  const print = (nth: number): string[] => [
    '*** DioException ***:',
    'uri: https://a1.easemob.com/o/a/chatgroups/1/users',
    'DioException [bad response]: This exception was thrown because the response has a status code of 403.',
    'The status code of 403 has the following meaning: "Client error"',
    '',
    'statusCode: 403',
    'headers:',
    ' content-type: application/json;charset=UTF-8',
    ' server: nginx',
    'Response Text:',
    body.replace('1729497048000', `172949704800${nth}`),
  ];
  const log = (...lines: string[]): string => lines.map((line) => `I/flutter (21877): ${line}`).join('\n');
  expect(found(log(...print(1)))).toEqual([[403, '/o/a/chatgroups/1/users', 1]]);
  expect(found(log(...print(1), ...print(2)))).toEqual([[403, '/o/a/chatgroups/1/users', 2]]);
});

it('a status behind three arrows belongs to the body on the next line', () => {
  const line = '2026-11-19 21:40:02.214 [room-cleaner] WARN  EasemobHttp -';
  expect(found(`${line} <<< 403 (42ms)\n${line} ${body}`)).toEqual([[403, null, 1]]);
});
