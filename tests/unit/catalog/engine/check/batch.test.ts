import { describe, expect, it, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { app, found } from './findings';
import { catalog } from '../../../support/catalog';

const users = (count: number): string[] => Array.from({ length: count }, (_, at) => `u${at}`);
const named = (count: number): string => JSON.stringify({ usernames: users(count) });

describe('sizes', () => {
  test.each([
    ['80 users to mute', `POST ${app}/chatgroups/{group_id}/mute`, named(80), []],
    ['101 users to mute', `POST ${app}/chatgroups/{group_id}/mute`, named(101), ['batch-too-large: 101']],
    ['80 group members to add', `POST ${app}/chatgroups/{group_id}/users`, named(80), []],
    [
      '61 users to block in a chatroom',
      `POST ${app}/chatrooms/{chatroom_id}/blocks/users`,
      named(61),
      ['batch-too-large: 61'],
    ],
    ['11 members of a thread', `POST ${app}/thread/{thread_id}/users`, named(11), ['batch-too-large: 11']],
    [
      '61 users to register',
      `POST ${app}/users#bulk`,
      JSON.stringify(users(61).map((username) => ({ username }))),
      ['batch-too-large: 61'],
    ],
    ['4 groups to send to', `POST ${app}/messages/chatgroups`, '{"to":["1","2","3","4"]}', ['batch-too-large: 4']],
    [
      '11 chatroom attributes',
      `PUT ${app}/metadata/chatroom/{chatroom_id}/user/{username}`,
      JSON.stringify({ metaData: Object.fromEntries(users(11).map((key) => [key, 'v'])) }),
      ['batch-too-large: 11'],
    ],
    ['a list that is not the one counted', `POST ${app}/messages/chatgroups`, '{"to":["1"],"ext":[1,2,3,4]}', []],
    ['many of what has no documented limit', `PUT ${app}/users/{username}/password`, named(999), []],
    ['a body that is no JSON', `POST ${app}/chatgroups/{group_id}/mute`, 'usernames=u1', []],
  ])('%s', (_, call, body, expected) => {
    expect(found({ call, request: { body } }).filter((finding) => finding.startsWith('batch'))).toEqual(expected);
  });

  test('counts users in the path too', () => {
    const call = `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`;
    expect(found({ call, path: `/o/a/chatgroups/1/users/${users(61).join(',')}` })).toEqual(['batch-too-large: 61']);
    expect(found({ call, path: `/o/a/chatgroups/1/users/${users(60).join(',')}` })).toEqual([]);
  });

  it('counts what a pasted request lists', () => {
    const paste = (count: number): string =>
      `curl -X POST 'https://a1.easemob.com/easemob-demo/chatdemo/chatgroups/1/users' -d '${named(count)}'\n` +
      '{"error":"exceed_limit","error_description":"members size is greater than max user size !"}';
    const { explain } = createExplainer(catalog);
    const rules = (count: number) =>
      explain(paste(count)).responses.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules(80)).toEqual([]);
    expect(rules(101)).toEqual(['batch-too-large']);
  });
});
