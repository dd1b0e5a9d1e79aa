import { describe, expect, it } from 'vitest';
import { only, recognize } from './recognize';

const answer = (data: unknown, more: object = {}): string =>
  JSON.stringify({
    action: 'post',
    uri: 'https://a1.easemob.com/demo/chat/x',
    data,
    timestamp: 1542595598924,
    duration: 1,
    ...more,
  });

describe('failures inside an HTTP 200 response', () => {
  it.each([
    [
      'registration in bulk',
      answer([{ username: 'user3', registerUserFailReason: 'the user3 already exists' }], { entities: [{}, {}] }),
      'data[].registerUserFailReason',
      'the user3 already exists',
      'user3',
      2,
    ],
    [
      'chatroom attributes',
      answer({ successKeys: ['a'], errorKeys: { key1: "properties key 'key1' is exceeding maximum limit 128" } }),
      'data.errorKeys.{key}',
      "properties key 'key1' is exceeding maximum limit 128",
      'key1',
      1,
    ],
    [
      'removing members',
      answer([
        { result: false, reason: "user tt81 doesn't exist.", user: 'tt81' },
        { result: true, user: 'b' },
      ]),
      'data[].reason',
      "user tt81 doesn't exist.",
      'tt81',
      1,
    ],
    [
      'removing one member',
      answer({ result: false, reason: "user tt81 doesn't exist.", user: 'tt81' }),
      'data[].reason',
      "user tt81 doesn't exist.",
      'tt81',
      0,
    ],
    [
      'recalling messages, the reason next to the word',
      '{"msgs":[{"msg_id":"67","recalled":"no","error":"exceed recall time limit"}]}',
      'msgs[].recalled',
      'exceed recall time limit',
      '67',
      0,
    ],
    [
      'recalling messages',
      '{"msgs":[{"msg_id":"67","recalled":"not_found msg"},{"msg_id":"68","recalled":"yes"}]}',
      'msgs[].recalled',
      'not_found msg',
      '67',
      1,
    ],
    [
      'pushing',
      '{"timestamp":1689154624797,"data":[{"pushStatus":"FAIL","desc":"no push binding"}],"duration":0}',
      'data[].desc',
      'no push binding',
      null,
      0,
    ],
    [
      'the inner part alone',
      '{"successKeys":["a","b"],"errorKeys":{"k":"too long"}}',
      'data.errorKeys.{key}',
      'too long',
      'k',
      2,
    ],
    [
      'one item alone',
      '{"result":false,"action":"add_blocks","reason":"user: a doesn\'t exist in group: 1","user":"a"}',
      'data[].reason',
      "user: a doesn't exist in group: 1",
      'a',
      0,
    ],
  ])('%s', (_, text, field, message, subject, succeeded) => {
    expect(only(text)).toMatchObject({
      kind: 'partial',
      message: null,
      failures: [{ field, message, subject }],
      succeeded,
    });
  });

  it.each([
    ['a flag of an item', answer([{ result: false, user: 'a' }]), 'data[].result', null, 'a'],
    ['a flag of the answer', answer({ result: false }), 'data.result', null, null],
    ['a list of what failed', answer({ NotExistFailed: ['a'] }), 'data.NotExistFailed', null, 'a'],
    [
      'a list whose name has a colon',
      answer({ 'updateMetadataFailed:': ['a'] }),
      'data.updateMetadataFailed',
      null,
      'a',
    ],
    ['a word for each thing', answer({ '5fd7': 'failed', '9ab1': 'success' }), 'data.{file_uuid}', 'failed', '5fd7'],
    ['reasons by user', answer({ success: ['b'], fail: { a: 'why' } }), 'data.fail.{username}', 'why', 'a'],
    ['a word', '{"data":"failure","timestamp":1,"duration":0}', 'data', 'failure', null],
    ['a flag as a whole', '{"status":"OK","entity":false}', 'entity', null, null],
    ['a number as a whole', '{"status":"OK","entity":1}', 'entity', null, null],
  ])('without a reason: %s', (_, text, field, message, subject) => {
    expect(only(text)).toMatchObject({ kind: 'partial', failures: [{ field, message, subject }] });
  });

  it.each(['{"status":"OK","entity":true}', '{"status":"OK","entity":0}', '{"data":{"result":false},"page":1}'])(
    'are not in %s',
    (text) => {
      expect(recognize(text).flatMap(({ failures }) => failures)).toEqual([]);
    },
  );

  it('include every user in a list', () => {
    const { failures } = only(answer({ maxLimitFailed: ['a', 'b'], NotExistFailed: ['c'], success: ['d'] }));
    expect(failures.map(({ field, subject }) => [field, subject])).toEqual([
      ['data.maxLimitFailed', 'a'],
      ['data.maxLimitFailed', 'b'],
      ['data.NotExistFailed', 'c'],
    ]);
  });

  it('include every failed item', () => {
    const items = ['a', 'b', 'c'].map((user) => ({ result: false, reason: `user ${user} doesn't exist.`, user }));
    expect(only(answer(items)).failures.map((item) => item.subject)).toEqual(['a', 'b', 'c']);
  });

  it('use the 200 next to the body', () => {
    expect(only(`status=200 body=${answer([{ result: false, reason: 'x y', user: 'a' }])}`).status).toBe(200);
  });
});

describe('a success', () => {
  it.each([
    answer({ result: true, user: 'a' }),
    answer([{ result: true, user: 'a' }]),
    answer({ successKeys: ['a'], errorKeys: {} }),
    answer({ recalled: 'yes', msg_id: '1' }),
    '{"access_token":"YWMt","expires_in":5184000,"application":"c03b"}',
    '{"data":"success"}',
  ])('%s', (text) => {
    expect(only(text)).toMatchObject({ kind: 'success', failures: [], error: null, message: null });
  });

  it('that contains a failure is the failure', () => {
    const wrapped = answer({ error: 'unauthorized', timestamp: 1, error_description: 'token is illegal.' });
    expect(only(wrapped)).toMatchObject({ format: 'json', error: 'unauthorized', message: 'token is illegal.' });
  });
});

it('is not read from the body of a request', () => {
  expect(recognize('{"username":"bob","password":"1","nickname":"Bob"}')).toEqual([]);
  expect(recognize('{"from":"a","to":["b"],"type":"txt","body":{"msg":"invalid password"}}')).toEqual([]);
});
