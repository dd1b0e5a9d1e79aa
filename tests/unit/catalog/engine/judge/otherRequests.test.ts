import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const bodyOf = (error: string, message: string): string =>
  JSON.stringify({ error, timestamp: 1718031141404, duration: 0, error_description: message });
const rejected = bodyOf('unauthorized', 'Unable to authenticate (OAuth)');
const limited = bodyOf('reach_limit', 'This request has reached api limit');
const callsIn = (text: string): (string | null)[] =>
  explainer.explain(text).responses.map(({ response: { call } }) => call && `${call.method} ${call.path}`);

describe('the call of a response', () => {
  it.each([
    ['"trace_id":"c27d3e8f1a905b64"', '"trace_id":"6f1b0a7c9d2e4b15"'],
    ['"traceId":"c27d"', '"traceId":"6f1b"'],
    ['"req_id":"17"', '"req_id":"18"'],
    ['"thread":"pool-1-thread-2"', '"thread":"pool-1-thread-3"'],
  ])('is not that of another request: %s', (other, own) => {
    const others = `{${other},"msg":"POST /acme/app/chatrooms"}`;
    const answer = `{${own},"status":401,"body":${rejected}}`;
    expect(callsIn(`${others}\n${answer}`)).toEqual([null]);
    expect(callsIn(`{${own},"msg":"POST /acme/app/users"}\n${others}\n${answer}`)).toEqual(['POST /acme/app/users']);
    expect(callsIn(`${others}\n{${other},"status":401,"body":${rejected}}`)).toEqual(['POST /acme/app/chatrooms']);
  });

  it('has the number of its request behind the time', () => {
    const log = `14:52:20 [17] POST /a/b/chatgroups\n14:52:20 [18] POST /a/b/chatrooms\n14:52:21 [17] 401 ${rejected}`;
    expect(callsIn(log)).toEqual(['POST /a/b/chatgroups']);
  });
});

it('the status of a response is not that of another thread', () => {
  const line = (thread: number, text: string): string => `2024-06-10 22:52:20.001 [exec-${thread}] WARN Im - ${text}`;
  const log = [line(1, 'status 401'), line(2, 'status 429'), line(1, `body ${rejected}`), line(2, `body ${limited}`)];
  const found = answers(log.join('\n'));
  expect(found[0]).toEqual([401, 'access-token-rejected']);
  expect(found).not.toContainEqual([401, 'api-rate-limit']);
  expect(answers([line(1, 'status 401'), line(1, `body ${rejected}`)].join('\n'))).toEqual([
    [401, 'access-token-rejected'],
  ]);
});

describe('a response that an exception prints again is one', () => {
  const count = (text: string): number =>
    explainer.explain(text).responses.reduce((sum, response) => sum + response.count, 0);
  const trace = (cause: string): string =>
    `2024-06-10 22:52:20 ERROR Im - failed\ncom.acme.ImException: status=401 body=${rejected}\n\tat com.acme.Im.send(Im.java:1)\n${cause}: [401] : [${rejected}]\n\tat com.acme.Http.send(Http.java:2)`;

  it.each(['Caused by: feign.FeignException', 'with root cause', 'nested exception is java.io.IOException'])(
    'for its cause: %s',
    (cause) => {
      expect(count(trace(cause))).toBe(1);
    },
  );

  it('but not in another record, with another time or without an exception', () => {
    expect(count(`${trace('Caused by: E')}\n${trace('Caused by: E')}`)).toBe(2);
    expect(count(trace('Caused by: E').replace('1718031141404', '1718031141405'))).toBe(2);
    expect(count(`${rejected}\n${rejected}`)).toBe(2);
  });
});
