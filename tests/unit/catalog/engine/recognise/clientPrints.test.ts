import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../../catalog/engine/recognise';
import { brief, only } from './found';

const body =
  '{"error":"unauthorized","exception":"EasemobSecurityException","timestamp":1570612439301,"duration":0,"error_description":"Unable to authenticate (OAuth)"}';
const said = '401 unauthorized Unable to authenticate (OAuth)';

describe('prints of clients', () => {
  it.each([
    ['java', `401 Unauthorized: [${body}]`],
    ['java', `Exception in thread "main" o.s.w.c.HttpClientErrorException$Unauthorized: 401 Unauthorized: "${body}"`],
    ['java', `401 Unauthorized on POST request for "https://a1.easemob.com/a/b/users": "${body}"`],
    [
      'python',
      `requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a1.easemob.com/a/b/users\n${body}`,
    ],
    ['python', `<Response [401]>\n${body}`],
    [
      'php',
      'Client error: `POST https://a1.easemob.com/a/b/users` resulted in a `401 Unauthorized` response:\n' + body,
    ],
    ['dotnet', `ReturnText:${body}\nStatusCode:401`],
    [
      'java',
      `feign.FeignException$Unauthorized: [401 Unauthorized] during [POST] to [https://a1.easemob.com/a/b/users] [Im#register()]: [${body}]`,
    ],
    ['log', `status=401, reason= body=${body}`],
    ['log', `2024-03-18 14:22:07.513 ERROR 7 --- [exec-4] c.e.Im : failed status=401 ${body}`],
    ['log', `im_1  | 2024-03-18T14:22:07Z statusCode: 401 ${body}`],
    ['json', `${body}\nHTTP Status: 401`],
    ['json', `<401 UNAUTHORIZED Unauthorized,${body},[]>`],
    ['json', `Too Many Requests\nstatus code 401\n${body}`],
  ])('%s: %s', (form, text) => {
    expect(brief(text)).toEqual([said]);
    expect(only(text).form).toBe(form);
  });

  it('reads the server SDK: call and status from its first line, the message below', () => {
    const text =
      'EMNotFoundException: GET https://a1.easemob.com/demo/chat/users/bob -> 404 Not Found,\n error_description -> Service resource not found\n\tat com.easemob.im.X(X.java:1)';
    expect(only(text)).toMatchObject({
      form: 'java',
      status: 404,
      error: null,
      message: 'Service resource not found',
      call: { method: 'GET', path: '/demo/chat/users/bob' },
    });
  });

  it('takes the status that Spring says in words only', () => {
    expect(only(`Too Many Requests: [${body}]`).status).toBe(429);
  });

  it('reads the Web SDK: elapse, errDesc, httpCode', () => {
    expect(only('{"elapse":61,"errDesc":"Service operation not allowed","httpCode":403}')).toMatchObject({
      form: 'sdk',
      status: 403,
      error: null,
      message: 'Service operation not allowed',
    });
  });

  it.each([
    `{"type":1,"message":"login failed","data":${body}}`,
    `{"type":1,"message":"login failed","data":${JSON.stringify(body)}}`,
    `{"type":1,"message":${JSON.stringify(body)},"data":{}}`,
  ])('reads the body inside an error of the Web SDK: %s', (text) => {
    expect(only(text)).toMatchObject({ form: 'sdk', status: null, error: 'unauthorized', foreign: null });
  });

  it('reads an error of axios with call, token, sent body and status', () => {
    const text = `{ message: 'Request failed with status code 401', config: { method: 'post', url: 'https://a1.easemob.com/demo/chat/users', headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' }, data: '{"username":"a"}' }, response: { status: 401, data: ${body} } }`;
    expect(only(text)).toMatchObject({
      status: 401,
      call: { method: 'POST', path: '/demo/chat/users' },
      request: {
        authorization: 'Bearer t',
        contentType: 'application/json',
        host: 'a1.easemob.com',
        body: '{"username":"a"}',
      },
    });
  });

  it('reads what OkHttp logs line by line', () => {
    const text = `D/OkHttp: --> POST https://a1.easemob.com/demo/chat/users\nD/OkHttp: <-- 401 Unauthorized https://a1.easemob.com/demo/chat/users (52ms)\nD/OkHttp: ${body}\nD/OkHttp: <-- END HTTP`;
    expect(only(text)).toMatchObject({ status: 401, call: { method: 'POST', path: '/demo/chat/users' } });
  });

  it('does not take the status of a wrapper for the answer', () => {
    expect(only(`{"code":200,"message":"success","data":${body}}`).status).toBeNull();
    expect(only(`{"code":500,"msg":"im failed","data":${body}}`).status).toBeNull();
    expect(only(`{"status":200,"data":${body}}`).status).toBeNull();
  });

  it('covers the words of a wrapper, so that they are no message of their own', () => {
    const text = `{"statusText":"Bad Request","status":400,"data":${body}}`;
    expect(only(text)).toMatchObject({ start: 0, end: text.length, status: 400 });
  });
});

describe("the own backend's words beside a body of this API", () => {
  const spring =
    '{"timestamp":"2024-03-07T03:02:13.000+00:00","status":500,"error":"Internal Server Error","path":"/api/im"}';

  it.each([
    ["Spring's default body", `${spring}\n${body}`],
    [
      "Spring's default body, and the other one in a log",
      `${spring}\n2024-03-07 11:02:13.441 WARN 1 --- [x] im: ${body}`,
    ],
    ['a relay that says that all is well', `{"code":0,"msg":"ok"}\n${body}`],
  ])('are no response of their own: %s', (_, text) => {
    expect(only(text)).toMatchObject({ error: 'unauthorized', status: null });
  });

  it('are one where nothing else stands', () => {
    expect(only(spring)).toMatchObject({ error: 'Internal Server Error', status: 500 });
    expect(recognise('{"code":0,"msg":"ok"}')).toEqual([]);
  });
});

describe('listings', () => {
  it.each([
    [
      'a browser console',
      'duration: 0\nerror: "unauthorized"\nerror_description: "Unable to authenticate"\nexception: "X"\ntimestamp: 1680849621351\n[[Prototype]]: Object',
    ],
    [
      'Go maps',
      'map[duration:0 error:unauthorized error_description:Unable to authenticate exception:X timestamp:1.680849621351e+12]',
    ],
    [
      'Go structs',
      '&{Action: Error:unauthorized Exception:X ErrorDescription:Unable to authenticate Timestamp:1680849621351}',
    ],
    [
      'Kotlin',
      'ErrorBody(error=unauthorized, exception=X, timestamp=1680849621351, errorDescription=Unable to authenticate)',
    ],
    [
      'one line, the status behind the message',
      'exception=X timestamp=1680849621351 error=unauthorized error_description=Unable to authenticate status=401',
    ],
    ['queries', 'error=unauthorized&exception=X&timestamp=1680849621351&error_description=Unable+to%20authenticate'],
    [
      'plain lines',
      'error=unauthorized\nexception=X\ntimestamp=1680849621351\nerror_description=Unable to authenticate',
    ],
  ])('of %s', (_, text) => {
    expect(only(text)).toMatchObject({
      error: 'unauthorized',
      message: 'Unable to authenticate',
      exception: 'X',
      timestamp: 1680849621351,
    });
  });

  it.each([
    [
      'error: forbidden_op, error_description: can not join this group, reason:user: a already in group: 1',
      'can not join this group, reason:user: a already in group: 1',
    ],
    [
      '{error=forbidden_op, error_description=can not join this group, reason:user: a already in group: 1, duration=0}',
      'can not join this group, reason:user: a already in group: 1',
    ],
    [
      'error_description -> Could not find application for hx/x from URI: hx/x/token',
      'Could not find application for hx/x from URI: hx/x/token',
    ],
  ])('take no word of a message for a key: %s', (text, message) => {
    expect(only(text).message).toBe(message);
  });

  it('of two bodies are two responses', () => {
    const one = 'error: forbidden_op\nerror_description: new owner and old owner are the same\n';
    expect(recognise(one + one)).toHaveLength(2);
  });

  it('need more than common words', () => {
    expect(recognise('error: something\nmessage: else\nstatus: open')).toEqual([]);
  });
});

describe('words of a log', () => {
  it.each(['[ERROR:flutter/lib/ui/state.cc(199)] Unhandled Exception: EMError: code: 605', 'ERROR: exception: x'])(
    'are no listing: %s',
    (text) => {
      expect(recognise(text)).toEqual([]);
    },
  );
});

describe('logs', () => {
  it('give each record its own status and call', () => {
    const log = [
      '2024-05-01 10:00:00 INFO  GET https://a1.easemob.com/a/b/users status=200',
      `2024-05-01 10:00:01 ERROR body=${body}`,
      `2024-05-01 10:00:02 ERROR POST https://a1.easemob.com/a/b/token status=401 body=${body}`,
    ].join('\n');
    expect(recognise(log).map(({ status, call }) => [status, call?.path ?? null])).toEqual([
      [null, null],
      [401, '/a/b/token'],
    ]);
  });

  it.each([
    ['once', JSON.stringify({ level: 'error', status: 401, body })],
    ['twice', JSON.stringify({ log: JSON.stringify({ level: 'error', status: 401, body }), stream: 'stdout' })],
    ['in a message', JSON.stringify({ level: 'error', message: `call failed 401 Unauthorized: [${body}]` })],
  ])('hold the body in a field, escaped %s', (_, text) => {
    expect(brief(text)).toEqual([said]);
    expect(only(text).damage).toEqual(['escaped']);
  });

  it('repeat a body as often as they do', () => {
    expect(recognise(`${body}\n`.repeat(50))).toHaveLength(50);
  });
});

describe('bodies encoded as a whole', () => {
  it.each([
    ['HTML entities', `<pre>${body.replaceAll('"', '&quot;')}</pre>`],
    ["nginx' escapes", `resp: ${body.replaceAll('"', '\\x22')}`],
    ["PHP's hexadecimal quotes", `resp: ${body.replaceAll('"', '\\u0022')}`],
    ['the doubled quotes of CSV', `2024,"${body.replaceAll('"', '""')}",x`],
    ['percent encoding', `?resp=${encodeURIComponent(body)}&x=1`],
  ])('%s', (_, text) => {
    const found = only(text);
    expect(found).toMatchObject({
      error: 'unauthorized',
      message: 'Unable to authenticate (OAuth)',
      damage: ['escaped'],
    });
    expect(text.slice(found.start, found.end)).toMatch(/^(?:\{|%7B).*(?:\}|%7D)$/s);
  });
});
