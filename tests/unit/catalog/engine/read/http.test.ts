import { describe, expect, it } from 'vitest';
import { brief, only, recognize } from './recognize';

const body = '{"error":"forbidden_op","error_description":"new owner and old owner are the same"}';

describe('HTTP heads', () => {
  it('reads the status of each exchange in a dump', () => {
    const dump = `HTTP/1.1 403 Forbidden\nServer: nginx\n\n${body}\nHTTP/2 401 \nserver: nginx\n\n{"error":"unauthorized","error_description":"token is illegal."}`;
    expect(brief(dump)).toEqual([
      '403 forbidden_op new owner and old owner are the same',
      '401 unauthorized token is illegal.',
    ]);
  });

  it('uses the last status line: redirects and 100 Continue come before the response', () => {
    const dump = `HTTP/1.1 100 Continue\n\nHTTP/1.1 301 Moved Permanently\nLocation: /x\n\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n${body}`;
    expect(brief(dump)).toEqual(['403 forbidden_op new owner and old owner are the same']);
  });

  it('reads curl -v: call, host and token of the request, status of the response', () => {
    const found = only(
      `> PUT /demo/chat/chatgroups/1 HTTP/1.1\n> Host: a1.easemob.com\n> Authorization: Bearer abc\n> Content-Type: text/plain\n>\n< HTTP/1.1 403 Forbidden\n< Server: nginx\n<\n* Connection #0 left intact\n${body}`,
    );
    expect(found).toMatchObject({
      format: 'http',
      status: 403,
      call: { method: 'PUT', path: '/demo/chat/chatgroups/1' },
      request: { authorization: 'Bearer abc', contentType: 'text/plain', host: 'a1.easemob.com' },
      start: 0,
    });
  });

  it('does not read the body of a request as a response', () => {
    const dump = `POST /demo/chat/users HTTP/1.1\nHost: a1.easemob.com\n\n{"code":1,"message":"hi"}\n\nHTTP/1.1 403 Forbidden\n\n${body}`;
    expect(brief(dump)).toEqual(['403 forbidden_op new owner and old owner are the same']);
  });

  it('returns a status without a body, with its call', () => {
    expect(only('GET /demo/chat/users HTTP/1.1\n\nHTTP/1.1 502 Bad Gateway\nServer: nginx\n')).toMatchObject({
      status: 502,
      call: { method: 'GET', path: '/demo/chat/users' },
      message: null,
    });
  });

  it('returns a 200 as a success with its body', () => {
    expect(only('HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"foo":1}')).toMatchObject({
      kind: 'success',
      status: 200,
      body: { foo: 1 },
    });
  });

  it('does not use a status line for the response to the next command', () => {
    const dump = `HTTP/1.1 200 OK\nServer: nginx\n\nok\n$ curl -X PUT https://a1.easemob.com/demo/chat/chatgroups/1 -d '{}'\n${body}`;
    expect(recognize(dump).map(({ format, kind, status }) => [format, kind, status])).toEqual([
      ['http', 'success', 200],
      ['http', 'error', null],
    ]);
  });
});

describe('copied commands', () => {
  it.each([
    ["curl -X POST 'https://a1.easemob.com/demo/chat/users' -H 'Authorization: Bearer t' -d '{\"a\":1}'", 'POST'],
    ['curl -XPOST "https://a1.easemob.com/demo/chat/users" -H "Authorization: Bearer t" -d "{\\"a\\":1}"', 'POST'],
    [
      "curl 'https://a1.easemob.com/demo/chat/users' \\\n  -H 'Authorization: Bearer t' \\\n  --data-raw '{\"a\":1}' \\\n  --compressed",
      'POST',
    ],
    ['curl -X POST -H "Authorization: Bearer t"\n"https://a1.easemob.com/demo/chat/users"\n-d \'{"a":1}\'', 'POST'],
    [
      "curl --location --request POST 'https://a1.easemob.com/demo/chat/users?x=1' --header 'Authorization: Bearer t' --data '{\"a\":1}'",
      'POST',
    ],
  ])('%s', (command, method) => {
    const found = only(`${command}\n\n${body}`);
    expect(found.call).toEqual({ method, path: '/demo/chat/users' });
    expect(found.request).toEqual({
      showsHeaders: true,
      authorization: 'Bearer t',
      contentType: null,
      host: 'a1.easemob.com',
      body: '{"a":1}',
    });
    expect(found.message).toBe('new owner and old owner are the same');
  });

  it('alone are not a response', () => {
    expect(
      recognize(`curl -X POST https://a1.easemob.com/demo/chat/users -d '{"error":"x","error_description":"y"}'`),
    ).toEqual([]);
  });
});

describe('gateway pages', () => {
  it.each([
    ['<html><head><title>502 Bad Gateway</title></head></html>', 502],
    [
      '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>504 ERROR</H1></BODY></HTML>',
      504,
    ],
    ['<!DOCTYPE html><html><head><title>a1.easemob.com | 502: Bad gateway</title></head></html>', 502],
    ['<!doctype html><html><body><h1>HTTP Status 404 – Not Found</h1></body></html>', 404],
    ['<html><head><title>Service Unavailable</title></head>', 503],
    ['<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body', 504],
  ])('%s', (page, status) => {
    expect(only(page)).toMatchObject({ format: 'html', status, error: null, message: null });
  });

  it('returns the only phrase that is documented as an error', () => {
    expect(only('<html><head><title>413 Request Entity Too Large</title></head></html>').message).toBe(
      'Request Entity Too Large',
    );
  });

  it('without a status are not a response', () => {
    expect(recognize('<html><head><title>Welcome</title></head><body>Room 502</body></html>')).toEqual([]);
  });
});

describe('HAR', () => {
  const entry = (status: number, text: string) => ({
    startedDateTime: '2024-05-20T03:11:09Z',
    time: 63,
    request: {
      method: 'PUT',
      url: 'https://a1.easemob.com/demo/chat/chatgroups/1',
      headers: [{ name: 'Authorization', value: 'Bearer t' }],
      postData: { text: '{"newowner":"a"}' },
    },
    response: { status, content: { text } },
  });

  it('reads each entry with its own request, and pages and empty responses by their status', () => {
    const har = JSON.stringify({
      log: {
        entries: [
          entry(403, body),
          entry(502, '<html><title>502 Bad Gateway</title></html>'),
          entry(504, ''),
          entry(200, 'var a = {};'),
        ],
      },
    });
    const found = recognize(har);
    expect(found.map(({ format, status, message }) => [format, status, message])).toEqual([
      ['har', 403, 'new owner and old owner are the same'],
      ['har', 502, null],
      ['har', 504, null],
    ]);
    expect(found[0]).toMatchObject({
      call: { method: 'PUT', path: '/demo/chat/chatgroups/1' },
      request: { authorization: 'Bearer t', body: '{"newowner":"a"}', host: 'a1.easemob.com' },
    });
  });
});
