import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const limited =
  '{"error":"reach_limit","timestamp":1718031140990,"duration":0,"error_description":"This request has reached api limit"}';
const time = '2024-06-10 22:52:20.001';

/** Status, call and count of each failure in a log. */
const failuresIn = (...lines: string[]) =>
  explainer
    .explain(lines.join('\n'))
    .responses.filter(({ verdict }) => verdict !== 'not-an-error')
    .map(({ response: { status, call }, count }) => [status, call && `${call.method} ${call.path}`, count]);

describe('the call of a response is on another line of the same', () => {
  it.each([
    ['thread', `${time} [exec-1] INFO`, `${time} [exec-2] INFO`],
    ['trace', `${time} INFO [traceId=8f2c1d]`, `${time} INFO [traceId=77aa01]`],
    ['request in brackets', `${time} INFO [rid:b2]`, `${time} INFO [rid:c3]`],
    ['item of a batch', `${time} [3/12]`, `${time} [4/12]`],
  ])('%s', (_, own, other) => {
    const ask = `${own} POST https://a1.easemob.com/o/a/messages/users attempt=1`;
    const askOther = `${other} GET https://a1.easemob.com/o/a/users/bob`;
    const answer = `${own} failed after 120ms, body=${limited}`;
    expect(failuresIn(ask, askOther, answer)).toEqual([[null, 'POST /o/a/messages/users', 1]]);
    expect(failuresIn(askOther, answer)).toEqual([[null, null, 1]]);
  });

  it('trace in fields of JSON', () => {
    const ask = `{"level":"info","trace":"t-91","msg":"POST https://a1.easemob.com/o/a/messages/users"}`;
    const answer = `{"level":"error","trace":"t-91","status":429,"body":${limited}}`;
    const between = `{"level":"info","trace":"t-92","msg":"GET https://a1.easemob.com/o/a/users/bob"}`;
    expect(failuresIn(ask, between, answer)).toEqual([[429, 'POST /o/a/messages/users', 1]]);
  });
});

describe('the call of a response is not one', () => {
  const [own, other] = [`${time} [exec-1] INFO`, `${time} [exec-2] INFO`];
  const ask = `${own} POST https://a1.easemob.com/o/a/messages/users`;
  const body = `${own} body=${limited}`;

  it('that has been answered by a success', () => {
    expect(failuresIn(ask, `${own} status=200`, `${other} x`, `${other} y`, body)).toEqual([[null, null, 1]]);
    expect(failuresIn(`${ask} status=200`, `${other} x`, `${other} y`, body)).toEqual([[null, null, 1]]);
  });

  it('that has been answered by another failure', () => {
    const first = `${own} body=${limited.replace('990', '880')}`;
    const found = failuresIn(ask, first, `${other} x`, body);
    expect(found).toEqual([
      [null, 'POST /o/a/messages/users', 1],
      [null, null, 1],
    ]);
  });

  it('of another service', () => {
    const pay = `${own} POST https://openapi.alipay.com/gateway.do`;
    expect(failuresIn(pay, `${other} x`, body)).toEqual([[null, null, 1]]);
  });

  it('inside the body of a success', () => {
    const answer = `${own} 200 {"action":"get","uri":"https://a1.easemob.com/o/a/users","entities":[],"duration":1}`;
    expect(failuresIn(answer, `${other} x`, `${other} y`, body)).toEqual([[null, null, 1]]);
  });
});

it('an exception names status and call, and the next record of its thread the body', () => {
  const log = [
    `${time} ERROR 1 --- [ctor-http-nio-3] c.a.im.PushService : send failed`,
    'o.s.WebClientResponseException$TooManyRequests: 429 Too Many Requests from PUT https://a1.easemob.com/o/a/push/nickname',
    '\tat o.s.WebClientResponseException.create(WebClientResponseException.java:213)',
    '\t*__checkpoint ⇢ 429 TOO_MANY_REQUESTS from PUT https://a1.easemob.com/o/a/push/nickname [DefaultWebClient]',
    `${time} ERROR 1 --- [ctor-http-nio-3] c.a.im.PushService : body=${limited}`,
  ];
  expect(failuresIn(...log)).toEqual([[429, 'PUT /o/a/push/nickname', 1]]);
  expect(failuresIn(...log.slice(0, 4))).toEqual([[429, 'PUT /o/a/push/nickname', 1]]);
});

it("the .NET client's lines name call and status", () => {
  const url = 'https://a1.easemob.com/o/a/messages/users';
  const log = [`Sending HTTP request POST ${url}`, 'Received HTTP response headers after 199.1ms - 429', limited];
  expect(failuresIn(...log.map((line) => `${time} +08:00 [INF] ${line}`))).toEqual([
    [429, 'POST /o/a/messages/users', 1],
  ]);
});

it("urllib3's line above a body names the call whose status it has", () => {
  const line = `${time} DEBUG urllib3.connectionpool https://a1.easemob.com:443 "POST /o/a/messages/users HTTP/1.1" 429 121`;
  expect(failuresIn(line, `${time} WARNING im rate limited: ${limited}`)).toEqual([
    [429, 'POST /o/a/messages/users', 1],
  ]);
});

describe('a response that a program logs again is one', () => {
  const line = (request: string, level: string, body = limited): string =>
    `${time} [trace=${request}] ${level} Im - call failed: ${body}`;

  it('in another record of the same request, with the same time', () => {
    expect(failuresIn(line('77aa', 'WARN'), line('77aa', 'ERROR'))).toEqual([[null, null, 1]]);
    expect(failuresIn(line('77aa', 'WARN'), line('77ab', 'WARN'))).toEqual([[null, null, 2]]);
    expect(failuresIn(line('77aa', 'WARN'), line('77aa', 'WARN', limited.replace('990', '991')))).toHaveLength(1);
    expect(failuresIn(line('77aa', 'WARN'), line('77aa', 'WARN', limited.replace('990', '991')))[0]?.[2]).toBe(2);
  });

  it("in the exception of Laravel's record, escaped", () => {
    const message =
      'Client error: `POST https://a1.easemob.com/o/a/messages/users` resulted in a `429 Too Many Requests` response:';
    const escaped = limited.replace(/"/g, '\\"');
    const log = `[2024-06-10 22:52:21] production.ERROR: ${message}\n${limited}\n {"userId":17,"exception":"[object] (GuzzleHttp\\\\Exception\\\\ClientException(code: 429): ${message}\n${escaped}\n at /var/www/RequestException.php:113)\n[stacktrace]\n#0 {main}\n"} `;
    expect(failuresIn(log)).toEqual([[429, 'POST /o/a/messages/users', 1]]);
  });
});

describe('the call in a line of code has its method', () => {
  const url = 'https://a1.easemob.com/o/a/messages/users';
  it.each([
    `r = requests.post('${url}', json=body)`,
    `await axios.post("${url}", body)`,
    `restTemplate.postForEntity("${url}", entity, String.class);`,
    `await client.PostAsync("${url}", content);`,
    `http.Post("${url}", "application/json", body)`,
    `$client->request('POST', '${url}', [...]);`,
  ])('%s', (line) => {
    expect(failuresIn(line, `429 ${limited}`)).toEqual([[429, 'POST /o/a/messages/users', 1]]);
  });
});
