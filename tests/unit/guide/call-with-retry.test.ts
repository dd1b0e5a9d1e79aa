import { describe, expect, it } from 'vitest';
import {
  ApiError,
  callApi,
  pauseAfter,
  retryClass,
  toApiError,
  withRetry,
  type RetryOptions,
} from '../../../docs/guide/snippets/call-with-retry';
import type { ErrorEntry } from '../../../catalog/engine/types';
import { outcomeOf, PATIENCE, retryCases } from './retryCases';
import { failure, json, serviceThatAnswers, type Service } from './service';
import { catalog } from '../support/catalog';

const fast: RetryOptions = { firstPause: 2, longestPause: 4 };
const conflict = failure(409, 'concurrent_operation_error', 'The message has been edited by another.');
const limited = failure(429, 'reach_limit', 'This request has reached api limit');

/** The entry has only an error code, and whether it goes away by itself depends on the call. */
const hasNoWords = ({ status, error, message }: ErrorEntry): boolean =>
  status === 400 && error === null && message === null;

const register = (service: Service, options: RetryOptions = fast, timeout = PATIENCE * 1000): Promise<unknown> =>
  withRetry(
    () => callApi({ method: 'POST', url: service.url, token: 'YWMt1', body: { username: 'alice' }, timeout }),
    options,
  );

describe('a call with retries', () => {
  it('sends the token and the body once and returns the response', async () => {
    const service = await serviceThatAnswers(json(200, { count: 1 }));
    expect(await register(service)).toEqual({ count: 1 });
    expect(service.seen).toEqual([{ method: 'POST', authorization: 'Bearer YWMt1', body: '{"username":"alice"}' }]);
  });

  // Concurrent, because some wait for a timeout. A short timeout fails on a busy machine.
  it.concurrent.each(retryCases)('$name', async ({ answers, once = false, sent, succeeds }) => {
    const { seen, outcome } = await outcomeOf({ answers, sent }, (service, timeout) =>
      register(service, { ...fast, repeatable: !once }, timeout * 1000).catch((fault: unknown) => String(fault)),
    );
    expect(outcome).toEqual(succeeds ? { count: 1 } : expect.stringContaining('Error'));
    expect(seen).toHaveLength(sent);
  });

  it('does not repeat a 400', async () => {
    const service = await serviceThatAnswers(failure(400, 'illegal_argument', 'password or pin must provided'));
    await expect(register(service)).rejects.toMatchObject({
      status: 400,
      type: 'illegal_argument',
      message: 'password or pin must provided',
    });
    expect(service.seen).toHaveLength(1);
  });

  it('repeats when the connection is refused', async () => {
    const nobody = () => callApi({ method: 'GET', url: 'http://127.0.0.1:1/', token: 'YWMt1' });
    let sent = 0;
    const send = (): Promise<unknown> => {
      sent += 1;
      return nobody();
    };
    await expect(withRetry(send, { ...fast, attempts: 2 })).rejects.toThrow('fetch failed');
    expect(sent).toBe(2);
  });

  it('does not repeat a call if the body of a success is not JSON', async () => {
    const service = await serviceThatAnswers({ status: 200, body: '<html>log in to the Wi-Fi</html>' });
    await expect(register(service)).rejects.toBeInstanceOf(SyntaxError);
    expect(service.seen).toHaveLength(1);
  });

  it('reads again after a 409 before it writes again', async () => {
    const service = await serviceThatAnswers(conflict, json(200, { count: 1 }));
    const seenAtReread: number[] = [];
    const reread = async (): Promise<void> => void seenAtReread.push(service.seen.length);
    expect(await register(service, { ...fast, repeatable: false, reread })).toEqual({ count: 1 });
    expect(seenAtReread).toEqual([1]);
  });

  it('starts no attempt after the deadline', async () => {
    const service = await serviceThatAnswers(limited);
    const options = { firstPause: 200, deadline: 250, attempts: 9 };
    await expect(register(service, options)).rejects.toMatchObject({ status: 429 });
    expect(service.seen.length).toBeLessThan(4);
  });

  it('throws the last error after the last attempt', async () => {
    const service = await serviceThatAnswers({ status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' });
    await expect(register(service, { ...fast, attempts: 3 })).rejects.toMatchObject({ status: 502, type: null });
    expect(service.seen).toHaveLength(3);
  });
});

describe('a call that must not be done twice', () => {
  const once = { ...fast, repeatable: false };

  it('is not repeated after a timeout', async () => {
    const service = await serviceThatAnswers('silent', json(200, {}));
    await expect(register(service, once, 1_000)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(service.seen).toHaveLength(1);
  });
});

describe('the class of an error', () => {
  it.each([
    [400, 'illegal_argument', 'username is not legal', 'after-fix'],
    [401, 'unauthorized', 'Unable to authenticate', 'after-fix'],
    [403, 'forbidden_op', 'new owner and old owner are the same', 'after-fix'],
    [403, 'message_send_error', 'message send reach limit', 'backoff'],
    [403, null, 'Forbidden for url: [http://a1.easemob.com/o/a/messages/users]', 'backoff'],
    [408, null, 'HTTP 408', 'backoff'],
    [409, 'concurrent_operation_error', 'The message has been edited by another.', 'backoff'],
    [429, 'reach_limit', 'This request has reached api limit', 'backoff'],
    [429, null, 'HTTP 429', 'backoff'],
    [429, 'resource_limited', 'You have exceeded the limit', 'after-fix'],
    [500, null, 'HTTP 500', 'backoff'],
    [500, 'no_full_text_index', "Entity 'user' …", 'after-fix'],
    [500, 'unsupported_service_operation', 'Service operation not supported', 'after-fix'],
    [500, 'web_application', 'javax.ws.rs.WebApplicationException', 'after-fix'],
    [501, null, 'HTTP 501', 'never'],
    [503, null, 'HTTP 503', 'backoff'],
    [503, null, 'service not open', 'after-fix'],
    [400, null, 'too many queries', 'backoff'],
    [400, null, 'The request has reached the maximum limit', 'backoff'],
  ] as const)('of %i %s "%s" is %s', (status, type, message, expected) => {
    expect(retryClass(new ApiError(status, type, message, ''))).toBe(expected);
  });

  it('agrees with the catalog about errors that go away by themselves', () => {
    const passesByItself = ({ status, example }: ErrorEntry): boolean =>
      retryClass(toApiError(status, example.slice(Math.max(0, example.indexOf('{'))))) === 'backoff';
    const differing = catalog.errors.filter(
      (entry) => passesByItself(entry) !== (entry.retry === 'backoff') && !hasNoWords(entry),
    );
    expect(differing.map(({ id }) => id)).toEqual([]);
  });
});

describe('reading an error', () => {
  it.each([
    ['the usual body', '{"error":"json_parse","error_description":"Unexpected"}', 'json_parse', 'Unexpected'],
    ['the user attribute service', '{"desc":"update failed","duration":3}', null, 'update failed'],
    ['a gateway page', '<html></html>', null, 'HTTP 500'],
    ['an empty body', '', null, 'HTTP 500'],
    ['JSON that is no object', '"oops"', null, 'HTTP 500'],
  ])('takes type and message from %s', (_, body, type, message) => {
    expect(toApiError(500, body)).toMatchObject({ status: 500, type, message, body });
  });
});

describe('the pause', () => {
  it.each([
    [1, 500, 1_000],
    [2, 1_000, 2_000],
    [4, 4_000, 8_000],
    [20, 30_000, 60_000],
  ])('after attempt %i lies between %i and %i ms', (attempt, least, most) => {
    const pauses = Array.from({ length: 50 }, () => pauseAfter(attempt, {}));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(most);
    expect(new Set(pauses).size).toBeGreaterThan(1);
  });
});
