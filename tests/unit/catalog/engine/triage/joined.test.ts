import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { byResponse } from '../../../../../catalog/engine/triage/outcome';
import { growth, LINEAR } from '../support/growth';
import { counts, explainer, triaged } from '../support/triage';

const notInGroup = (nth: number): string =>
  `{"error":"forbidden_op","timestamp":1729497048000,"duration":1,"error_description":"user: u${nth} doesn't exist in group: 40659491815425"}`;
const members = 'https://a1.easemob.com/org/app/chatgroups/40659491815425/users';
const time = (nth: number): string => `2026-01-02 03:04:${String(nth % 60).padStart(2, '0')}.123`;

/** One failed call, as programs log it on several lines. */
const prints: Record<string, (nth: number) => string> = {
  "OkHttp's interceptor in logcat": (nth) =>
    [
      `--> DELETE ${members}/u${nth}`,
      '--> END DELETE',
      `<-- 403 ${members}/u${nth} (35ms)`,
      'content-type: application/json',
      'x-request-id: 7f3e0a',
      '',
      notInGroup(nth),
      '<-- END HTTP (151-byte body)',
    ]
      .map((line) => `01-02 03:04:05.123 1234 1299 I OkHttp  : ${line}`)
      .join('\n'),
  'curl -i in a terminal': (nth) =>
    `$ curl -i -X DELETE ${members}/u${nth}\nHTTP/1.1 403 \nContent-Type: application/json\n\n${notInGroup(nth)}\n`,
  'curl -v in a terminal': (nth) =>
    `$ curl -v -X DELETE ${members}/u${nth}\n> DELETE /org/app/chatgroups/40659491815425/users/u${nth} HTTP/1.1\n> Host: a1.easemob.com\n>\n< HTTP/1.1 403 Forbidden\n< Content-Type: application/json\n<\n${notInGroup(nth)}\n* Connection #0 to host a1.easemob.com left intact`,
  'a log of heads and bodies': (nth) =>
    `${time(nth)} INFO HTTP/1.1 403 Forbidden\n${time(nth)} INFO content-type: application/json\n${time(nth)} INFO ${notInGroup(nth)}`,
  'a line for the status and one for the body': (nth) =>
    `${time(nth)} INFO [main] Im - response code: 403\n${time(nth)} INFO [main] Im - response body: ${notInGroup(nth)}`,
  'the same in Chinese': (nth) => `${time(nth)} INFO 响应状态码：403\n${time(nth)} INFO 响应内容：${notInGroup(nth)}`,
  'a message of a client with the body below it': (nth) =>
    `StatusCode: 403, ReasonPhrase: 'Forbidden', Version: 1.1\n${notInGroup(nth)}`,
  'PM2, with stack frames between status and body': (nth) =>
    [
      'Error: Request failed with status code 403',
      '    at createError (/srv/node_modules/axios/lib/core/createError.js:16:15)',
      '    at settle (/srv/node_modules/axios/lib/core/settle.js:17:12)',
      `response.data: ${notInGroup(nth)}`,
    ]
      .map((line) => `0|im-api   | 2026-01-02T03:04:05: ${line}`)
      .join('\n'),
  "Kubernetes' files, with stack frames between status and body": (nth) =>
    ['ERROR im.client - 403 Forbidden', '\tat com.acme.Im.send(Im.java:1)', `body=${notInGroup(nth)}`]
      .map((line) => `2026-01-02T03:04:05.123456789Z stderr F ${line}`)
      .join('\n'),
  'a body over several lines of a log': (nth) =>
    JSON.stringify(JSON.parse(notInGroup(nth)), null, 2)
      .split('\n')
      .map((line, at) => `${time(nth)} ERROR im: ${at === 0 ? 'answered 403: ' : ''}${line}`)
      .join('\n'),
};

describe('a response on several lines is counted once', () => {
  const noise = '2026-01-02 03:04:05.678 INFO [main] user u7 logged in, took 404 ms';
  const log = (print: (nth: number) => string): string =>
    Array.from({ length: 60 }, (_, nth) => (nth % 3 === 0 ? `${noise}\n${print(nth)}` : print(nth))).join('\n');

  test.each(Object.entries(prints))('%s', (_, print) => {
    expect(counts(log(print))).toEqual(['60 × 403 user-not-in-group']);
  });

  test.each(Object.entries(prints))('%s, in slices of any size', (_, print) => {
    for (const slice of [7, 100, 1001]) expect(counts(log(print), slice)).toEqual(['60 × 403 user-not-in-group']);
  });
});

describe('what does not belong together is counted apart', () => {
  test('a status of an access log and a body of another call', () => {
    const access = '10.0.0.1 - - [05/Jan/2026:08:00:00 +0000] "GET /o/a/users/bob HTTP/1.1" 401 12 "-" "-"';
    expect(counts(`${access}\n2026-01-05 08:00:00 ERROR im failed: ${notInGroup(1)}`)).toEqual([
      '1 × 401 null',
      '1 × null user-not-in-group',
    ]);
  });

  test('a head without a body, and the next head with one', () => {
    expect(counts(`HTTP/1.1 429 Too Many Requests\n\nHTTP/1.1 403 Forbidden\n\n${notInGroup(1)}`)).toEqual([
      '1 × 429 null',
      '1 × 403 user-not-in-group',
    ]);
  });

  test('an error in words, and a line of JSON far below it', () => {
    const quiet = '2026-01-02 03:04:05 INFO ok\n'.repeat(3);
    expect(counts(`2026-01-02 03:04:05 ERROR status=404\n${quiet}2026-01-02 03:04:06 ERROR ${notInGroup(1)}`)).toEqual([
      '1 × 404 null',
      '1 × null user-not-in-group',
    ]);
  });
});

describe('a status next to Chinese characters is found', () => {
  test.each(['状态码：429', '接口返回429错误', '报429了', '错误码 429，稍后再试'])('%s', (line) => {
    expect(counts(`2026-01-02 03:04:05 INFO 启动\n2026-01-02 03:04:06 WARN ${line}`)).toEqual(['1 × 429 null']);
  });
});

describe('what a program writes about a failure below its body is not another response', () => {
  const body = `${time(1)} ERROR [main] c.e.Client - response 403 ${notInGroup(1)}`;
  const said = `user: u1 doesn't exist in group: 40659491815425`;

  test.each([
    ['an exception with status and message', `${time(1)} ERROR im raise ImError: 403 ${said}`],
    [
      'an exception with a reason phrase',
      `${time(1)} ERROR [main] c.e.Svc - com.foo.ImException: 403 Forbidden: ${said}`,
    ],
    ['the message in other words', `${time(2)} WARN cannot remove u1: ${said}`],
    ['the status of an HTTP client', `${time(1)} ERROR im Request failed with status code 403`],
    ['the status in a sentence', 'ERROR: Fail: Status code 403 is not in the accepted range: 100:399'],
    [
      'all layers of a program',
      `${time(1)} ERROR svc ImException: 403 ${said}\n${time(2)} ERROR web Request failed with status code 403`,
    ],
  ])('%s', (_, below) => {
    expect(counts(`${body}\n${below}`)).toEqual(['1 × 403 user-not-in-group']);
    const log = Array.from({ length: 40 }, () => `${time(0)} INFO started\n${body}\n${below}`).join('\n');
    for (const slice of [100, Infinity]) expect(counts(log, slice)).toEqual(['40 × 403 user-not-in-group']);
  });

  test('a body without a status, and the status below it', () => {
    const bare = `${time(1)} ERROR ${notInGroup(1)}\n${time(1)} ERROR Request failed with status code`;
    expect(counts(`${bare} 403`)).toEqual(['1 × null user-not-in-group']);
    expect(counts(`${bare} 500`)).toEqual(['1 × null user-not-in-group', '1 × 500 null']);
  });

  test.each([
    ['the second response of a retry', body, ['2 × 403 user-not-in-group']],
    [
      'a message about another user',
      `${time(1)} WARN user: u2 doesn't exist in group: 40659491815425`,
      ['2 × 403 user-not-in-group'],
    ],
    [
      'another status',
      `${time(1)} ERROR Request failed with status code 401`,
      ['1 × 403 user-not-in-group', '1 × 401 null'],
    ],
    ['another call', `${time(2)} ERROR DELETE ${members}/u1 -> 403`, ['1 × 403 user-not-in-group', '1 × 403 null']],
    [
      'a status far below',
      `${`${time(2)} INFO idle\n`.repeat(4)}${time(9)} ERROR Request failed with status code 403`,
      ['1 × 403 user-not-in-group', '1 × 403 null'],
    ],
  ])('but %s counts', (_, below, found) => {
    expect(counts(`${body}\n${below}`)).toEqual(found);
  });
});

describe("statuses of the reader's own server", () => {
  const served =
    '{"timestamp":"2026-01-02T03:02:13.000+00:00","status":500,"error":"Internal Server Error","path":"/api/group/transfer"}';
  const access = '10.0.0.1 - - [05/Jan/2026:08:00:00 +0000] "POST /api/group/transfer HTTP/1.1" 500 12 "-" "-"';
  const ours = `${time(1)} ERROR im failed: 403 ${notInGroup(1)}`;

  test.each([served, access])('do not count next to responses of the API: %s', (line) => {
    expect(counts(`${line}\n${ours}\n${line}`, 100)).toEqual(['1 × 403 user-not-in-group']);
  });

  test.each([served, access])('count if there is nothing else: %s', (line) => {
    expect(counts(`${line}\n${line}\n`)).toEqual(['2 × 500 null']);
  });
});

test('a triage finds as many failures in every fixture as the explanation of the whole text', () => {
  const folder = new URL('../../../../fixtures/responses/', import.meta.url);
  const different = readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`))
    .filter((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const whole = byResponse(explainer.explain(text).responses).reduce((sum, [{ count }]) => sum + count, 0);
      return triaged(text).responses !== whole;
    });
  expect(different).toEqual([]);
});

test.each([
  ['heads on one line', 'x HTTP/1.1 403 '],
  ['open brackets on one line', 'error {'],
  ['heads without bodies', 'HTTP/1.1 403 Forbidden\nServer: x\n'],
  ['bodies that never close', 'error {\n'],
])('time grows linearly with the text: %s', (_, shape) => {
  // The bracket at the end makes every head on the line one that is followed by a body.
  expect(growth(shape, (text) => counts(`${text}{`))).toBeLessThan(LINEAR);
});
