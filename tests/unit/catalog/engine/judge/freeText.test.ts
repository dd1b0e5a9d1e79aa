import { describe, expect, test } from 'vitest';
import { entry, explainerOf, operation } from '../support/catalog';

const app = '/{org_name}/{app_name}';
const notMembers = 'users [{usernames}] are not members of this group!';
const explainer = explainerOf({
  operations: [operation(`GET ${app}/users/{username}`)],
  errors: [
    entry({ id: 'not-members', status: 403, error: 'forbidden_op', message: notMembers }),
    entry({ id: 'not-members-of-chatroom', status: 400, error: 'forbidden_op', message: notMembers }),
    entry({
      id: 'joined-too-many',
      status: 403,
      error: 'exceed_limit',
      message: 'user {username} has joined too many groups!',
    }),
    entry({
      id: 'cannot-join',
      status: 403,
      error: 'forbidden_op',
      message: 'can not join this group, reason:user {username} has joined too many groups!',
    }),
    entry({ id: 'rate', status: 429, error: 'reach_limit', message: 'This request has reached api limit' }),
    entry({ id: 'unauthorized', status: 401, error: 'unauthorized', message: 'unauthorized' }),
    entry({
      id: 'closed',
      status: 401,
      error: 'unauthorized',
      message: 'registration is not open, please contact the app admin',
    }),
    entry({ id: 'echo', error: 'Bad Request', message: 'Bad Request' }),
    entry({ id: 'batch', error: null, message: 'exceed allowed batch size {limit}' }),
    entry({ id: 'batch-newer', error: 'BAD_REQUEST', message: 'exceed allowed batch size {limit}' }),
    entry({ id: 'owner', message: "the owner doesn't exist" }),
  ],
});

/** Status, error type, message and first candidate of each response. */
const found = (text: string) =>
  explainer
    .explain(text)
    .responses.map(({ response: { status, error, message }, candidates }) => [
      status,
      error,
      message,
      candidates[0]?.id,
    ]);

const message = 'users [a] are not members of this group';

describe('a message in free text uses the facts next to it', () => {
  test.each([
    ['a status in front', `HTTP 403 ${message}!`, [403, null, message, 'not-members']],
    [
      'a status in brackets after it',
      `call failed: ${message}! (400)`,
      [400, null, message, 'not-members-of-chatroom'],
    ],
    ['an error type', `forbidden_op: ${message}!`, [null, 'forbidden_op', message, 'not-members']],
    [
      'the row of a table',
      `| 403 | forbidden_op | “${message}!” | why |`,
      [403, 'forbidden_op', message, 'not-members'],
    ],
    [
      'a row with tabs',
      '401\tunauthorized\tregistration is not open, please contact the app admin',
      [401, 'unauthorized', 'registration is not open, please contact the app admin', 'closed'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('a number that counts something else is not a status', () => {
    expect(found(`took 403 ms: ${message}!`)).toEqual([[null, null, message, 'not-members']]);
  });
});

describe('the reason phrase of a status', () => {
  const batch = 'exceed allowed batch size 100';

  test.each([
    ["in Python's tuple", `(400, 'Bad Request', '${batch}')`],
    ['above the message', `400 Bad Request\n${batch}`],
    ['in front of it', `400 Bad Request: ${batch}`],
    ['in capitals', `400 BAD REQUEST ${batch}`],
  ])('is neither a message nor an error type: %s', (_, text) => {
    expect(found(text).map(([status, error, words]) => [status, error, words])).toEqual([[400, null, batch]]);
    expect(explainer.explain(text).responses[0]?.verdict).not.toBe('exact');
  });

  test('is the message if there is no other', () => {
    expect(found('400 Bad Request')).toEqual([[400, null, 'Bad Request', 'echo']]);
  });

  test.each([
    ['{"error":"unauthorized"}', 401],
    ['{"error":"Not Found"}', 404],
    ['{"error":"FORBIDDEN"}', 403],
    ['{"error":"internal_server_error"}', 500],
    ['{"error":"Conflict","message":"Conflict"}', 409],
  ])('gives the status of a body that says nothing else: %s', (text, status) => {
    const [{ response, verdict } = {}] = explainer.explain(text).responses;
    expect([response?.status, verdict]).toEqual([status, 'status-only']);
  });

  test('is an error type in lower case', () => {
    const closed = 'registration is not open, please contact the app admin';
    const expected = [[401, 'unauthorized', closed, 'closed']];
    expect(found(`401 unauthorized ${closed}`)).toEqual(expected);
    expect(found(`[401] unauthorized: ${closed}`)).toEqual(expected);
  });
});

describe('a message that also occurs in a body of the same text', () => {
  const json =
    '{"error":"forbidden_op","timestamp":1,"duration":0,"error_description":"users [a] are not members of this group!"}';

  test('is not reported twice', () => {
    expect(found(`It says “${message}!” again:\n${json}`)).toEqual([
      [null, 'forbidden_op', `${message}!`, 'not-members'],
    ]);
  });

  test('is reported if another error type is next to it', () => {
    expect(found(`reach_limit: ${message}!\n\n${json}`).map(([, error]) => error)).toEqual([
      'reach_limit',
      'forbidden_op',
    ]);
  });
});

describe('an error type alone', () => {
  test.each([
    ['names its only entry', 'reach_limit', 'likely', 'rate'],
    ['in a field', 'error=reach_limit', 'likely', 'rate'],
    ['with its status', '429 reach_limit', 'likely', 'rate'],
    ['with a message that is not documented', 'reach_limit: the tenth call of this hour', 'unknown', 'rate'],
  ])('%s', (_, text, verdict, id) => {
    const [explained] = explainer.explain(text).responses;
    expect([explained?.verdict, explained?.candidates[0]?.id]).toEqual([verdict, id]);
  });

  test('is not a response in a question', () => {
    expect(found('what is reach_limit?')).toEqual([]);
    expect(found('user registration fails since the move, what can I do')).toEqual([]);
    expect(found('message recall failed after two minutes, how should we handle that')).toEqual([]);
  });
});

/** Enough text that the paste as a whole is not a message. */
const prose = 'the service was started and all is well so far\n'.repeat(20);

describe('a message that any service may use', () => {
  test.each([
    ['counts as a line', "x\nthe owner doesn't exist\ny", 1],
    ['counts in quotes', `failed with "the owner doesn't exist" today`, 1],
    ['counts after a label', "ERROR reason: the owner doesn't exist", 1],
    ['counts next to its error type', "illegal_argument the owner doesn't exist", 1],
    ['counts in a row that has lost its lines', "400 illegal_argument the owner doesn't exist 群主不存在", 1],
    ['counts after a status', "calls of ours fail 400 the owner doesn't exist", 1],
    ['counts after a Chinese verb', "加人接口报错 the owner doesn't exist", 1],
    ['counts after a Chinese verb and a status', "加人接口报400the owner doesn't exist", 1],
    ['does not count inside a sentence', "it seems that the owner doesn't exist any more in our tests", 0],
  ])('%s', (_, text, count) => {
    expect(found(`${prose}\n${text}`)).toHaveLength(count);
  });

  test('a single plain word counts only if the paste has nothing else', () => {
    expect(found(`${prose}\nGET /x: unauthorized\nnext line`)).toEqual([]);
    expect(found(' unauthorized ')).toHaveLength(1);
  });
});

test('a line that is similar to a longer message is that message', () => {
  const [explained] = explainer.explain('can nt join ths group, reason:user bob has joined too many groups!').responses;
  expect(explained?.verdict).not.toBe('exact');
  expect(explained?.candidates.map(({ id }) => id)).toContain('cannot-join');
});

test('messages between responses are found, those inside them are not found twice', () => {
  const json = JSON.stringify({
    error: 'reach_limit',
    timestamp: 1,
    duration: 0,
    error_description: 'This request has reached api limit',
  });
  expect(found(`${message}!\n${json}\nuser bob has joined too many groups!`).map((each) => each.at(-1))).toEqual([
    'not-members',
    'rate',
    'joined-too-many',
  ]);
});
