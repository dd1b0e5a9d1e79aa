import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { isOtherServicesCall } from '../../../../../catalog/engine/provenance/callProvenance';
import { createOperations } from '../../../../../catalog/engine/operations';
import { ownCatalog } from '../support/catalog';

const catalog = ownCatalog();
const explainer = createExplainer(catalog);
const operations = createOperations(catalog.operations);
const verdictsOf = (text: string): string[] => explainer.explain(text).responses.map(({ verdict }) => verdict);
const login = '{"error":"invalid_grant","error_description":"Invalid Password"}';

describe('a message of any login server is not certain next to the URL of another service', () => {
  test.each([
    [
      'below the body, under a path that looks like an App Key',
      `${login}\n\nPOST https://my-site.netlify.app/.netlify/identity/token HTTP/1.1 400`,
    ],
    ['below the body, without a status', `${login}\nPOST https://o2.mail.ru/token`],
    [
      'above a head',
      'POST https://auth.mycompany.com/oauth/token\nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"invalid username or password"}',
    ],
    [
      'as a path alone',
      'POST /oauth/token\nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"user not found"}',
    ],
    [
      'after "from"',
      '{"error":"unauthorized","error_description":"token is illegal."}\nfrom https://api.other-im.com/v1/users',
    ],
    ['in a remark about the server', `${login}  <- from our Spring Authorization Server`],
    ['under its own version of the path', `POST https://sso.example.com/api/v1/token\n${login}`],
  ])('%s', (_, text) => {
    const verdicts = verdictsOf(text);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).not.toContain('exact');
  });

  test.each([
    [
      'on the host of a cluster',
      `POST https://a1.easemob.com/easemob-demo/chat/token\nHTTP/1.1 400 Bad Request\n\n${login}`,
    ],
    [
      'through the gateway of a closed network',
      `POST https://im.bank.example/easemob-demo/chat/token\nHTTP/1.1 400 Bad Request\n\n${login}`,
    ],
    ['without any URL', login],
  ])('but it is %s', (_, text) => {
    expect(verdictsOf(text)).toEqual(['exact']);
  });
});

describe('a message of this API behind a call to the reader’s own backend', () => {
  const forwarded = (fields: string): string =>
    `POST https://shop.example/chat/join -> 403\n{"error":"forbidden_op",${fields}"timestamp":1760770000000,"duration":0,"error_description":"can not join this group, reason:user li4 has joined too many chatrooms!"}`;

  test('is only likely, because the backend may have written it', () => {
    expect(verdictsOf(forwarded(''))).toEqual(['likely']);
  });

  test('is certain if the exception class names the vendor', () => {
    expect(verdictsOf(forwarded('"exception":"com.easemob.group.exception.ForbiddenOpException",'))).toEqual(['exact']);
  });
});

test('an exception of a JSON library in a log without a response is not certain', () => {
  const trace = `com.fasterxml.jackson.core.JsonParseException: Unexpected character ('}' (code 125)): was expecting double-quote to start field name
 at [Source: (String)"{a}"; line: 1, column: 2]`;
  expect(verdictsOf(trace)).toEqual(['likely']);
});

test.each([
  [
    'names the platform',
    `user_grid = UserGrid(host='x')\nself.assertEqual(str(error), 'Unable to authenticate due to expired access token')`,
  ],
  ['names its error types', `("expired_token", "Unable to authenticate due to expired access token"),`],
])('words of Apache Usergrid are not sure where the text %s', (_, text) => {
  expect(verdictsOf(text)).toEqual(['likely']);
});

test('exception classes inherited from Apache Usergrid do not identify this API', () => {
  const text =
    'org.apache.usergrid.rest.exceptions.SecurityException: Unable to authenticate due to expired access token';
  expect(verdictsOf(text)).toEqual(['exact']);
});

const answered = '{"error":"exceed_limit","error_description":"title cannot exceed to 128"}';
const ownRequest = (request: string): string =>
  `2024/06/13 18:14:05 [error] 31#31: *77 [lua] easemob 403: ${answered}, client: 10.2.3.4, request: "${request} HTTP/1.1", host: "api.acme.cn"`;

describe('a request to the reader’s own backend in a log', () => {
  test.each([
    'POST /v1/notice',
    'POST /index.php?s=room',
    'POST /users/register',
    'POST /api/v1/users',
    'POST /im/v1/users',
  ])('%s says nothing of the answer', (request) => {
    const [response, ...others] = explainer.explain(ownRequest(request)).responses;
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      verdict: 'exact',
      endpoint: null,
      candidates: [{ id: 'chatroom-name-too-long' }],
    });
    expect(response?.candidates[0]?.because.find(({ fact }) => fact === 'endpoint')?.outcome).toBe('absent');
  });

  test('is not used as the call', () => {
    expect(explainer.explain(ownRequest('POST /v1/notice')).responses[0]?.response.call).toBeNull();
  });

  test('does not contradict an entry if it looks like a documented path without App Key', () => {
    expect(verdictsOf(ownRequest('POST /users'))).toEqual(['exact']);
  });

  test.each([
    [
      'a head shows it as the call',
      `POST /v1/rooms HTTP/1.1\nHost: api.acme.cn\n\nHTTP/1.1 403 Forbidden\n\n${answered}`,
    ],
    ['its host is named', `POST https://api.acme.cn/v1/rooms 403\n${answered}`],
  ])('is the other service, where %s', (_, text) => {
    expect(verdictsOf(text)).toEqual(['likely']);
  });

  test('does not make general words certain in the path of a login server', () => {
    expect(verdictsOf(`{"level":"error","path":"/oauth/token","status":400,"body":${login}}`)).not.toContain('exact');
  });
});

test.each([
  ['/im/v1/rooms', null, true],
  ['/token', null, false],
  ['/easemob-demo/chat/users', 'a1.easemob.com', false],
  ['/anything', 'a1-vip6.easemob.com', false],
  ['/easemob-demo/chat/users', 'im.bank.example:8443', false],
  ['/app-id/b7c8/users', '10.0.0.7', false],
  ['/easemob-demo/chat/not/documented', null, false],
  ['/easemob-demo/chat/not/documented', 'im.bank.example', true],
  ['/{org_name}/{app_name}/users', 'xxxx', false],
  ['/users/li4', null, false],
  ['/oauth/token', null, true],
  ['/token', 'o2.mail.ru', true],
  ['/v1/app/users', 'api.other.example', true],
])('%s on %s is strange: %s', (path, host, strange) => {
  expect(isOtherServicesCall(operations, path, host)).toBe(strange);
});

test.each([
  ['微信：{"errcode":48001,"errmsg":"api unauthorized"}\n环信：403 user_mute is not used for this app'],
  ['环信说 user_mute is not used for this app，然后短信 {"ActionStatus":"FAIL","ErrorInfo":"no","ErrorCode":7}'],
])('a body of another service beside a message of this API is no second response: %s', (text) => {
  expect(explainer.explain(text).responses.map(({ candidates: [first] }) => first?.id)).toEqual([
    'app-wide-mute-not-enabled',
  ]);
});

test('a status of a known other service says so, and one of any own gateway does not', () => {
  const own = '2026-06-10 22:52:21 POST https://a1.easemob.com/o/a/users 429';
  const cautionsOf = (line: string): unknown[] =>
    explainer.explain(`${line}\n${own}`).responses.map(({ cautions }) => cautions);
  const business = '{"code":"40004","msg":"Business Failed"}';
  for (const body of ['', ` ${business}`])
    expect(cautionsOf(`2026-06-10 22:52:20 POST https://openapi.alipay.com/gateway.do 400${body}`)).toEqual([
      ['other-api'],
      [],
    ]);
  expect(cautionsOf('2026-06-10 22:52:20 POST https://im.bank.example/o/a/chatgroups 429')).toEqual([[], []]);
});
