import { describe, expect, it } from 'vitest';
import { brief, only } from './recognize';
import { body, said } from './unauthorized';

describe('bodies encoded as a whole', () => {
  it.each([
    ['HTML entities', `<pre>${body.replaceAll('"', '&quot;')}</pre>`],
    ["nginx' escapes", `resp: ${body.replaceAll('"', '\\x22')}`],
    ["PHP's hexadecimal quotes", `resp: ${body.replaceAll('"', '\\u0022')}`],
    ['the doubled quotes of CSV', `2024,"${body.replaceAll('"', '""')}",x`],
    ['percent encoding', `?resp=${encodeURIComponent(body)}&x=1`],
  ])('%s', (_, text) => {
    const found = only(text);
    expect(found).toMatchObject({
      error: 'unauthorized',
      message: 'Unable to authenticate (OAuth)',
      damage: ['escaped'],
    });
    expect(text.slice(found.start, found.end)).toMatch(/^(?:\{|%7B).*(?:\}|%7D)$/s);
  });
});

describe('a percent-encoded body', () => {
  it.each([
    ['of a form has blanks for its plus signs', 'x+y+%2B+z', 'x y + z'],
    ['with encoded blanks keeps its plus signs', 'x%20y+z', 'x y+z'],
  ])('%s', (_, encoded, message) => {
    expect(only(`?resp=%7B%22error%22%3A%22a%22%2C%22error_description%22%3A%22${encoded}%22%7D&x=1`).message).toBe(
      message,
    );
  });
});

describe('a row of CSV', () => {
  const cell = `"${body.replaceAll('"', '""')}"`;

  it.each([
    ['begins with a time', `2024-05-01 10:00:00,401,${cell}`],
    ['begins with a time in quotes', `"2024-05-01 10:00:00",401,${cell}`],
    ['begins with a time of ISO 8601', `2024-05-01T10:00:00Z,401,${cell}`],
    ['begins with the time of a spreadsheet', `2024/5/1 10:00,401,${cell}`],
    ['has its status in quotes', `2024-05-01 10:00:00,"401",${cell}`],
    ['has semicolons', `a1b2;401;${cell}`],
    ['stands below the names of its cells', `time,status,response\n2024-05-01 10:00:00,401,${cell}\n`],
  ])('%s', (_, text) => {
    expect(brief(text)).toEqual([said]);
  });
});
