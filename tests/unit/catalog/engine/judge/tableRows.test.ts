import { describe, expect, it, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string): { id: string | undefined; status: number | null }[] =>
  explainer.explain(text).responses.map(({ candidates, response: { status } }) => ({ id: candidates[0]?.id, status }));

test.each([
  [
    'forbidden_op',
    '403\nforbidden_op\nforbidden operation on group owner!\n404\ngroup_error\nmsg not exist.',
    { id: 'owner-operation-forbidden', status: 403 },
  ],
  [
    'unauthorized',
    '401\n\nunauthorized\n\nUnable to authenticate (OAuth)\n\n404\n\ngroup_error\n\nmsg not exist.',
    { id: 'access-token-rejected', status: 401 },
  ],
])('a line with a status goes before the one above, whose type is like its reason phrase (%s)', (_, text, first) => {
  expect(found(text)).toEqual([first, { id: 'thread-message-not-found', status: 404 }]);
});

test('a row with only a status counts among rows without error types', () => {
  const text = 'HTTP 状态码\t说明\n404\tmsg not exist.\n413\t请求体过大\n400\tannouncement is null\n502\t网关';
  expect(found(text)).toEqual([
    { id: 'thread-message-not-found', status: 404 },
    { id: expect.any(String), status: 413 },
    { id: 'announcement-missing', status: 400 },
    { id: undefined, status: 502 },
  ]);
});

test.each([
  '<Error>\n  <Code>404</Code>\n  <Message>msg not exist.</Message>\n</Error>',
  '<r><httpStatusCode>404</httpStatusCode><text>msg not exist.</text></r>',
])('the status in an element of XML belongs to the message in another (%s)', (text) => {
  expect(found(text)).toEqual([{ id: 'thread-message-not-found', status: 404 }]);
});

test.each([
  [
    'repeats it',
    '| 400 | invalid_grant | “client_id does not match” | “client_id does not match”：client_id 不对 |',
    [{ id: 'client-id-mismatch', status: 400 }],
  ],
  [
    'explains another one',
    '- 400\tinvalid_grant\t“client_id does not match”\t传错了；“client_secret does not match”：传错了 secret',
    [{ id: 'client-id-mismatch', status: 400 }],
  ],
  [
    'is of the same words in two cells',
    '| 413 | “Request Entity Too Large” | “Request Entity Too Large” | 请求体过大 |',
    [{ id: 'request-entity-too-large', status: 413 }],
  ],
])('a row has one message, although it %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
  expect(explainer.explain(text).responses.map(({ count }) => count)).toEqual([1]);
});

test('several messages with statuses of their own in a line are several responses', () => {
  expect(found('400 illegal_argument：announcement is null；404 group_error：msg not exist.')).toEqual([
    { id: 'announcement-missing', status: 400 },
    { id: 'thread-message-not-found', status: 404 },
  ]);
});

test('cells on lines of their own keep their statuses and types, also next to a row whose status has its reason', () => {
  const rows = [
    ['400', 'ext is too big', '扩展信息太长。'],
    ['400', 'invalid_grant', '“client_secret does not match”', '传错了。'],
    ['401', 'unauthorized', '“Unable to authenticate (OAuth)”', '换 token。'],
    ['404', 'group_error', '“msg not exist.”', '消息不存在。'],
  ];
  const text = rows.flat().join('\n');
  expect(found(text)).toEqual([
    { id: 'presence-ext-too-large', status: 400 },
    { id: 'client-secret-mismatch', status: 400 },
    { id: 'access-token-rejected', status: 401 },
    { id: 'thread-message-not-found', status: 404 },
  ]);
  expect(explainer.explain(text).responses.map(({ response }) => response.error)).toEqual([
    null,
    'invalid_grant',
    'unauthorized',
    'group_error',
  ]);
});

test('a table has one response per row, however long it is, and a row without a message keeps its status', () => {
  const rows = [
    '404\tgroup_error\tmsg not exist.\t消息不存在',
    '404\tgroup_error\tthread not found.\t子区不存在',
    '404\t（未找到）请求的接口不存在。',
    '404\tresource_not_found\tgroup tag not found\t标签不存在',
  ];
  const text = Array.from({ length: 12 }, () => rows.join('\n')).join('\n');
  const { responses } = explainer.explain(text);
  expect(responses.map(({ candidates, count }) => [candidates[0]?.id, count])).toEqual([
    ['thread-message-not-found', 12],
    ['thread-not-found', 12],
    [undefined, 12],
    ['chatroom-tag-not-found', 12],
  ]);
});

test.each([
  'ERROR 403 group_name_violation 读书会 is violation, please change it.',
  '403 group_name_violation 读书会 is violation, please change it. 换一个',
  '建群 403 | group_name_violation | 读书会 is violation, please change it.',
])('the status and type of a row are not part of a value at the beginning of its message (%s)', (row) => {
  const text = `400 illegal_argument announcement is null\n${row}`;
  expect(found(text)).toEqual([
    { id: 'announcement-missing', status: 400 },
    { id: 'group-name-violation', status: 403 },
  ]);
  expect(explainer.explain(text).responses[1]?.candidates[0]?.values).toEqual({ groupName: '读书会' });
});

describe('a row of a table with a column for error codes', () => {
  const row = (...cells: string[]): string => cells.join('\t');
  const heading = row('HTTP 状态码', '错误码', '说明');

  it.each([
    [heading, row('400', '60010', '属性属于其他用户'), [400, 'chatroom-attribute-owned-by-other']],
    [
      '| Status | Error code | Cause |\n| --- | --- | --- |',
      '| 400 | `60011` | x |',
      [400, 'chatroom-attribute-user-not-member'],
    ],
    [heading, row('400', '99999', 'x'), [400, null]],
    [row('HTTP 状态码', '字节数', '说明'), row('400', '60010', 'x'), [400, null]],
  ])('%s %s', (head, cells, expected) => {
    expect(answers(`${head}\n${cells}`)).toEqual([expected]);
  });
});
