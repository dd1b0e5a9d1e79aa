import { describe, expect, test } from 'vitest';
import { found } from './findings';

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
      { status: 415, path: '/o/a/users', request: { showsHeaders: true } },
      ['content-type-missing: '],
    ],
    [
      'a type that may be in headers that are not shown',
      { status: 415, path: '/o/a/users', request: { host: 'a1.easemob.com' } },
      [],
    ],
    ['an upload', { path: '/o/a/chatfiles', request: { body: '{}', contentType: 'multipart/form-data' } }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
