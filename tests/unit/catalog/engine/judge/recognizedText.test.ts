import { describe, expect, it, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string): { id: string | undefined; status: number | null }[] =>
  explainer.explain(text).responses.map(({ candidates, response: { status } }) => ({ id: candidates[0]?.id, status }));

describe('text recognition changes names without changing the result', () => {
  test.each([
    [
      'confuses l and I',
      `{"error":"iIIegal_argument","timestamp":1741659295101,"error_description":"client_secret must be provlded"}`,
      'client-secret-missing',
    ],
    ['confuses I and 1', `{"error":"1nva1id_grant","error_description":"user not activated"}`, 'token-user-banned'],
    [
      'confuses O and 0',
      `{"error":"exceed_limlt","timestamp":1741659295101,"error_description":"user lily has joined t0o many chatrooms!"}`,
      'user-joined-too-many-chatrooms',
    ],
    [
      'loses underscores on lines',
      '"error": "metadata error",\n"exception": "MetadataException"\n"timestamp": 1741659295101,\n"error description": "exceeds chatgroup user metadata single value limit"',
      'member-attribute-value-too-long',
    ],
    [
      'loses underscores and quotes',
      'error: metadata error\nerror description: exceeds chatgroup user metadata single value limit',
      'member-attribute-value-too-long',
    ],
    [
      'moves an underscore',
      'error: forbidden_op\nerror_ description: new owner and old owner are the same',
      'new-owner-already-owner',
    ],
    [
      'misreads the name of the message',
      `{"error":"resource_not_found","error_descrlptlon":"username kim doesn't exist!"}`,
      'named-user-not-found',
    ],
    [
      'drops a letter of it',
      'error=forbidden_op, error_descripton=new owner and old owner are the same',
      'new-owner-already-owner',
    ],
  ])('it %s', (_, text, id) => {
    expect(found(text)).toEqual([{ id, status: null }]);
  });
});

test.each([
  [
    "[403]forbidden_op:user:tim doesn't exist in group:\n77120398455\n确定",
    { username: 'tim', groupId: '77120398455' },
  ],
  ['提示\nuserNames is more than max limit :\n  30\n知道了', { limit: '30' }],
])('a value on the next line belongs to its message: %s', (text, values) => {
  const [response] = explainer.explain(text).responses;
  expect([response?.verdict, response?.candidates[0]?.values]).toEqual(['exact', values]);
});

test('a status on the next line is no value', () => {
  const rows = '400\ndesc cannot exceed to\n403\nforbidden_op\nnew owner and old owner are the same';
  expect(explainer.explain(rows).responses.map(({ candidates }) => candidates[0]?.values)).toEqual([{}]);
});

test.each([
  ['HTTP 4O1', 401],
  ['code: 4l3', 413],
  ['Status: 4I5', 415],
  ['状态码：4O3', 403],
  ['HTTP状态：4O9', 409],
  ['接口返回 5O2', 502],
])('it reads letters instead of the digits of a status: %s', (text, status) => {
  expect(found(text)).toMatchObject([{ status }]);
});

describe('a status behind its body on the same line', () => {
  const body =
    '{"error":"forbidden_op","timestamp":1741659295101,"duration":0,"error_description":"new owner and old owner are the same"}';

  test.each([
    ['after a space', `${body} 403`],
    ['after a comma', `resp: ${body}, 403`],
    ['in brackets', `${body} (403)\nsecond line`],
    ['in the next cell', `| ${body} | 403 |`],
    ['in the next cell of a sheet', `2025/1/7 10:52\tim\t"${body.replaceAll('"', '""')}"\t403`],
  ])('belongs to it %s', (_, text) => {
    expect(found(text)).toEqual([{ id: 'new-owner-already-owner', status: 403 }]);
  });

  test.each([
    ['counts milliseconds', `${body} 403 ms`],
    ['is part of a longer number', `${body} 4031`],
  ])('does not belong to it if it %s', (_, text) => {
    expect(found(text)[0]).toEqual({ id: 'new-owner-already-owner', status: null });
  });
});

const sameOwner = 'new owner and old owner are the same';

test.each([
  ['before its error type', `ImApiError: easemob 403 forbidden_op: ${sameOwner}`],
  ['in a sentence that quotes the message', `I always get a 403 that says "${sameOwner}", but they differ.`],
  ['before its type and more words behind', `got 403 forbidden_op ${sameOwner} when I clicked again`],
  ['before its type in a chat', `[10:11] 小陈: 转让群主报 403 forbidden_op ${sameOwner}. 是什么意思`],
  [
    'in words before its body',
    `PUT failed with Forbidden: {"error":"forbidden_op","error_description":"${sameOwner}"}`,
  ],
  ['in an object of an error class', `ImError(code=403, error=forbidden_op, description=${sameOwner})`],
  ['in Swift', `Error: IMError(code: 403, error: "forbidden_op", errorDescription: "${sameOwner}")`],
  ['in brackets below', `提示\nforbidden_op\n${sameOwner}\n（403）`],
  ['in brackets behind', `${sameOwner}!（403）`],
])('a status %s belongs to the message', (_, text) => {
  expect(found(text)).toEqual([{ id: 'new-owner-already-owner', status: 403 }]);
});

test.each([
  ['a line of a program', 'see line 403 group_error: unknown there'],
  ['a number of rooms', '共有聊天室（403）'],
])('%s is no status', (_, text) => {
  expect(found(text).every(({ status }) => status === null)).toBe(true);
});

test.each([
  ['logfmt', 'status=403 path=/easemob-demo/chat/chatgroups/1 method=PUT resp='],
  ['JSON', '{"status":403,"uri":"/easemob-demo/chat/chatgroups/1","http_method":"PUT","body":'],
  ['nginx', '"request_uri": "/easemob-demo/chat/chatgroups/1", "request_method": "PUT", "status": 403, '],
])('a path before its method is the call (%s)', (_, record) => {
  const body = `{"error":"forbidden_op","error_description":"${sameOwner}"}`;
  const text = record.startsWith('{') ? `${record}${body}}` : `${record}${body}`;
  expect(explainer.explain(text).responses.map(({ response: { call } }) => call)).toEqual([
    { method: 'PUT', path: '/easemob-demo/chat/chatgroups/1' },
  ]);
});

test.each([
  [
    'dotted names',
    '{"http.status":403,"http.method":"PUT","http.url":"https://a1.easemob.com/easemob-demo/chat/chatgroups/1","resp":',
  ],
  [
    'the names of OpenTelemetry',
    '{"http.response.status_code":403,"http.request.method":"PUT","url.full":"https://a1.easemob.com/easemob-demo/chat/chatgroups/1","resp":',
  ],
  [
    'the older names',
    '{"http.status_code":"403","http.method":"PUT","http.target":"/easemob-demo/chat/chatgroups/1","resp":',
  ],
])('status and call are read from a record with %s', (_, record) => {
  const text = `${record}${JSON.stringify(`{"error":"forbidden_op","error_description":"${sameOwner}"}`)}}`;
  expect(explainer.explain(text).responses).toMatchObject([
    { response: { status: 403, call: { method: 'PUT', path: '/easemob-demo/chat/chatgroups/1' } } },
  ]);
});

test.each(['HTTP_403', 'HTTP403', 'http_403'])('%s is a status', (status) => {
  expect(found(`reason=${status} resp={"error":"forbidden_op","error_description":"${sameOwner}"}`)).toEqual([
    { id: 'new-owner-already-owner', status: 403 },
  ]);
});

test.each([
  ['直接 error 413，没有返回 json', 413],
  ['The upload ends with error 413.', 413],
  ['nothing but error 502', 502],
])('%s: the word "error" names the status', (text, status) => {
  expect(found(text)).toMatchObject([{ status }]);
});

it('the message of an unknown error is the cell with words, not the one with the time', () => {
  const [row] = explainer.explain('2026-07-01 10:11:12 | 400 | invalid_parameter | some new message | 8ab1').responses;
  expect(row?.response).toMatchObject({ status: 400, error: 'invalid_parameter', message: 'some new message' });
});

test.each(['HTTP/1.1 4O3\n', 'status: 4o3 ', '状态码：4O3\n', 'Status Code: 4O3\n'])(
  'letters in a status are digits: %j',
  (status) => {
    expect(found(`${status}{"error":"forbidden_op","error_description":"${sameOwner}"}`)).toEqual([
      { id: 'new-owner-already-owner', status: 403 },
    ]);
  },
);
