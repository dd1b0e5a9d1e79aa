import { describe, expect, it } from 'vitest';
import { only } from './found';
import { body } from './unauthorized';

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
