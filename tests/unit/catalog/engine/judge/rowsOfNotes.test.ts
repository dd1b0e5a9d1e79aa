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
  ['接口突然报了个 415，之前都好的', 415],
  ['刚才返回了个 403', 403],
  ['今天 504，真奇怪', 504],
  ['有时 502，有时正常', 502],
])('%s: names a status', (text, status) => {
  expect(found(text)).toMatchObject([{ status }]);
});

test.each(['群里今天 404 人签到', '还有 403 个群没有同步'])('%s: names no status', (text) => {
  expect(found(text)).toEqual([]);
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
