import { describe, expect, test } from 'vitest';
import { answer, first } from './explainer';

describe('status-only', () => {
  test.each([
    ['a number', '403', ['sdk-number']],
    ['a number in a sentence', 'HTTP 403', ['sdk-number']],
    ['a number that no SDK uses', '429', []],
    ['the head of a response', 'HTTP/1.1 403 Forbidden\nServer: nginx', []],
    ['the response to a call', 'GET https://a1.easemob.com/o/a/users/bob 404 (Not Found)', []],
    ['a line of an access log', '10.0.0.1 - - [30/Nov/2026:10:00:00 +0000] "POST /o/a/users HTTP/1.1" 401 52', []],
    ['a gateway page', '<html><head><title>403 Forbidden</title></head><body>nginx</body></html>', []],
    [
      "a framework's default body",
      '{"timestamp":"2026-01-01T00:00:00","status":403,"error":"Forbidden","path":"/x"}',
      [],
    ],
  ])('%s', (_, text, cautions) => {
    expect(first(text)).toMatchObject({ verdict: 'status-only', candidates: [], cautions });
  });

  test('a body of another shape whose message is not documented', () => {
    const text = 'HTTP/1.1 403 Forbidden\n\n{"message":"the cat sits on the switch"}';
    expect(first(text)).toMatchObject({ verdict: 'status-only', candidates: [], cautions: [] });
  });

  test('the entries nearest to the message are listed with the status', () => {
    const text = 'HTTP/1.1 400 Bad Request\n\n{"message":"exceed the batch size 5"}';
    expect(answer(text)).toEqual(['status-only', 'batch', 'batch-newer']);
  });

  test('a message that is only the status in words lists the entry with that message', () => {
    expect(answer('Bad Request')).toEqual(['status-only', 'echo']);
  });
});
