import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../../catalog/engine/read';
import { only } from './found';
import { body } from './unauthorized';

describe('wrappers of a body', () => {
  it('does not take the status of a wrapper for the answer', () => {
    expect(only(`{"code":200,"message":"success","data":${body}}`).status).toBeNull();
    expect(only(`{"code":500,"msg":"im failed","data":${body}}`).status).toBeNull();
    expect(only(`{"status":200,"data":${body}}`).status).toBeNull();
  });

  it('covers the words of a wrapper, so that they are no message of their own', () => {
    const text = `{"statusText":"Bad Request","status":400,"data":${body}}`;
    expect(only(text)).toMatchObject({ start: 0, end: text.length, status: 400 });
  });
});

describe("the own backend's words beside a body of this API", () => {
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

  it('are one where nothing else stands', () => {
    expect(only(spring)).toMatchObject({ error: 'Internal Server Error', status: 500 });
    expect(recognise('{"code":0,"msg":"ok"}')).toEqual([]);
  });
});
