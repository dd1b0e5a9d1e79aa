import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());

describe('a question around a message', () => {
  it.each([
    ['请问改密码接口提示 oldPassword is required 是什么原因', 'old-password-missing'],
    ['报错 user not in group. 怎么解决', 'thread-user-not-in-group'],
    ['取 token 时为什么提示 client_secret must be provided. 我填了 appkey 的', 'client-secret-missing'],
    ['为什么提示 user is not in chatroom 啊', 'user-not-in-chatroom'],
    ['注册的时候服务端说 username is not legal 可是只有字母啊', 'username-illegal'],
  ])('%s', (text, id) => {
    expect(explainer.explain(text).responses[0]?.candidates.map((candidate) => candidate.id)).toContain(id);
  });
});

it.each([
  ['线上一直上报 403，error_description 是 push service not open，配置没动过', 403, 'push-not-enabled'],
  ["错误码 400，错误信息 param force can't be empty。", 400, 'recall-force-empty'],
  ['加人失败，错误原因为 announcement is null，状态 400', 400, 'announcement-missing'],
  ['登录失败，失败原因是 invalid password，返回的是 400', 400, 'wrong-password'],
])('Chinese labels introduce a message: %s', (text, status, id) => {
  expect(answers(text)).toEqual([[status, id]]);
});

describe('access logs', () => {
  const line = (nth: number, status: number): string =>
    `10.1.2.${nth} - - [27/Nov/2026:10:00:${10 + nth} +0800] "DELETE /acme/app/users/u${nth} HTTP/1.1" ${status} 118 "-" "Go-http-client/1.1"`;

  it('each line with an error is a response with its call', () => {
    const log = Array.from({ length: 40 }, (_, nth) => line(nth, nth % 2 === 0 ? 429 : 200)).join('\n');
    const { responses } = explainer.explain(log);
    expect(responses.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(new Set(responses.map(({ response }) => response.status))).toEqual(new Set([429]));
    expect(responses[3]?.response.call).toEqual({ method: 'DELETE', path: '/acme/app/users/u6' });
  });
});

describe('words around a status', () => {
  it.each([
    ['线上一直上报 429 错误', 429],
    ['调接口报 401，怎么办', 401],
    ['注册用户返回 403', 403],
    ['the code is 429 again', 429],
    ['今天开始 503 报错', 503],
    ['昨晚开始接口大量 504', 504],
    ['the upload keeps answering with a 413, is there a limit?', 413],
    ['注册接口突然都是 401', 401],
    ['为什么调用会 403 呢，昨天还好的', 403],
    ['the server responded with 429 again', 429],
    ['we keep getting 503 on every call', 503],
    ['换了服务器以后就 401 了，什么都没改', 401],
  ])('%s', (text, status) => {
    expect(answers(text)).toEqual([[status, null]]);
  });
});

describe('bare messages on lines of their own are read one by one', () => {
  const reason = (nth: number): string => `user: u${nth} already in group: g1`;
  const told = (text: string): [number, string | undefined, string | undefined][] =>
    explainer
      .explain(text)
      .responses.map(({ count, candidates }) => [count, candidates[0]?.id, candidates[0]?.values.username]);

  it.each([
    ['alone', (nth: number) => reason(nth)],
    ['as a list', (nth: number) => `- ${reason(nth)}`],
    ['numbered', (nth: number) => `${nth}. ${reason(nth)}`],
    ['with time and level', (nth: number) => `2026-01-02 11:05:0${nth} WARN ${reason(nth)}`],
    ['after other words', (nth: number) => `adding u${nth} failed: ${reason(nth)}`],
  ])('%s', (_, line) => {
    expect(told([1, 2, 3].map(line).join('\n'))).toEqual(
      ['u1', 'u2', 'u3'].map((name) => [1, 'user-already-in-group', name]),
    );
  });

  it('general words also count after a time or a level', () => {
    expect(told('2026-01-02 11:05:01,120 ERROR User u1 not found\n11:05:02 User u2 not found')).toEqual([
      [1, 'password-user-not-found', 'u1'],
      [1, 'password-user-not-found', 'u2'],
    ]);
  });

  it('equal ones are counted', () => {
    expect(told(Array.from({ length: 300 }, (_, nth) => reason(nth % 2)).join('\n'))).toEqual([
      [150, 'user-already-in-group', 'u0'],
      [150, 'user-already-in-group', 'u1'],
    ]);
  });

  it('a reason without the text before it is likely', () => {
    const [answer] = explainer.explain(reason(1)).responses;
    expect(answer?.verdict).toBe('likely');
  });
});

it.each(['the list got 500 items in it', 'we got 404 users in total'])(
  'a number of something else is not a status: %s',
  (text) => {
    expect(answers(text)).toEqual([]);
  },
);
