import { describe, expect, test } from 'vitest';
import { app, found } from './findings';

describe('sizes', () => {
  const many = (count: number): string =>
    JSON.stringify({ usernames: Array.from({ length: count }, (_, at) => `u${at}`) });

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
