import { describe, expect, it } from 'vitest';
import { only, recognize } from './recognize';
import { body } from './unauthorized';

describe('wrappers of a body', () => {
  it('do not provide the status of the response', () => {
    expect(only(`{"code":200,"message":"success","data":${body}}`).status).toBeNull();
    expect(only(`{"code":500,"msg":"im failed","data":${body}}`).status).toBeNull();
    expect(only(`{"status":200,"data":${body}}`).status).toBeNull();
  });

  it.each([body, JSON.stringify(body)])('keep the success of the head above them: %s', (data) => {
    expect(only(`HTTP/1.1 200 OK\n\n{"code":200,"msg":"ok","data":${data}}`).status).toBeNull();
    expect(only(`HTTP/1.1 401 Unauthorized\n\n{"code":401,"data":${data}}`).status).toBe(401);
  });

  it('do not count as a message of their own', () => {
    const text = `{"statusText":"Bad Request","status":400,"data":${body}}`;
    expect(only(text)).toMatchObject({ start: 0, end: text.length, status: 400 });
  });
});

describe('the same body twice', () => {
  it.each([
    ['a list', `[${body},${body}]`],
    ['a list in an object', `{"results":[${body},${body}]}`],
    ['objects of a list', `[{"resp":${body}},{"resp":${body}}]`],
  ])('as items of %s is two responses', (_, text) => {
    expect(recognize(text)).toHaveLength(2);
  });

  it('in one object of a client is one response', () => {
    const text = `{"status":401,"responseText":${JSON.stringify(body)},"responseJSON":${body}}`;
    expect(only(text)).toMatchObject({ error: 'unauthorized', status: 401 });
  });
});

describe('log records tell the status of the answer in them', () => {
  const escaped = JSON.stringify(body);

  it.each([
    ['a `code` beside the words of the log', `{"level":"error","msg":"im failed","code":400,"resp":${body}}`, 400],
    ['a number of the backend itself', `{"level":"error","msg":"im failed","code":50013,"resp":${body}}`, null],
    ['Datadog', `{"status":"error","http":{"status_code":401},"message":${escaped}}`, 401],
    ['ECS', `{"message":"im failed","http":{"response":{"status_code":403,"body":{"content":${escaped}}}}}`, 403],
    ['pino', `{"level":50,"res":{"statusCode":404},"msg":"im failed","body":${escaped}}`, 404],
  ])('%s', (_, text, status) => {
    expect(only(text)).toMatchObject({ error: 'unauthorized', status });
  });

  it('and its call', () => {
    const text = `{"http":{"method":"PUT","status_code":401,"url":"https://a1.easemob.com/o/a/users/u1"},"message":${escaped}}`;
    expect(only(text).call).toEqual({ method: 'PUT', path: '/o/a/users/u1' });
  });
});

describe('text of the reader’s own backend next to a body of this API', () => {
  const spring =
    '{"timestamp":"2024-03-07T03:02:13.000+00:00","status":500,"error":"Internal Server Error","path":"/api/im"}';

  it.each([
    ["Spring's default body", `${spring}\n${body}`],
    [
      "Spring's default body, and the other one in a log",
      `${spring}\n2024-03-07 11:02:13.441 WARN 1 --- [x] im: ${body}`,
    ],
    ['a relay that says that all is well', `{"code":0,"msg":"ok"}\n${body}`],
  ])('are no response of their own: %s', (_, text) => {
    expect(only(text)).toMatchObject({ error: 'unauthorized', status: null });
  });

  it('is a message if there is nothing else', () => {
    expect(only(spring)).toMatchObject({ error: 'Internal Server Error', status: 500 });
    expect(recognize('{"code":0,"msg":"ok"}')).toEqual([]);
  });
});
