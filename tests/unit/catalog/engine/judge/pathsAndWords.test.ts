import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());

describe('a status that says that the method is wrong', () => {
  const body = '{"timestamp":1794631101009,"duration":1,"error_description":""}';

  it.each([
    `GET https://a1.easemob.com/acme/im/messages/users HTTP/1.1\n\nHTTP/1.1 405 Method Not Allowed\n\n${body}`,
    `DELETE https://a1.easemob.com/acme/im/messages/users/broadcast -> 405 ${body}`,
    'PUT /acme/im/messages/chatgroups 405',
  ])('is compared with the calls of the same path: %s', (text) => {
    const [explained] = explainer.explain(text).responses;
    expect(explained?.candidates[0]?.id).toBe('send-method-not-post');
    expect(explained?.endpoint).toBeNull();
    const evidence = explained?.candidates[0]?.because.find(({ fact }) => fact === 'endpoint');
    expect(evidence).toMatchObject({ outcome: 'differed', expected: expect.stringMatching(/^POST /) });
  });

  it.each([`GET https://a1.easemob.com/acme/im/messages/users -> 404 ${body}`, 'GET /api/v1/users 405'])(
    'but not: %s',
    (text) => {
      expect(explainer.explain(text).responses).toMatchObject([{ verdict: 'status-only', candidates: [] }]);
    },
  );
});

describe('words beside a message of two entries', () => {
  it.each([
    ['user not in group. 这个报错啥意思？子区接口返回的 404', 'thread-user-not-in-group'],
    ['We kick a member of the thread: 404 user not in group.', 'thread-user-not-in-group'],
    ['设置群成员属性，返回 404：user not in group.', 'member-attribute-user-not-found'],
    ['聊天室公告更新失败，提示 announce info length exceeds limit!', 'chatroom-announcement-too-long'],
    ['群公告更新失败，提示 announce info length exceeds limit!', 'group-announcement-too-long'],
    ['We set the announcement of a chat room: announce info length exceeds limit!', 'chatroom-announcement-too-long'],
  ])('decide for one, which is likely: %s', (text, id) => {
    const [explained] = explainer.explain(text).responses;
    expect([explained?.verdict, explained?.candidates[0]?.id]).toEqual(['likely', id]);
  });

  it.each([
    '群里有人遇到过吗 404 user not in group.',
    '群组和聊天室都报 announce info length exceeds limit!',
    'announce info length exceeds limit!',
    'Exception in the thread "main" 404 user not in group.',
  ])('decide nothing if they name both or none: %s', (text) => {
    expect(explainer.explain(text).responses[0]?.verdict).toBe('ambiguous');
  });
});
