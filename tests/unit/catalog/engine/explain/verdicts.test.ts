import { describe, expect, test } from 'vitest';
import type { Explained, ExplainOptions } from '../../../../../catalog/engine/report';
import { entry, explainerOf, operation, partialFailure } from '../support/catalog';

const app = '/{org_name}/{app_name}';
const transfer = `PUT ${app}/chatgroups/{group_id}#transfer`;
const addAdmin = `POST ${app}/chatgroups/{group_id}/admin`;
const readUser = `GET ${app}/users/{username}`;
const deleteUser = `DELETE ${app}/users/{username}`;
const removeMany = `DELETE ${app}/chatgroups/{group_id}/users/{usernames}`;
const blockMany = `POST ${app}/chatgroups/{group_id}/blocks/users`;
const inGroup = "user: {username} doesn't exist in group: {groupId}";
const words = { zh: '', en: '' };

const explainer = explainerOf({
  operations: [transfer, `PUT ${app}/chatgroups/{group_id}`, addAdmin, readUser, deleteUser, removeMany, blockMany].map(
    operation,
  ),
  errors: [
    entry({ id: 'not-in-group', status: 403, error: 'forbidden_op', message: inGroup, endpoints: [transfer] }),
    entry({
      id: 'admin-not-in-group',
      status: 404,
      error: 'resource_not_found',
      message: inGroup,
      endpoints: [addAdmin],
    }),
    entry({ id: 'too-large', message: 'message is too large' }),
    entry({ id: 'too-large-newer', error: 'message_send_error', message: 'message is too large' }),
    entry({ id: 'field-missing', error: 'invalid_parameter', message: '{field} must be provided' }),
    entry({ id: 'file-missing', message: 'file must be provided.', endpoints: [readUser] }),
    entry({ id: 'token-unknown', status: 401, error: 'auth_bad_access_token', message: 'Unable to authenticate' }),
    entry({
      id: 'token-expired',
      status: 401,
      error: 'unauthorized',
      message: 'Unable to authenticate due to expired access token',
    }),
    entry({ id: 'echo', error: 'Bad Request', message: 'Bad Request', endpoints: [readUser] }),
    entry({ id: 'batch', error: null, message: 'exceed allowed batch size {limit}', endpoints: [addAdmin] }),
    entry({
      id: 'batch-newer',
      error: 'BAD_REQUEST',
      message: 'exceed allowed batch size {limit}',
      endpoints: [readUser],
    }),
    entry({ id: 'silent', status: 403, error: 'forbidden_op', message: null, endpoints: [deleteUser] }),
    entry({
      id: 'taken',
      error: 'duplicate_unique_property_exists',
      message:
        'Application {application} Entity user requires that property named username be unique, value of {username} exists',
    }),
    entry({
      id: 'name-violation',
      status: 403,
      error: 'group_name_violation',
      message: '{groupName} is violation, please change it.',
    }),
    entry({
      id: 'announcement-violation',
      status: 403,
      error: 'group_announce_violation',
      message: 'group announcement is violation, please change it.',
    }),
    entry({
      id: 'missing-resource',
      status: 404,
      error: 'service_resource_not_found',
      message: 'Service resource not found',
      endpoints: [readUser, deleteUser],
      causes: [words, { ...words, when: [readUser] }, { ...words, when: [deleteUser] }],
      fixes: [
        { ...words, when: [readUser] },
        { ...words, when: [deleteUser] },
      ],
    }),
  ],
  partialFailures: [
    partialFailure({ id: 'removed-not-in-group', field: 'data[].reason', message: inGroup, endpoint: removeMany }),
    partialFailure({ id: 'blocked-not-in-group', field: 'data[].reason', message: inGroup, endpoint: blockMany }),
  ],
});

const body = (error: string | null, message: string): string =>
  JSON.stringify({ error, timestamp: 1729497048000, duration: 0, error_description: message });

function first(text: string, options?: ExplainOptions): Explained {
  const explained = explainer.explain(text, options).responses[0];
  if (explained === undefined) throw new Error('no response was found');
  return explained;
}

const bob = "user: bob doesn't exist in group: 4065";

/** Verdict and candidates, best first. */
const answer = (text: string, options?: ExplainOptions): [string, ...string[]] => {
  const { verdict, candidates } = first(text, options);
  return [verdict, ...candidates.map(({ id }) => id)];
};

describe('exact', () => {
  test.each([
    ['error and message agree', body('forbidden_op', bob), 'not-in-group'],
    ['the error type is written in another case', body('FORBIDDEN-OP', bob), 'not-in-group'],
    ['the error type is a class name with its package', body('com.easemob.forbidden_op', bob), 'not-in-group'],
    ['the status decides between equal messages', `HTTP/1.1 403 Forbidden\n\n${bob}`, 'not-in-group'],
    [
      'a wording that names its service stands alone',
      'x ERROR Unable to authenticate due to expired access token',
      'token-expired',
    ],
    [
      'a wording that anybody may use has its error type',
      body('auth_bad_access_token', 'Unable to authenticate'),
      'token-unknown',
    ],
    [
      'a general wording has the error type, a longer one has not',
      body('invalid_parameter', 'file must be provided.'),
      'field-missing',
    ],
    [
      'a documented "no error" goes before an error that is missing',
      body(null, 'exceed allowed batch size 10'),
      'batch',
    ],
  ])('when %s', (_, text, id) => {
    expect(answer(text).slice(0, 2)).toEqual(['exact', id]);
  });

  test('when the call decides between equal messages', () => {
    expect(answer(bob, { call: addAdmin }).slice(0, 2)).toEqual(['exact', 'admin-not-in-group']);
  });

  test('when a silent entry agrees in status, error type and call', () => {
    const text = `DELETE /o/a/users/bob HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${body('forbidden_op', '')}`;
    expect(answer(text).slice(0, 2)).toEqual(['exact', 'silent']);
  });
});

test('exact in a print that is cut off behind the body', () => {
  const whole = body('auth_bad_access_token', 'Unable to authenticate');
  expect(answer(`{"log":${whole},"more":{"a`)).toEqual(['exact', 'token-unknown']);
});

describe('at most likely', () => {
  test.each([
    ['another status', `HTTP/1.1 500 X\n\n${body('forbidden_op', bob)}`, 'not-in-group'],
    [
      'another error type',
      body('auth_bad_access_token', 'Unable to authenticate due to expired access token'),
      'token-expired',
    ],
    ['a wording that anybody may use, alone', 'Unable to authenticate', 'token-unknown'],
    ['a piece of a longer message, alone', 'x is violation, please change it.', 'name-violation'],
    [
      'general words and a value in a body of another shape',
      '{"error":"invalid_parameter","message":"email must be provided"}',
      'field-missing',
    ],
    [
      'general words and a value without the rest of the body',
      '{"error":"invalid_parameter","error_description":"email must be provided"}',
      'field-missing',
    ],
    [
      'a value of several words where a name is meant',
      body('invalid_parameter', 'a and b must be provided, and c must be provided'),
      'field-missing',
    ],
    ['a message that stops short', body('unauthorized', 'Unable to authenticate due to expired acc'), 'token-expired'],
    ['a misspelt message', body('unauthorized', 'Unable to authentciate due to expired acess token'), 'token-expired'],
    [
      'more words around the message',
      body('unauthorized', 'Error 7: Unable to authenticate due to expired access token, sorry'),
      'token-expired',
    ],
    [
      'a paste that is cut inside the message',
      body('auth_bad_access_token', 'Unable to authenticate').slice(0, -2),
      'token-unknown',
    ],
    [
      'a message of which next to nothing is left: the error type tells',
      '{"error":"auth_bad_access_token","error_description":"Una (truncated...)',
      'token-unknown',
    ],
    [
      'a value that holds words of another message',
      'goup announcement is violation, please change it.',
      'announcement-violation',
    ],
  ])('%s', (_, text, id) => {
    const [verdict, ...ids] = answer(text);
    expect(verdict).toBe('likely');
    expect(ids).toContain(id);
  });
});

test('a message without its beginning is likely where status and call agree', () => {
  const text = `PUT /o/a/chatgroups/4065 -> 403 Forbidden,\n error_description -> bob doesn't exist in group: 4065`;
  expect(answer(text).slice(0, 2)).toEqual(['likely', 'not-in-group']);
});

describe('ambiguous', () => {
  test('asks for the call, with only the calls that can give the answer', () => {
    const { verdict, question, candidates } = first(bob);
    expect(verdict).toBe('ambiguous');
    expect(candidates.map(({ id }) => id).sort()).toEqual([
      'admin-not-in-group',
      'blocked-not-in-group',
      'not-in-group',
      'removed-not-in-group',
    ]);
    expect(question).toEqual({
      fact: 'endpoint',
      options: expect.arrayContaining([transfer, addAdmin, removeMany, blockMany]),
    });
    expect(question?.options).toHaveLength(4);
  });

  test('asks for the error type where only that differs', () => {
    expect(first('message is too large').question).toEqual({
      fact: 'error',
      options: ['illegal_argument', 'message_send_error'],
    });
  });

  test('takes the answer to its question', () => {
    expect(answer('message is too large', { error: 'message_send_error' }).slice(0, 2)).toEqual([
      'exact',
      'too-large-newer',
    ]);
  });

  test('asks for the call where what to do about one entry depends on it', () => {
    const text = body('service_resource_not_found', 'Service resource not found');
    expect(first(text).question).toEqual({ fact: 'endpoint', options: [readUser, deleteUser] });
    expect(answer(text, { call: readUser })).toEqual(['exact', 'missing-resource']);
  });
});

describe('status-only', () => {
  test.each([
    ['a number', '403', ['sdk-number']],
    ['a number in a sentence', 'HTTP 403', ['sdk-number']],
    ['a number that no SDK uses', '429', []],
    ['a gateway page', '<html><head><title>403 Forbidden</title></head><body>nginx</body></html>', []],
    [
      "a framework's default body",
      '{"timestamp":"2026-01-01T00:00:00","status":403,"error":"Forbidden","path":"/x"}',
      [],
    ],
  ])('%s', (_, text, cautions) => {
    expect(first(text)).toMatchObject({ verdict: 'status-only', candidates: [], cautions });
  });

  test('a body of another shape whose message is not documented', () => {
    const text = 'HTTP/1.1 403 Forbidden\n\n{"message":"the cat sits on the switch"}';
    expect(first(text)).toMatchObject({ verdict: 'status-only', candidates: [], cautions: [] });
  });

  test('what the message is nearest to is named beside the status', () => {
    const text = 'HTTP/1.1 400 Bad Request\n\n{"message":"exceed the batch size 5"}';
    expect(answer(text)).toEqual(['status-only', 'batch', 'batch-newer']);
  });

  test('the status in words names the entry that is documented as just that', () => {
    expect(answer('Bad Request')).toEqual(['status-only', 'echo']);
  });
});

describe('runners-up', () => {
  test('say which fact decided, or would', () => {
    const decidedBy = (text: string) => first(text).candidates.map(({ id, decidedBy }) => [id, decidedBy]);
    expect(decidedBy(body('forbidden_op', bob))).toEqual([
      ['not-in-group', null],
      ['admin-not-in-group', 'error'],
    ]);
    expect(decidedBy(`HTTP/1.1 403 Forbidden\n\n${bob}`).slice(0, 2)).toEqual([
      ['not-in-group', null],
      ['admin-not-in-group', 'status'],
    ]);
    expect(decidedBy('message is too large')).toEqual([
      ['too-large', null],
      ['too-large-newer', 'error'],
    ]);
    expect(decidedBy(bob)[1]).toEqual(['admin-not-in-group', 'endpoint']);
  });

  test('stand beside a message that may be the beginning of a longer one', () => {
    expect(answer('Unable to authenticate')).toEqual(['likely', 'token-unknown', 'token-expired']);
  });
});

describe('unknown', () => {
  test('an undocumented message offers the entries of its error type', () => {
    const [verdict, ...ids] = answer(body('message_send_error', 'quite another thing went wrong'));
    expect([verdict, ...ids]).toEqual(['unknown', 'too-large-newer']);
  });

  test('an error-like line that nothing resembles has no candidates worth naming first', () => {
    const { verdict, response } = first('ERROR: disk quota exceeded on volume 7');
    expect(verdict).toBe('unknown');
    expect(response.form).toBe('message');
  });
});

describe('no response', () => {
  test.each([
    '',
    '   ',
    'How do I register a user?',
    'why do I get message is too large here?',
    '怎么注册用户',
    'lorem ipsum dolor',
    '{}',
    'null',
    '42',
  ])('in “%s”', (text) => {
    expect(explainer.explain(text)).toEqual({ responses: [], read: text.length });
  });
});

describe('other APIs', () => {
  test.each([
    ['an OAuth answer', '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}'],
    ['another vendor', '{"code":404,"message":"Unable to authenticate due to expired access token"}'],
    [
      'another entity of Usergrid',
      '{"error":"duplicate_unique_property_exists","timestamp":1,"duration":0,"exception":"org.usergrid.X","error_description":"Application 8be0 Entity book requires that property named title be unique, value of x exists"}',
    ],
  ])('%s is never exact', (_, text) => {
    const { verdict, cautions } = first(text);
    expect(['unknown', 'likely']).toContain(verdict);
    expect(cautions).toContain('other-api');
  });

  test('a documented message of this service is exact in spite of the platform it came with', () => {
    const text = body(
      'duplicate_unique_property_exists',
      'Application null Entity user requires that property named username be unique, value of bob exists',
    );
    expect(answer(text)).toEqual(['exact', 'taken']);
  });
});

describe('HTTP 200 with failures inside', () => {
  const answerOf = (path: string, method: string): string =>
    `${method} ${path} HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${JSON.stringify({
      action: method.toLowerCase(),
      data: [
        { result: false, action: 'x', reason: bob, user: 'bob' },
        { result: true, user: 'eve' },
        { result: false, reason: 'the cat ate it', user: 'tom' },
      ],
      timestamp: 1,
      duration: 1,
    })}`;

  test('explains each failed item by itself and counts the others', () => {
    const { responses } = explainer.explain(answerOf('/o/a/chatgroups/4065/users/bob,eve,tom', 'DELETE'));
    expect(responses.map(({ verdict, candidates }) => [verdict, candidates[0]?.id])).toEqual([
      ['exact', 'removed-not-in-group'],
      ['unknown', undefined],
    ]);
    expect(responses.map(({ response }) => [response.form, response.succeeded, response.failures[0]?.subject])).toEqual(
      [
        ['partial', 1, 'bob'],
        ['partial', 1, 'tom'],
      ],
    );
    expect(responses[0]?.cautions).toEqual(['partial-failure']);
  });

  test('tells equal reasons apart by the call', () => {
    const [item] = explainer.explain(answerOf('/o/a/chatgroups/4065/blocks/users', 'POST')).responses;
    expect(item?.candidates[0]?.id).toBe('blocked-not-in-group');
  });

  test('is not sure where the call is not known but about something else', () => {
    const [item] = explainer.explain(answerOf('/o/a/users/bob/blocks/all', 'DELETE')).responses;
    expect(item?.endpoint).toBeNull();
    expect(item?.verdict).not.toBe('exact');
    const near = explainer.explain(answerOf('/o/a/chatgroups/4065/members/bob', 'DELETE')).responses[0];
    expect(near?.candidates[0]?.id).toBe('removed-not-in-group');
  });

  test('names the error of the same words as a runner-up', () => {
    const [item] = explainer.explain(answerOf('/o/a/chatgroups/4065/users/bob,eve,tom', 'DELETE')).responses;
    expect(item?.candidates.map(({ id, kind }) => [id, kind])).toContainEqual(['not-in-group', 'error']);
  });

  test('a success is not an error', () => {
    const text = '{"action":"post","uri":"https://a1.easemob.com/o/a/users","entities":[],"timestamp":1,"duration":1}';
    expect(first(text)).toMatchObject({ verdict: 'not-an-error', candidates: [] });
  });
});
