import { describe, expect, test } from 'vitest';
import { growth, LINEAR } from '../support/growth';
import { findings, found } from './findings';

describe('the Authorization header', () => {
  const whole = `YWMt${'x'.repeat(60)}`;
  /** `{"alg":"none"}.{"exp":1700000000}.x` */
  const past = 'eyJhbGciOiJub25lIn0.eyJleHAiOjE3MDAwMDAwMDB9.x';

  test.each([
    ['as it should be', `Bearer ${whole}`, []],
    ['without Bearer', whole, ['token-missing-bearer: YWMtxx…']],
    ['with nothing after Bearer', 'Bearer ', ['token-placeholder: ']],
    ['with a placeholder', 'Bearer <YourAppToken>', ['token-placeholder: <YourAppToken>']],
    ['with a variable', 'Bearer ${token}', []],
    ['with a mask', 'Bearer YWMt***', []],
    ['with a word for a mask', '<redacted>', []],
    ['with null', 'Bearer null', ['token-placeholder: null']],
    ['with quotes', `Bearer "${whole}"`, ['token-quoted: "YWMtx…']],
    ['too short', 'Bearer YWMtDtmfTiFoEeOo9b', ['token-truncated: YWMtDt…']],
    ['shortened for the paste', 'Bearer YWMtDtmfTiFoEeOo9b...', []],
    ['expired', `Bearer ${past}`, ['token-expired: eyJhbG…']],
  ])('%s', (_, authorization, expected) => {
    expect(found({ request: { authorization } })).toEqual(expected);
  });

  test('reports a header that is missing from a rejected request', () => {
    expect(found({ status: 401, request: { showsHeaders: true } })).toEqual(['token-missing: ']);
  });

  test('reports nothing if the paste does not show headers', () => {
    expect(found({ status: 401, request: { host: 'a1.easemob.com', body: '[]' } })).toEqual([]);
  });

  test('takes linear time for a header of unclosed braces', () => {
    const work = (token: string): unknown => found({ request: { authorization: `Bearer ${token}` } });
    expect(growth('{', work, 10_000)).toBeLessThan(LINEAR);
  });

  test('is never shown in full', () => {
    const [finding] = findings({ request: { authorization: `Bearer ${past}` } });
    expect(JSON.stringify(finding)).not.toContain(past.slice(10, 30));
  });
});
