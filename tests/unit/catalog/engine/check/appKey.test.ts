import { describe, expect, test } from 'vitest';
import { found } from './findings';

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
    ['the placeholder of the documents', { values: { appKey: 'XXXX#XXXX' } }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
