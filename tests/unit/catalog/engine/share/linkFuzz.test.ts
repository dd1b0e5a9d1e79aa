import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentOf, readFragment } from '../../../../../catalog/engine/share/fragment';
import {
  errorPath,
  explainPath,
  parsePath,
  sortKeys,
  tablePath,
  typePath,
} from '../../../../../catalog/engine/share/permalink';
import { anyText, damaged, holds, rowOf } from '../support/fuzz';

const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const locale = fc.constantFrom('zh' as const, 'en' as const);
const response = fc.record({
  status: fc.option(fc.integer({ min: 100, max: 599 })),
  error: fc.option(word),
  errorCode: fc.option(fc.integer({ min: 1000, max: 999_999_999 })),
  message: fc.option(fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' })),
  call: fc.constantFrom(null, 'POST /{org_name}/{app_name}/users', 'GET /a/b/users/%E4%B8%AD'),
});

test('the link of any failed item keeps its field', () => {
  const fields = fc.constantFrom('data[].reason', 'data.errorKeys.{key}', 'data[].result', 'data.failed[]');
  holds(
    fc.property(response, fields, locale, (given, field, language) => {
      const place = parsePath(explainPath({ ...given, status: 200, field }, language));
      expect(place).toEqual({
        kind: 'explain',
        locale: language,
        shared: { ...given, status: 200, field, truncated: false },
      });
    }),
    200,
  );
});

test('a link without its end contains nothing that the whole link does not', () => {
  holds(
    fc.property(response, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
      const whole = fragmentOf({ ...given, body: true });
      const cut = readFragment(whole.slice(0, Math.floor(whole.length * part)));
      const message = (cut?.message ?? '').replace(/\ufffd+$/, '');
      expect((given.message ?? '').startsWith(message)).toBe(true);
      expect([null, given.status]).toContain(cut?.status ?? null);
      if (cut?.message && given.message !== cut.message) expect(cut.truncated).toBe(true);
    }),
    300,
  );
});

test('the URL of any state of the table restores the state', () => {
  const list = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(values, { maxLength: 8 });
  const state = fc.record({
    q: fc.string({ maxLength: 100, unit: 'grapheme' }),
    status: list(fc.integer({ min: 100, max: 599 })),
    error: list(fc.string({ maxLength: 40, unit: 'grapheme' })),
    area: list(word),
    call: list(word),
    retry: fc.subarray(['never', 'after-fix', 'backoff', 'done'] as const),
    owner: fc.subarray(['code', 'console', 'plan', 'end-user', 'support'] as const),
    sort: fc.constantFrom(...sortKeys),
    descending: fc.boolean(),
  });
  holds(
    fc.property(state, locale, (given, language) => {
      expect(parsePath(tablePath({ ...given, retry: [...given.retry], owner: [...given.owner] }, language))).toEqual({
        kind: 'table',
        locale: language,
        state: given,
      });
    }),
    200,
  );
});

test('the URL of any page contains its key', () => {
  holds(
    fc.property(word, locale, (key, language) => {
      expect(parsePath(errorPath(key, language))).toEqual({ kind: 'error', key, locale: language });
      expect(parsePath(typePath(`x${key}`, language))).toMatchObject({ kind: 'type', locale: language });
    }),
    200,
  );
});

const parts = [
  '#',
  '&',
  '=',
  '%',
  '%E4',
  '%2',
  '+',
  '?',
  '/',
  'status=403',
  'message=',
  'code=',
  'length=9',
  '403',
  '__proto__',
];
const fragment = fc.oneof(
  rowOf(parts, 12),
  anyText(60),
  damaged(
    response.map((given) => fragmentOf(given)),
    anyText(5),
  ),
);

test('any fragment is read as a response that can be shared again, or as none', () => {
  holds(
    fc.property(fragment, (given) => {
      const shared = readFragment(given);
      if (shared === null) return;
      expect([shared.status, shared.error, shared.errorCode, shared.message].some((fact) => fact !== null)).toBe(true);
      const { truncated, ...again } = readFragment(fragmentOf(shared)) ?? shared;
      expect({ ...again, truncated: shared.truncated || truncated }).toEqual({
        ...shared,
        truncated: shared.truncated || truncated,
      });
    }),
    400,
  );
});

test('any URL is read as one of this site or as none', () => {
  const path = fc.oneof(
    rowOf(['/', 'en', 'errors', 'status', 'explain', '403', '.html', 'index', '?', 'q=', '#', '%', '%zz'], 8),
    anyText(40),
  );
  holds(
    fc.property(path, fragment, (given, behind) => {
      const place = parsePath(`${given}${behind}`);
      if (place !== null) expect(['zh', 'en']).toContain(place.locale);
    }),
    400,
  );
});
