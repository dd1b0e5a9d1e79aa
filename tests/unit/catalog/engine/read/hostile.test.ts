import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/fuzz';
import { growth, LINEAR } from '../support/growth';
import { recognize } from './recognize';

const body =
  '{"error":"forbidden_op","exception":"com.easemob.X","timestamp":1700000000000,"duration":0,"error_description":"new owner and old owner are the same"}';

function isOrderly(text: string): void {
  const found = recognize(text);
  found.reduce((end, response) => {
    expect(response.start).toBeGreaterThanOrEqual(end);
    expect(response.end).toBeGreaterThanOrEqual(response.start);
    return response.end;
  }, 0);
  expect(found.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
}

/** Random bytes, the same in every run. */
function bytes(length: number): string {
  let state = 12345;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return String.fromCharCode((state >> 8) & 0xff);
  }).join('');
}

describe('any text', () => {
  it('is read without throwing, with responses in order', () => {
    holds(fc.property(fc.string({ unit: 'binary' }), isOrderly));
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '\\',
      '\n',
      ':',
      ',',
      '=',
      'error',
      'error_description',
      ' 403 ',
      body,
      'HTTP/1.1 401 X\n',
      'curl -d "',
      '<html>',
      '&quot;',
      '\ud800',
      'Array (',
      '[error] => ',
      'https://a1.easemob.com/a/b',
      '“',
      '｛',
    );
    holds(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => isOrderly(parts.join(''))),
      500,
    );
  });

  it('does not change a body when it surrounds it', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', ' ', '中', '.', '\n', '-', '9'), maxLength: 60 });
    holds(
      fc.property(noise, noise, (before, after) => {
        const found = recognize(`${before}\n${body}\n${after}`);
        expect(found.map(({ error, message }) => [error, message])).toEqual([
          ['forbidden_op', 'new owner and old owner are the same'],
        ]);
      }),
    );
  });

  it('does not gain content when it is cut off anywhere', () => {
    for (let length = 0; length < body.length; length++) {
      const [response] = recognize(body.slice(0, length));
      if (response?.message) expect('new owner and old owner are the same'.startsWith(response.message)).toBe(true);
      if (response?.error) expect('forbidden_op'.startsWith(response.error)).toBe(true);
    }
  });
});

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['a megabyte of random bytes', bytes(1_000_000)],
    ['100,000 opening brackets', '['.repeat(100_000)],
    ['100,000 opening maps', '{"a":'.repeat(100_000)],
    ['a body under 100,000 brackets', `${'['.repeat(100_000)}${body}`],
    ['a lone surrogate', '{"error":"\ud800","timestamp":1}'],
    ['a script', '{"error":"x","error_description":"<img src=x onerror=alert(1)>"}'],
    ['only quotes', '"'.repeat(100_000)],
    ['only backslashes', `{"a":"${'\\'.repeat(100_000)}`],
  ])('%s gives a calm answer', (_, text) => {
    expect(() => isOrderly(text)).not.toThrow();
  });

  it('finds the body below any depth of brackets', () => {
    const [response] = recognize(`${'['.repeat(1000)}${body}`);
    expect(response?.message).toBe('new owner and old owner are the same');
  });

  it('does not change any prototype', () => {
    const [response] = recognize(
      '{"__proto__":{"error":"polluted"},"error":"a","timestamp":1,"error_description":"b"}',
    );
    expect(response?.error).toBe('a');
    expect(({} as { error?: string }).error).toBeUndefined();
    expect(recognize('{"__proto__":{"error":"a","timestamp":1,"error_description":"b"}}')[0]?.message).toBe('b');
  });
});

describe('time grows linearly with the text', () => {
  it.each([
    ['log lines', `2024-05-01 10:00:00 ERROR status=403 url=https://a1.easemob.com/a/b/users resp=${body}\n`],
    ['bodies on one line', body],
    ['strings never closed', '{"a": "x\n'],
    ['keys never closed', '{"a'],
    ['comments never closed', '{/*'],
    ['bodies in strings', `${JSON.stringify(body)},`, '['],
    ['bodies in one list', `${body},`, '{"status":403,"data":['],
    ['heads', 'HTTP/1.1 401 Unauthorized\nServer: nginx\n\n'],
    ['commands', "curl -X POST https://a1.easemob.com/a/b -d '"],
    ['pages never closed', '<html>\n{'],
    ['listings', 'error_description: "x\n'],
    ['numbers', '403 '],
    ['headings of no column', 'status '],
    ['tries', 'try 1: 401, '],
    ['lines of one thread', '[exec-1] GET https://a1.easemob.com/a/b/users\n'],
    ['backslashes between bodies', '\\\\', body],
    ['statuses below bodies', `${body}\n403\n`],
    ['labeled lines', "api-1  | x { a: 'b',\n"],
    ['cells of CSV', ',"{""error"":""x""'],
    ['quoted lines never closed', '> {"error":"x\n> '],
  ])('%s', (_, shape, before = '') => {
    expect(growth(shape, (text) => recognize(before + text), 20_000)).toBeLessThan(LINEAR);
  });
});
