import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { answers } from '../support/answers';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());

const notNested =
  '{"error":"group_error","timestamp":1795436131640,"duration":0,"error_description":"thread not nested."}';
const nested = [400, 'thread-not-nestable'] as const;

describe('a status on the lines above a body is the same response', () => {
  const print = 'Status:"400 Bad Request", StatusCode:400, Proto:"HTTP/1.1", ProtoMajor:1';

  it.each([
    `2026/11/23 20:15:31 create thread failed: &http.Response{${print}}\n2026/11/23 20:15:31 raw: ${notNested}`,
    `2026/11/23 20:15:31 create thread failed: ${print}\n2026/11/23 20:15:31 raw: ${notNested}`,
    `I/flutter (14022): ╔╣ DioError ║ Status: 400  ║ Time: 133 ms
I/flutter (14022): ║  https://a1.easemob.com/1187220302/video/thread
I/flutter (14022): DioException [bad response]: The request returned an invalid status code of 400.
I/flutter (14022): response.data = ${notNested}`,
    `POST https://a1.easemob.com/a/b/thread failed with status 400\nResponse from https://a1.easemob.com/a/b/thread: 400 ${notNested}`,
  ])('%s', (text) => {
    expect(answers(text)).toEqual([nested]);
  });
});

describe('a status of another call is a response of its own', () => {
  it.each([
    [
      'in a log',
      `10:00:01 ERROR POST /a/b/users failed with status 400\n10:00:02 ERROR POST /a/b/thread failed with status 400 body=${notNested}`,
    ],
    [
      'in lines with a tag',
      `I/net (140): POST https://a1.easemob.com/a/b/users 400\nI/net (140): POST https://a1.easemob.com/a/b/thread 400 ${notNested}`,
    ],
    [
      'in lines of fields',
      `url=https://a1.easemob.com/a/b/users method=GET status=400\nurl=https://a1.easemob.com/a/b/thread method=POST status=400 ${notNested}`,
    ],
  ])('%s', (_, text) => {
    expect(answers(text)).toEqual([[400, null], nested]);
  });
});

describe('a line of a log with names before its time is a record', () => {
  it.each([
    'pod-x2v8t sync ',
    '[pod/im-6d9f/sync] ',
    '<34>1 ',
    'web.1 ',
    'api-1  | ',
    '0|api  | ',
    'log/api.log.1:12:',
  ])('%s', (names) => {
    const lines = [
      `ERROR POST /acme/app/thread -> 400 ${notNested}`,
      'ERROR POST /acme/app/messages/users -> 504 (empty body)',
      'INFO done',
    ];
    const text = lines.map((line, second) => `${names}2026-11-27T01:00:0${second}.391Z ${line}`).join('\n');
    expect(answers(text)).toEqual([nested, [504, null]]);
  });
});

describe('a status in words', () => {
  const body = '{"timestamp":1795218854411,"duration":5,"error_description":"user collection not found"}';

  it.each([
    `response.ResponseStatus : Completed\nresponse.StatusCode     : BadRequest\nresponse.Content        : ${body}`,
    `StatusCode = HttpStatusCode.BadRequest\nContent: ${body}`,
    `HttpStatus.BAD_REQUEST ${body}`,
  ])('%s', (text) => {
    expect(explainer.explain(text).responses.map(({ response }) => response.status)).toEqual([400]);
  });

  it('is none in the name of a type', () => {
    expect(explainer.explain('import { HttpStatusCode.NotFoundError } from "axios"').responses).toEqual([]);
  });
});

describe('the method in a field', () => {
  const methods = (text: string): (string | null | undefined)[] =>
    explainer.explain(text).responses.map(({ response }) => response.call?.method);
  const url = 'https://a1.easemob.com/a/b/users/u1';
  const failed = '{"error":"illegal_argument","error_description":"username is not legal"}';

  it.each([
    [
      'some lines above',
      `request.Method   : Delete\n\nresponse.StatusCode     : 400\nresponse.Uri : ${url}\n${failed}`,
    ],
    ['below', `Url: ${url}\nMethod: DELETE\n${failed}`],
    ['directly above, below the one of another call', `Method: GET\nUrl: /x\nMethod: DELETE\nUrl: ${url}\n${failed}`],
  ])('belongs to the URL: %s', (_, text) => {
    expect(methods(text)).toEqual(['DELETE']);
  });

  it('on the line of a URL counts before those of other lines', () => {
    const line = (method: string): string => `url=${url} method=${method} status=400 ${failed}`;
    expect(methods(`${line('GET')}\n${line('PUT')}\n${line('DELETE')}`)).toEqual(['GET', 'PUT', 'DELETE']);
  });
});
