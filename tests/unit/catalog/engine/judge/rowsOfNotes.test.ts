import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const found = (text: string): { id: string | undefined; status: number | null }[] =>
  explainer.explain(text).responses.map(({ candidates, response: { status } }) => ({ id: candidates[0]?.id, status }));

describe('rows of notes', () => {
  test.each([
    ['群聊消息限流', 'message send reach limit', 'message-rate-limit'],
    ['转让群主：', 'new owner and old owner are the same', 'new-owner-already-owner'],
    ['文件没有了', 'file may not exists', 'file-not-found'],
  ])('give the message behind Chinese words its status (%s)', (words, message, id) => {
    expect(found(`403 ${words} ${message}`)).toEqual([{ id, status: 403 }]);
  });

  test.each(['- `503`: try again later', '* **503** — busy', '- `503`'])('give a status in code marks (%s)', (row) => {
    expect(found(`- \`404\` \`file_expired\`: file 5cd0 is expired\n${row}`)).toEqual([
      { id: 'file-expired', status: 404 },
      { id: undefined, status: 503 },
    ]);
  });

  test.each([
    ['a tab', "404\tresource_not_found\tusername {username} doesn't exist!\t用户不存在"],
    ['a pipe', "| 404 | resource_not_found | username {username} doesn't exist! | gone |"],
    ['curly quotes', '404 resource_not_found username {username} doesn’t exist! 用户不存在'],
    ['angle brackets', "404\tresource_not_found\tusername <username> doesn't exist!\tgone"],
  ])('keep a placeholder whole before %s', (_, row) => {
    const [response] = explainer.explain(row).responses;
    expect(response?.candidates[0]).toMatchObject({ id: 'named-user-not-found' });
    expect(response?.candidates[0]?.values.username).toMatch(/^[{<]username[}>]$/);
  });
});

test.each([
  ['tabs', '1\t400\tillegal_argument\text cannot be null\t在线状态\n2\t404\tgroup_error\tmsg not exist.\t子区'],
  ['pipes', '| 1 | 400 | illegal_argument | ext cannot be null |\n| 2 | 404 | group_error | msg not exist. |'],
  ['pipes without edges', '1 | 400 | illegal_argument | ext cannot be null\n12 | 404 | group_error | msg not exist.'],
])('rows with a column of numbers in front keep their statuses (%s)', (_, text) => {
  expect(found(text)).toEqual([
    { id: 'presence-ext-null', status: 400 },
    { id: 'thread-message-not-found', status: 404 },
  ]);
});

test.each([
  [
    'full-width pipes',
    '｜400｜illegal_argument｜announcement is null｜公告为空｜\n｜404｜group_error｜msg not exist.｜子区｜',
  ],
  [
    'the lines of a terminal',
    '│ 400 │ illegal_argument │ announcement is null │\n│ 404 │ group_error │ msg not exist. │',
  ],
  [
    'a line for each cell',
    '400\nillegal_argument\nannouncement is null\n公告为空\n404\ngroup_error\nmsg not exist.\n子区',
  ],
  [
    'empty lines between the cells',
    '400\n\nillegal_argument\n\nannouncement is null\n\n公告为空\n\n404\n\ngroup_error\n\nmsg not exist.\n\n子区',
  ],
])('rows with %s keep their statuses', (_, text) => {
  expect(found(text)).toEqual([
    { id: 'announcement-missing', status: 400 },
    { id: 'thread-message-not-found', status: 404 },
  ]);
});

test.each([
  'token 接口 400，client_secret does not match',
  '请求 400：client_secret does not match',
  '接口 400，提示 client_secret does not match',
])('a status before a Chinese comma belongs to the message (%s)', (text) => {
  expect(found(text)).toEqual([{ id: 'client-secret-mismatch', status: 400 }]);
});

test.each(['怎么解决？401', '怎么解决？ 401\n谢谢'])(
  'a status behind a question belongs to the message (%s)',
  (question) => {
    const message = 'Unable to authenticate due to corrupt access token';
    expect(found(`${message} ${question}`)).toEqual([{ id: 'access-token-corrupt', status: 401 }]);
  },
);

test('a placeholder in its braces is no value, and the next cell is not part of the message', () => {
  const row = '| 400 | illegal_argument | "{username} is not legal." | 注册时的用户 ID 不合法 |';
  const [explained, ...others] = explainer.explain(row).responses;
  expect(others).toEqual([]);
  expect(explained?.response).toMatchObject({ status: 400, message: '{username} is not legal.' });
  expect(explained?.candidates[0]).toMatchObject({ id: 'named-username-illegal', values: {} });
  expect(explained?.findings).toEqual([]);
});

test.each([
  ['服务端说 desc cannot exceed to 512，http 码 403', 'chatroom-description-too-long', 403],
  ["接口提示“param chat_type can't be empty”（400），可是我传了", 'recall-chat-type-empty', 400],
  ['页面上写着 user lily has joined too many chatrooms!（403）。', 'user-joined-too-many-chatrooms', 403],
])('%s: the message and its status are read from a sentence', (text, id, status) => {
  expect(found(text)).toEqual([{ id, status }]);
});

test.each([
  ['接口突然报了个 415，之前都好的', 415],
  ['刚才返回了个 403', 403],
  ['服务器给我返回了一个 403', 403],
  ['http 状态是 502 还是怎么', 502],
  ['今天 504，真奇怪', 504],
  ['有时 502，有时正常', 502],
])('%s: names a status', (text, status) => {
  expect(found(text)).toMatchObject([{ status }]);
});

test.each(['群里今天 404 人签到', '还有 403 个群没有同步'])('%s: names no status', (text) => {
  expect(found(text)).toEqual([]);
});

test('a row with code marks and bold words keeps its message', () => {
  const row = '- `401` **group_authorization**：this token is bad, or has expired!（token 失效）';
  expect(found(`- \`404\` **group_error**：msg not exist.（子区）\n${row}`)).toEqual([
    { id: 'thread-message-not-found', status: 404 },
    { id: 'group-token-bad', status: 401 },
  ]);
});

test.each([
  [
    'an e-mail as it is sent',
    'Content-Transfer-Encoding: quoted-printable\n\nstatus=3D400 {"error":"group_error","duration":0,=\n"error_descr=\niption":"thread name limit reached."}',
    'thread-name-too-long',
  ],
  [
    'a screen',
    '返回码 400\n{"error":"illegal_argu\nment","error_description":"NICKNAME_TOO_\nLONG","duration":0}',
    'nickname-too-long',
  ],
])('a body that %s has wrapped is read', (_, text, id) => {
  expect(found(text)).toEqual([{ id, status: 400 }]);
});

test.each([
  [
    'a tag',
    `<step>{"error":"illegal_argument","error_description":"target_type can only be 'users' or 'chatgroups' or 'chatroo</step>`,
  ],
  [
    'CDATA',
    `<log><![CDATA[{"error":"illegal_argument","error_description":"target_type can only be 'users' or 'chatgroups' or 'chatroo]]></log>`,
  ],
  [
    'dots and CDATA',
    `<log><![CDATA[{"error":"illegal_argument","error_description":"target_type can only be 'users' or 'chatgroups' or 'chatroo...]]></log>`,
  ],
])('a wrapper that ends inside a message is not part of it (%s)', (_, text) => {
  expect(found(text)).toEqual([{ id: 'target-type-invalid', status: null }]);
});

test.each([
  ['400 人太多（usernames size is more than max limit : 60）', { limit: '60' }],
  ['提示(do not find this group:2491)', { groupId: '2491' }],
  ['【desc cannot exceed to 512】', { limit: '512' }],
  ['（file abc-1 is expired）', { fileUuid: 'abc-1' }],
  ['（file a(1) is expired）', { fileUuid: 'a(1)' }],
  ["「username kim doesn't exist!」 404", { username: 'kim' }],
])('brackets around a message are not part of its value: %s', (text, values) => {
  expect(explainer.explain(text).responses[0]?.candidates[0]?.values).toEqual(values);
});

test.each(['\n小李 11:02\n', '\n分享一下\n'])(
  'a status on its own line counts nothing in the next line (%j)',
  (below) => {
    const body = '{"error":"group_error","error_description":"msg not exist."}';
    expect(found(`小王 11:01\n404${below}${body}`)).toEqual([{ id: 'thread-message-not-found', status: 404 }]);
  },
);

test.each([
  '保存失败：oldPassword is required（400）\n取消   重试',
  'Save failed: oldPassword is required (400)',
  '保存失败：oldPassword is required [400]',
])('a status in brackets behind general words belongs to them (%s)', (text) => {
  expect(found(text)).toEqual([{ id: 'old-password-missing', status: 400 }]);
});

test('headings of Markdown give their status to the messages below', () => {
  const text = [
    '### 400',
    '- invalid_parameter：tags should be type of List（标签）',
    '- illegal_argument：announcement is null（公告）',
    '## 404',
    '* `group_error`: msg not exist.',
  ].join('\n');
  expect(found(text)).toEqual([
    { id: 'tags-not-a-list', status: 400 },
    { id: 'announcement-missing', status: 400 },
    { id: 'thread-message-not-found', status: 404 },
  ]);
});
