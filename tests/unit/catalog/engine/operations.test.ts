import { describe, expect, test } from 'vitest';
import { createOperations } from '../../../../catalog/engine/operations';
import { operation } from './support/catalog';

const app = '/{org_name}/{app_name}';
const keys = [
  `POST ${app}/users`,
  `POST ${app}/users#bulk`,
  `GET ${app}/users`,
  `GET ${app}/users/{username}`,
  `DELETE ${app}/users/{username}`,
  `POST ${app}/users/batch/status`,
  `DELETE ${app}/chatgroups/{group_id}/users/{username}`,
  `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`,
  `DELETE ${app}/chatgroups/{group_id}/mute/{usernames}`,
  `PUT ${app}/users/{username}/notification/{chattype}/{key}`,
  `PUT ${app}/users/{username}/notification/language`,
  `GET ${app}/metadata/user/{username}`,
  `GET ${app}/metadata/user/capacity`,
];
const operations = createOperations(keys.map(operation));

describe('find', () => {
  test.each([
    ['a path', 'GET', '/easemob-demo/chat/users/bob', [`GET ${app}/users/{username}`]],
    [
      'a URL with port, query and fragment',
      'GET',
      'https://a1.easemob.com:443/o/a/users/bob?x=1#y',
      [`GET ${app}/users/{username}`],
    ],
    ['an address by app ID', 'GET', '/app-id/abc/users/bob', [`GET ${app}/users/{username}`]],
    ['a path without the App Key', 'GET', '/users/bob', [`GET ${app}/users/{username}`]],
    ['a path without a leading slash', 'GET', 'users/bob', [`GET ${app}/users/{username}`]],
    ['a path with slashes doubled and at its end', 'GET', '//o//a/users/bob/', [`GET ${app}/users/{username}`]],
    ['a method in small letters', 'get', '/o/a/users/bob', [`GET ${app}/users/{username}`]],
    ['operations that share method and path', 'POST', '/o/a/users', [`POST ${app}/users`, `POST ${app}/users#bulk`]],
    ['a literal before a parameter', 'GET', '/o/a/metadata/user/capacity', [`GET ${app}/metadata/user/capacity`]],
    [
      'a literal before two parameters',
      'PUT',
      '/o/a/users/bob/notification/language',
      [`PUT ${app}/users/{username}/notification/language`],
    ],
    ['one user', 'DELETE', '/o/a/chatgroups/1/users/bob', [`DELETE ${app}/chatgroups/{group_id}/users/{username}`]],
    [
      'several users',
      'DELETE',
      '/o/a/chatgroups/1/users/bob,eve',
      [`DELETE ${app}/chatgroups/{group_id}/users/{usernames}`],
    ],
    [
      'several users, percent-encoded',
      'DELETE',
      '/o/a/chatgroups/1/users/bob%2Ceve',
      [`DELETE ${app}/chatgroups/{group_id}/users/{usernames}`],
    ],
    [
      'one user where only a list is documented',
      'DELETE',
      '/o/a/chatgroups/1/mute/bob',
      [`DELETE ${app}/chatgroups/{group_id}/mute/{usernames}`],
    ],
    [
      'the path of a document',
      'DELETE',
      '/{org_name}/{app_name}/chatgroups/{group_id}/users/{usernames}',
      [`DELETE ${app}/chatgroups/{group_id}/users/{usernames}`],
    ],
    [
      'every method, where none is known',
      null,
      '/o/a/users/bob',
      [`GET ${app}/users/{username}`, `DELETE ${app}/users/{username}`],
    ],
    ['nothing for another method', 'PATCH', '/o/a/users/bob', []],
    ['nothing for another path', 'GET', '/o/a/users/bob/friends', []],
    ['nothing for a broken escape', 'GET', '/%E4%', []],
    ['nothing for an empty path', 'GET', '', []],
  ])('%s', (_, method, path, expected) => {
    expect(operations.find(method, path)).toEqual(expected);
  });
});

test('a key stands for the operation with this key, or else for every variant', () => {
  expect(operations.covered(`POST ${app}/users`)).toEqual([`POST ${app}/users`]);
  expect(operations.covered(`POST ${app}/users#bulk`)).toEqual([`POST ${app}/users#bulk`]);
  const tokens = createOperations([`POST ${app}/token#app`, `POST ${app}/token#password`].map(operation));
  expect(tokens.covered(`POST ${app}/token`)).toEqual([`POST ${app}/token#app`, `POST ${app}/token#password`]);
  expect(tokens.covered('GET /unknown')).toEqual(['GET /unknown']);
});
