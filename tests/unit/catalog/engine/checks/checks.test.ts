import { describe, expect, test } from 'vitest';
import { findWrongValues } from '../../../../../catalog/engine/checks';
import { growth, LINEAR } from '../support/growth';
import { blankResponse } from '../../../../../catalog/engine/recognise/found';
import type { Candidate, FoundResponse, RequestClues } from '../../../../../catalog/engine/report';

const app = '/{org_name}/{app_name}';
/** 2026-01-02 03:00 UTC, 11:00 in Beijing. */
const now = Date.UTC(2026, 0, 2, 3);

interface Given {
  values?: Record<string, string>;
  call?: string;
  path?: string;
  method?: string;
  request?: Partial<RequestClues>;
  status?: number;
  error?: string;
}

/** Findings as `rule: value`. */
function found({ values = {}, call, path, method = 'POST', request = {}, ...rest }: Given): string[] {
  return findings({
    values,
    ...(call === undefined ? {} : { call }),
    ...(path === undefined ? {} : { path }),
    method,
    request,
    ...rest,
  }).map(({ rule, value }) => `${rule}: ${value}`);
}

function findings({ values = {}, call, path, method = 'POST', request = {}, ...rest }: Given) {
  const response: FoundResponse = {
    ...blankResponse('json', 0, 0),
    ...rest,
    call: path === undefined ? null : { method, path },
    request: { authorization: null, contentType: null, host: null, body: null, ...request },
  };
  const best: Candidate = {
    id: 'x',
    kind: 'error',
    confidence: 1,
    because: [],
    values,
    spans: [],
    causes: [],
    decidedBy: null,
  };
  return findWrongValues(response, best, call ?? null, now);
}

describe('user IDs', () => {
  test.each([
    ['a good one', 'wzy_meizu-1.X', []],
    ['a stand-in of the documents', 'XXX', []],
    ['a blank inside', 'b ob', ['user-id-characters: b ob']],
    ['Chinese', '张三', ['user-id-characters: 张三']],
    ['a mail address', 'a@b.c', ['user-id-characters: a@b.c']],
    ['64 bytes', 'x'.repeat(64), []],
    ['65 bytes', 'x'.repeat(65), [`user-id-length: ${'x'.repeat(65)}`]],
  ])('in the message: %s', (_, username, expected) => {
    expect(found({ values: { username } })).toEqual(expected);
  });

  test('in a list, in the path and in the body, each once', () => {
    const given = {
      values: { usernames: '[a b, ok]' },
      call: `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`,
      path: '/o/a/chatgroups/1/users/c%20d,ok',
      request: { body: '{"usernames":["a b","e/f"]}' },
    };
    expect(found(given)).toEqual(['user-id-characters: a b', 'user-id-characters: c d', 'user-id-characters: e/f']);
  });

  test('the text names the value and the characters, in both languages', () => {
    const [finding] = findings({ values: { username: 'a@b' } });
    expect(finding?.text.zh).toContain('“a@b” 含有不允许的字符：@');
    expect(finding?.text.en).toContain('“a@b” has characters that are not allowed: @');
  });

  test('a blank is named, also at the end of an ID that was sent', () => {
    const request = { body: '{"username":"bob "}' };
    const [finding] = findings({ request });
    expect(finding?.text.zh).toContain('“bob ” 含有不允许的字符：空格');
    expect(finding?.text.en).toContain('“bob ” has characters that are not allowed: blank.');
  });
});

describe('App Keys', () => {
  test.each([
    ['a # in the path', { path: 'https://a1.easemob.com/o#a/users' }, ['app-key-in-url: o#a']],
    ['an encoded # in the path', { path: '/o%23a/users' }, ['app-key-in-url: o#a']],
    [
      'a # in the name that was not found',
      { values: { orgName: 'hx#demo', appName: 'x' } },
      ['app-key-in-url: hx#demo'],
    ],
    ['a slash as a value', { values: { appKey: 'o/a' } }, ['app-key-form: o/a']],
    ['a good value', { values: { appKey: 'o#a' } }, []],
    ['a good path', { path: '/o/a/users' }, []],
    ['the stand-in of the documents', { values: { appKey: 'XXXX#XXXX' } }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

describe('sizes', () => {
  const many = (count: number): string =>
    JSON.stringify({ usernames: Array.from({ length: count }, (_, at) => `u${at}`) });

  test('a size that the message names is held against its limit', () => {
    expect(found({ values: { size: '61', limit: '60' } })).toEqual(['size-over-limit: 61']);
    expect(found({ values: { size: '59', limit: '60' } })).toEqual([]);
  });

  test.each([
    ['60 users to mute', `POST ${app}/chatgroups/{group_id}/mute`, many(60), []],
    ['61 users to mute', `POST ${app}/chatgroups/{group_id}/mute`, many(61), ['batch-too-large: 61']],
    ['11 members of a thread', `POST ${app}/thread/{thread_id}/users`, many(11), ['batch-too-large: 11']],
    [
      '61 users to register',
      `POST ${app}/users#bulk`,
      JSON.stringify(Array.from({ length: 61 }, () => ({ username: 'u' }))),
      ['batch-too-large: 61'],
    ],
    ['4 groups to send to', `POST ${app}/messages/chatgroups`, '{"to":["1","2","3","4"]}', ['batch-too-large: 4']],
    [
      '11 chatroom attributes',
      `PUT ${app}/metadata/chatroom/{chatroom_id}/user/{username}`,
      JSON.stringify({ metaData: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, 'v'])) }),
      ['batch-too-large: 11'],
    ],
    ['many of what has no documented limit', `PUT ${app}/users/{username}/password`, many(999), []],
  ])('%s', (_, call, body, expected) => {
    expect(found({ call, request: { body } }).filter((finding) => finding.startsWith('batch'))).toEqual(expected);
  });

  test('users of the path count too', () => {
    const users = Array.from({ length: 61 }, (_, at) => `u${at}`).join(',');
    const call = `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`;
    expect(found({ call, path: `/o/a/chatgroups/1/users/${users}` })).toEqual(['batch-too-large: 61']);
  });
});

describe('hours of the message history', () => {
  test.each([
    ['a past hour', '2026010200', []],
    ['an hour to come in Beijing', '2026010212', ['history-time-future: 2026010212']],
    ['the hour in Beijing', '2026010211', []],
    ['no hour', '20260102', ['history-time-format: 20260102']],
    ['hour 24', '2026010124', ['history-time-format: 2026010124']],
    ['month 13', '2025130100', ['history-time-format: 2025130100']],
    ['30 February', '2025023000', ['history-time-format: 2025023000']],
    ['dashes', '2026-01-02', ['history-time-format: 2026-01-02']],
    ['the stand-in of the documents', 'xxxxxx', []],
  ])('%s', (_, time, expected) => {
    expect(found({ values: { time } })).toEqual(expected);
  });

  test('from the path where the message names none', () => {
    expect(found({ call: `GET ${app}/chatmessages/{time}`, path: '/o/a/chatmessages/today', method: 'GET' })).toEqual([
      'history-time-format: today',
    ]);
  });
});

describe('the Authorization header', () => {
  const whole = `YWMt${'x'.repeat(60)}`;
  /** `{"alg":"none"}.{"exp":1700000000}.x` */
  const past = 'eyJhbGciOiJub25lIn0.eyJleHAiOjE3MDAwMDAwMDB9.x';

  test.each([
    ['as it should be', `Bearer ${whole}`, []],
    ['without Bearer', whole, ['token-missing-bearer: YWMtxx…']],
    ['with nothing behind Bearer', 'Bearer ', ['token-placeholder: ']],
    ['with a stand-in', 'Bearer <YourAppToken>', ['token-placeholder: <YourAppToken>']],
    ['with a variable', 'Bearer ${token}', ['token-placeholder: ${token}']],
    ['with null', 'Bearer null', ['token-placeholder: null']],
    ['with quotes', `Bearer "${whole}"`, ['token-quoted: "YWMtx…']],
    ['too short', 'Bearer YWMtDtmfTiFoEeOo9b', ['token-truncated: YWMtDt…']],
    ['with an ellipsis', 'Bearer YWMtDtmfTiFoEeOo9bXXXXXXXXXXXXXXXXXXXXXXXXXX...', ['token-truncated: YWMtDt…']],
    ['expired', `Bearer ${past}`, ['token-expired: eyJhbG…']],
  ])('%s', (_, authorization, expected) => {
    expect(found({ request: { authorization } })).toEqual(expected);
  });

  test('missing from a request that was refused', () => {
    expect(found({ status: 401, request: { host: 'a1.easemob.com' } })).toEqual(['token-missing: ']);
  });

  test('unknown where the paste shows no request', () => {
    expect(found({ status: 401 })).toEqual([]);
  });

  test('of braces without end takes no longer than its length', () => {
    const work = (token: string): unknown => found({ request: { authorization: `Bearer ${token}` } });
    expect(growth('{', work, 10_000)).toBeLessThan(LINEAR);
  });

  test('is never shown in full', () => {
    const [finding] = findings({ request: { authorization: `Bearer ${past}` } });
    expect(JSON.stringify(finding)).not.toContain(past.slice(10, 30));
  });
});

describe('the request', () => {
  test.each([
    ['curly quotes in what was sent', { request: { body: '{“username”:"bob"}' } }, ['curly-quotes-in-json: “']],
    ['curly quotes inside a good string', { request: { body: '{"text":"“hi”"}' } }, []],
    [
      'a curly quote that the parser names',
      { values: { char: '', code: '8220 / 0x201c' } },
      ['curly-quotes-in-json: “'],
    ],
    [
      'another type than JSON',
      { path: '/o/a/users', request: { body: '{"a":1}', contentType: 'text/plain' } },
      ['content-type-not-json: text/plain'],
    ],
    [
      'JSON with a charset',
      { path: '/o/a/users', request: { body: '{"a":1}', contentType: 'application/json;charset=utf-8' } },
      [],
    ],
    [
      'no type where the service refused it',
      { status: 415, path: '/o/a/users', request: { host: 'a1.easemob.com' } },
      ['content-type-missing: '],
    ],
    ['an upload', { path: '/o/a/chatfiles', request: { body: '{}', contentType: 'multipart/form-data' } }, []],
    ['a stand-in for the host', { request: { host: '{RestApi}' } }, ['host-placeholder: {restapi}']],
    ['the console as the host', { request: { host: 'console.easemob.com' } }, ['host-website: console.easemob.com']],
    ['a REST server as the host', { request: { host: 'a1.easemob.com:443' } }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
