import { describe, expect, it } from 'vitest';
import { brief, only, recognize } from './recognize';
import { body, said } from './unauthorized';

describe('output of clients', () => {
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
    ['json', `Optional(${body}) code 401`],
    ['log', `2024-03-18 14:22:07.513 ERROR 7 --- [exec-4] c.e.Im : failed status=401 ${body}`],
    ['log', `im_1  | 2024-03-18T14:22:07Z statusCode: 401 ${body}`],
    ['json', `${body}\nHTTP Status: 401`],
    ['json', `<401 UNAUTHORIZED Unauthorized,${body},[]>`],
    ['json', `Too Many Requests\nstatus code 401\n${body}`],
  ])('%s: %s', (format, text) => {
    expect(brief(text)).toEqual([said]);
    expect(only(text).format).toBe(format);
  });

  it('reads the server SDK: call and status from its first line, the message from below', () => {
    const text =
      'EMNotFoundException: GET https://a1.easemob.com/demo/chat/users/bob -> 404 Not Found,\n error_description -> Service resource not found\n\tat com.easemob.im.X(X.java:1)';
    expect(only(text)).toMatchObject({
      format: 'java',
      status: 404,
      error: null,
      message: 'Service resource not found',
      call: { method: 'GET', path: '/demo/chat/users/bob' },
    });
  });

  it.each([
    ["httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://a1.easemob.com/a/b/users'", 401],
    ['requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a1.easemob.com/a/b/users', 401],
    ["KeyError: 'data'", null],
  ])("reads the status below Python's frames, however many there are: %s", (line, status) => {
    const frames =
      '  File "/opt/venv/lib/python3.11/site-packages/httpx/_models.py", line 429, in send\n    raise error\n';
    const trace = `Traceback (most recent call last):\n${frames.repeat(20)}${line}`;
    const path = status === null ? null : '/a/b/users';
    for (const text of [`INFO:im:response text: ${body}\n${trace}`, `${body}\nsending failed\n${trace}`]) {
      expect(recognize(text)).toHaveLength(1);
      expect(only(text)).toMatchObject({ status, call: path === null ? null : { path } });
    }
  });

  it("reads the status below Java's frames, and the one above them", () => {
    const frames = '\tat com.acme.im.Client.send(Client.java:429)\n'.repeat(30);
    const cause = 'org.springframework.web.client.HttpClientErrorException$Unauthorized: 401 Unauthorized: [no body]';
    const below = `resp body: ${body}\njava.lang.RuntimeException: IM call failed\n${frames}Caused by: ${cause}\n\t... 12 more`;
    expect(brief(below)).toEqual([said]);
    expect(brief(`resp body: ${body}\n${cause}\n${frames}`)).toEqual([said]);
  });

  it('reads the status that Spring prints only in words', () => {
    expect(only(`Too Many Requests: [${body}]`).status).toBe(429);
  });

  it('reads the Web SDK: elapse, errDesc, httpCode', () => {
    expect(only('{"elapse":61,"errDesc":"Service operation not allowed","httpCode":403}')).toMatchObject({
      format: 'sdk',
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
    expect(only(text)).toMatchObject({ format: 'sdk', status: null, error: 'unauthorized', foreign: null });
  });

  it('reads an axios error with call, token, request body and status', () => {
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

  it('reads the lines that OkHttp logs', () => {
    const text = `D/OkHttp: --> POST https://a1.easemob.com/demo/chat/users\nD/OkHttp: <-- 401 Unauthorized https://a1.easemob.com/demo/chat/users (52ms)\nD/OkHttp: ${body}\nD/OkHttp: <-- END HTTP`;
    expect(only(text)).toMatchObject({ status: 401, call: { method: 'POST', path: '/demo/chat/users' } });
  });
});

describe("OkHttp's log", () => {
  const answer = (url: string): string =>
    `<-- 400 Bad Request ${url} (88ms)\n{"error":"illegal_argument","error_description":"username is not legal"}\n<-- END HTTP`;
  const url = 'https://a1.easemob.com/o/a/users';

  it('names the method in front of the request only', () => {
    const text = `--> POST ${url}\n{"username":"x"}\n--> END POST (16-byte body)\n${answer(url)}`;
    expect(only(text).call).toEqual({ method: 'POST', path: '/o/a/users' });
  });

  it('and of another request it tells nothing', () => {
    expect(only(`--> DELETE ${url}/u1\n--> END DELETE\n${answer(url)}`).call).toEqual({
      method: null,
      path: '/o/a/users',
    });
  });
});
