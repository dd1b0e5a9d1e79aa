import { describe, expect, test } from 'vitest';
import { missingReport, shapeOf } from '../../../../../catalog/engine/share/missingReport';
import type { Explained } from '../../../../../catalog/engine/report';
import { explainerOf } from '../support/catalog';

function explained(body: object, head = ''): Explained {
  const [found] = explainerOf({}).explain(head + JSON.stringify(body)).responses;
  if (found === undefined) throw new Error('nothing found');
  return found;
}

const body = {
  error: 'shard_error',
  exception: 'com.easemob.ShardException',
  timestamp: 1729497048000,
  duration: 3,
  error_description: 'shard 4711 of "bob" is on fire, token YWMtKp7vQz2mWxKp7vQz2mWx, mail bob@example.com',
  data: [{ user_id: 'bob', '13800138000': true }],
};
const http = 'HTTP/1.1 500 Internal Server Error\n\n';

describe('the report of a missing error', () => {
  test('contains status, error, message template and shape', () => {
    const report = missingReport(explained(body, http), 'en');
    expect(report.title).toBe('Not in the catalog: 500 shard_error shard … of … is on fire, token ***, mail ***@***');
    expect(report.body).toBe(
      [
        '- Status: `500`',
        '- error: `shard_error`',
        '- Message, values taken out: `shard … of … is on fire, token ***, mail ***@***`',
        '- Fields of the response: `{ error: string, exception: string, timestamp: number, duration: number, error_description: string, data: [{ user_id: string, …: boolean }] }`',
        '',
      ].join('\n'),
    );
  });

  test('contains no value from the body', () => {
    const { title, body: text, url } = missingReport(explained(body, http), 'zh', 'https://git.example/im/errors/');
    for (const value of ['Kp7vQz', 'example.com', '4711', 'bob', '13800138000', '1729497048000'])
      expect(`${title}${text}${decodeURIComponent(url ?? '')}`).not.toContain(value);
  });

  test('opens an issue in the configured repository, and nothing without one', () => {
    const found = explained(body, http);
    const { title, body: text, url } = missingReport(found, 'en', 'https://git.example/im/errors');
    const address = new URL(url ?? '');
    expect(address.origin + address.pathname).toBe('https://git.example/im/errors/issues/new');
    expect([address.searchParams.get('title'), address.searchParams.get('body')]).toEqual([title, text]);
    expect(missingReport(found, 'en').url).toBeNull();
    expect(missingReport(found, 'en', 'javascript:alert(1)').url).toBeNull();
  });

  test('keeps hostile text inside code, and its title on one line', () => {
    const hostile = { ...body, error: '`x`\n# head', error_description: '![x](http://evil.test) <img>\n'.repeat(50) };
    const { title, body: text } = missingReport(explained(hostile, http), 'en');
    expect(title).not.toMatch(/[\n`]/);
    expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/evil|<|#/);
  });
});

test.each([
  [{ a: [] }, '{ a: [] }'],
  [[{ a: 1 }, { a: 2 }], '[{ a: number }]'],
  [{ a: { b: { c: { d: 1 } } } }, '{ a: { b: { c: … } } }'],
  [null, 'null'],
  ['text', 'string'],
])('the shape of %j is %s', (value, shape) => {
  expect(shapeOf(value)).toBe(shape);
});
