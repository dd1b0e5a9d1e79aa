import { describe, expect, it } from 'vitest';
import { statusOfReason } from '../../../../../catalog/engine/read/reasons';
import { findStatuses, statusesInRemark } from '../../../../../catalog/engine/read/statuses';
import { recognize } from './recognize';
import { catalog } from '../../../support/catalog';

const statusesIn = (text: string): number[] => findStatuses(text).map((mark) => mark.status);

describe('a status is read', () => {
  it.each([
    ['HTTP/1.1 401 Unauthorized', 401],
    ['HTTP/2 403', 403],
    ['Request failed with status code 404', 404],
    ['HTTP 429 Too Many Requests', 429],
    ['status=401, reason=', 401],
    ['statusCode: 403', 403],
    ['<Response [400]>', 400],
    ['响应码 401', 401],
    ['HTTP状态码：409', 409],
    ['401 Client Error: Unauthorized for url', 401],
    ['The remote server returned an error: (403) Forbidden.', 403],
    ['远程服务器返回错误: (404) 未找到。', 404],
    ["ClientResponseError: 429, message='Too Many Requests'", 429],
    ['StatusCodeError: 404 - "{\\"error\\"', 404],
    ['Server returned HTTP response code: 504 for URL', 504],
    ['GET https://a1.easemob.com/a/b/users 403 (Forbidden)', 403],
    ['"POST /a/b/users HTTP/1.1" 502 157', 502],
    ['| 401 | {"error"', 401],
    ['2024-05-01 10:00:00,401,"{"error"', 401],
    ['2024-05-01 10:00:00;401;"{"error"', 401],
    ['"2024-05-01","401","{"error"', 401],
    ['retCode: 408 response: timeout', 408],
    ['Http status error [401]', 401],
    ['<-- 500 https://a1.easemob.com/a/b/users (52ms)', 500],
    ['easemob: 400 {"error":"x"', 400],
    ['the tag call answered 400: {"error"', 400],
    ['-> 404 Not Found', 404],
    ['code=401 body="{\\"error\\"', 401],
    ['code: 401, body: {"error"', 401],
    ['> POST /a/b/users\n{"name":"x"}\n< 400\n{"error"', 400],
    ['DioException [bad response]: 404\n', 404],
    ['ImError(code=404, error=resource_not_found', 404],
    ['【返回码】404', 404],
    ['TCP_MISS/429 412 POST https://a1.easemob.com/a/b/users', 429],
    ['-> http.status_code: Int(404)', 404],
  ])('from %s', (text, status) => {
    expect(statusesIn(text)).toEqual([status]);
  });
});

describe('a number is not a status', () => {
  it.each([
    'duration: 403',
    'code: 404',
    'errorCode=401',
    '"code":403',
    'code: 404 {"error":"x"',
    'code=404 body="x"',
    'code=404 user="{\\"error\\"',
    'line 404: {"error":"x"',
    'group 404 is full',
    'if (count < 404) retry',
    '2024-05-01 10:00:00.403',
    '2024-05-01 10:00:00,403 {"error"',
    '["401","error"]',
    'id=404, name=x',
    'port 8403',
    'v4.0.403',
    '/rooms/404',
    'took 500 ms',
    '<--- END HTTP (404-byte body)',
    '---> END HTTP (429-byte body)',
    'success: 500 fail: 0',
    'failed: 404, ok: 1596',
    '3 failed, 404 passed, 407 total',
    'delay_ms=500',
    'status: 4031',
  ])('in %s', (text) => {
    expect(statusesIn(text)).toEqual([]);
  });
});

describe('a short remark is about', () => {
  const statusesOf = (text: string): (number | null)[] => statusesInRemark(text).map(({ status }) => status);

  it.each<[string, number[]]>([
    ['403', [403]],
    [' 404 \n', [404]],
    ['error 500', [500]],
    ['HTTP429', [429]],
    ['环信报错401是什么意思', [401]],
    ['返回 403 怎么办？', [403]],
    ['le serveur renvoie une erreur 503', [503]],
    ['サーバーから 403 が返ってきます', [403]],
    ['서버에서 401 오류가 납니다', [401]],
    ['so many 429s since noon', [429]],
    ['first 401, then 403', [401, 403]],
    ['401 -> 刷新 token 后 -> 403', [401, 403]],
    ['先是 401，换了 token 以后又 404，后来还是 404', [401, 404]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });

  it.each([
    '',
    '200',
    '403 人在群里',
    'the last 500 messages',
    'room 404',
    '4031',
    '40.3',
    'user 403 not found',
    '403,404',
    '群成员上限 500',
    'at most 500 per call',
    'took 504 ms',
    'done 500 ok, 0 failed',
    '成功 500，失败 0',
    'row 413 failed',
    '[ImClient.java:404] send failed',
    '[pid 404] send failed',
    'elapsed=503',
    'v4.0.403',
    '/rooms/404',
  ])('no status in %j', (text) => {
    expect(statusesOf(text)).toEqual([]);
  });
});

describe('the `%{http_code}` of curl after a body', () => {
  const bodyOf = (message: string): string => `{"error":"forbidden_op","error_description":"${message}"}`;
  const statusesOf = (text: string): (number | null)[] => recognize(text).map(({ status }) => status);

  it.each(['\n403', '\n403\n', '\r\n403\r\n', '\n\n403\n$ ', '403', '403%', "'\n403"])('%j is its status', (behind) => {
    expect(statusesOf(bodyOf('a') + behind)).toEqual([403]);
  });

  it.each([' 403 items', '\n403 items', '\n\n\n403', '\n403\n404\n405', '\n4031', '\n200', '\n1.403'])(
    '%j is none',
    (behind) => {
      expect(statusesOf(bodyOf('a') + behind)).toEqual([null]);
    },
  );

  it('is the status of the body above, even if there are several', () => {
    const [a, b, c] = [bodyOf('a'), bodyOf('b'), bodyOf('c')];
    expect(statusesOf(`${a}\n403\n${b}\n404\n${c}\n400\n`)).toEqual([403, 404, 400]);
    expect(statusesOf(`${a}\n403\n${b}\n`)).toEqual([403, null]);
    expect(statusesOf(`403\n${a}\n404\n${b}\n400\n${c}\n`)).toEqual([403, 404, 400]);
  });

  it('is ignored if there is a status line', () => {
    expect(statusesOf(`HTTP/1.1 404 Not Found\n\n${bodyOf('a')}\n403\n`)).toEqual([404]);
  });
});

it('lists the statuses of a log, one for each record, with their calls', () => {
  const log = [
    '2024-05-01 10:00:00 INFO GET https://a1.easemob.com/a/b/users 200 OK',
    '2024-05-01 10:00:01 WARN POST https://a1.easemob.com/a/b/messages/users 429 Too Many Requests',
    '2024-05-01 10:00:02 ERROR GET https://a1.easemob.com/a/b/chatrooms status code: 502',
  ].join('\n');
  expect(recognize(log).map(({ kind, status, call }) => [kind, status, call?.path])).toEqual([
    ['status', 429, '/a/b/messages/users'],
    ['status', 502, '/a/b/chatrooms'],
  ]);
});

it('the reason phrase of each status in the catalog is known', () => {
  const { statuses } = catalog;
  expect(statuses.filter(({ status, reason }) => statusOfReason(reason) !== status)).toEqual([]);
});

describe('the status of an error that the catalog does not know', () => {
  const odd = (name: string): string =>
    `{"error":"${name}","timestamp":1,"duration":0,"error_description":"some new thing"}`;

  it.each([
    ['in front of each body', `409 ${odd('odd_one')}\n410 ${odd('even_one')}`],
    ['behind each body', `${odd('odd_one')} 409\n${odd('even_one')} 410`],
    ['directly behind each body', `${odd('odd_one')}409\n${odd('even_one')}410`],
  ])('is read %s of a list', (_, text) => {
    expect(recognize(text).map(({ status }) => status)).toEqual([409, 410]);
  });

  it('is read in a sentence between many other lines', () => {
    const others = '2024-05-01 10:00:00 INFO worker started with pool of eight threads\n'.repeat(20);
    expect(recognize(`${others}IM server responded with 429 again\n`).map(({ status }) => status)).toEqual([429]);
    expect(recognize(`${others}接口今天都是 401，\n`).map(({ status }) => status)).toEqual([401]);
  });
});
