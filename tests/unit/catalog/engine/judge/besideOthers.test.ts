import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const verdictsOf = (text: string): string[] => explainer.explain(text).responses.map(({ verdict }) => verdict);

describe('a success in the row of an error is only a sample', () => {
  const success =
    '{"action":"post","uri":"https://a1.easemob.com/a/b","timestamp":1764000000000,"duration":3,"data":{}}';

  it.each([
    `| 1 | POST /users | 400 | illegal_argument | username is not legal | ${success} |`,
    `400\tillegal_argument\tusername is not legal\t${success}`,
    `400 | illegal_argument | username is not legal | 成功时返回 ${success}`,
  ])('%s', (text) => {
    expect(answers(text)).toEqual([[400, 'username-illegal']]);
  });

  it('leaves a status without a message', () => {
    expect(verdictsOf(`第一次返回 429，重试后成功：${success}`)).toEqual(['status-only']);
  });

  it('but it counts with its own status, and below the error', () => {
    const failure =
      '{"error":"illegal_argument","error_description":"username is not legal","timestamp":1,"duration":0}';
    expect(verdictsOf(`HTTP/1.1 200 OK\n\n${success}`)).toEqual(['not-an-error']);
    expect(verdictsOf(`POST /a/b/users 400\n${failure}\n成功时：${success}`)).toEqual(['exact', 'not-an-error']);
  });

  it('is also a bulk answer without a failure', () => {
    expect(verdictsOf('{"msgs":[{"recalled":"yes","msg_id":"1"}]}')).toEqual(['not-an-error']);
  });
});

describe('a status that the words give to this API', () => {
  it.each([
    '{"errcode":40001,"errmsg":"invalid credential"}\n环信报 401',
    '微信返回 {"errcode":40001,"errmsg":"user not found"}，环信报 401',
    '{"errcode":40029,"errmsg":"invalid code"}, then Easemob answers with status 401',
    '环信报 401 {"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest"}',
    '环信接口返回 401\n{"errcode":40001,"errmsg":"invalid credential"}',
    'Easemob returned 401 while WeChat said {"errcode":45009,"errmsg":"reach max api daily quota limit"}',
  ])('does not belong to the body of another service: %s', (text) => {
    expect(answers(text)).toEqual([[401, null]]);
    expect(verdictsOf(text)).toEqual(['status-only']);
  });
});

describe('bodies of other services with the words of this API', () => {
  it.each([
    '友盟 {"ret":"FAIL","data":{"error_code":"2001","error_msg":"target_type must be provided"}}',
    '我们的推送 {"code":1,"result":{"errcode":7,"errmsg":"param pin_msg_id illegal, please check it!"}}',
    '{"statusCode":400,"message":"param pin_msg_id illegal, please check it!","error":"Bad Request"}',
    '{"success":false,"result":{"message":"param pin_msg_id illegal, please check it!"}}',
    '{"success":false,"message":"param pin_msg_id illegal, please check it!"}',
    '{"detail":"too many unsub presences"}',
    '我们自己的后台校验没过，提示“param pin_msg_id illegal, please check it!”',
  ])('are not exact: %s', (text) => {
    expect(verdictsOf(text)).toEqual(['likely']);
  });
});

describe('two tries in one sentence', () => {
  const body = '{"error":"illegal_argument","error_description":"username is not legal","timestamp":1,"duration":0}';

  it.each([
    `第一次 429，等了 1 分钟重试：\n400 ${body}`,
    `先是返回 429，过一会儿再试返回 400 ${body}`,
    `HTTP 429 at first; retried and got HTTP 400\n${body}`,
  ])('are two responses: %s', (text) => {
    expect(answers(text)).toEqual([
      [429, null],
      [400, 'username-illegal'],
    ]);
  });

  it('but the status of a proxy is none', () => {
    expect(answers(`nginx 502, upstream 400 ${body}`)).toEqual([[400, 'username-illegal']]);
    expect(answers(`400，重试还是 400 ${body}`)).toEqual([[400, 'username-illegal']]);
  });
});

describe('tries on lines of their own', () => {
  const body = '{"error":"illegal_argument","error_description":"username is not legal","timestamp":1,"duration":0}';

  it.each([
    `attempt=1 status=429\nattempt=2 status=400 body=${body}`,
    `retry 1/2 → 429\nretry 2/2 → 400 ${body}`,
    `第1次 429\n第2次 400 ${body}`,
    `第 1 次请求：429\n第 2 次请求：400 ${body}`,
    `try #1: 429\ntry #2: 400 ${body}`,
    `[retry 1] status: 429\n[retry 2] status: 400, ${body}`,
  ])('are a response each: %s', (text) => {
    expect(answers(text)).toEqual([
      [429, null],
      [400, 'username-illegal'],
    ]);
  });

  it.each([
    `attempt=1 status=503\nattempt=2 body=${body}`,
    `10:00:00 WARN im attempt=1 status=503\n10:00:02 WARN im attempt=2 body=${body}`,
  ])('do not share a status: %s', (text) => {
    expect(answers(text)).toEqual([
      [503, null],
      [null, 'username-illegal'],
    ]);
  });

  it('do not make a status of what is counted', () => {
    expect(answers('第2次 500 条消息没发出去')).toEqual([]);
    expect(answers(`retries: 3, limit 500\n${body}`)).toEqual([[null, 'username-illegal']]);
  });

  it('are counted', () => {
    const tries = explainer.explain('attempt=1 status=503\nattempt=2 status=503\nattempt=3 status=503').responses;
    expect(tries.map(({ count }) => count)).toEqual([3]);
  });
});

it.each(['shop#im', 'easemob-demo#chatdemo'])('the app key %s in a message of another service names nobody', (key) => {
  expect(verdictsOf(`Stripe: appKey:${key} has create too many chatrooms!`)).toEqual(['likely']);
});
