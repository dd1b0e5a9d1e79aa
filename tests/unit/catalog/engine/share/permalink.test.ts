import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaPath,
  errorPath,
  explainPath,
  homePath,
  operationPath,
  parsePath,
  parseTable,
  statusPath,
  statusesPath,
  tablePath,
  targetPath,
  typePath,
  typeSlug,
  type SharedResponse,
} from '../../../../../catalog/engine/share/permalink';
import { holds } from '../support/fuzz';

describe('pages', () => {
  test.each([
    [errorPath('user-not-in-group', 'zh'), '/errors/user-not-in-group'],
    [errorPath('user-not-in-group', 'en'), '/en/errors/user-not-in-group'],
    [statusPath(403, 'en'), '/en/status/403'],
    [typePath('forbidden_op', 'zh'), '/types/forbidden_op'],
    [typePath('Request Entity Too Large', 'en'), '/en/types/Request-Entity-Too-Large'],
    [operationPath('register-user', 'zh'), '/api/register-user'],
    [areaPath('group', 'en'), '/en/areas/group'],
    [homePath('zh'), '/'],
    [homePath('en'), '/en/'],
    [statusesPath('en'), '/en/status/'],
    [errorPath('a\ud83d', 'zh'), '/errors/a%EF%BF%BD'],
    [targetPath('guide/retry', 'en'), '/en/guide/retry'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });

  test.each([
    ['/errors/user-not-in-group', { kind: 'error', key: 'user-not-in-group', locale: 'zh' }],
    ['/en/status/403', { kind: 'status', key: '403', locale: 'en' }],
    ['/types/forbidden_op.html', { kind: 'type', key: 'forbidden_op', locale: 'zh' }],
    ['/', { kind: 'home', locale: 'zh' }],
    ['/en', { kind: 'home', locale: 'en' }],
    ['/en/status/', { kind: 'statuses', locale: 'en' }],
    ['/api/', { kind: 'operations', locale: 'zh' }],
    ['/explain', { kind: 'explain', shared: null, locale: 'zh' }],
    ['/errors/%E4%', { kind: 'error', key: '\ufffd\ufffd', locale: 'zh' }],
    ['/nowhere/x', null],
    ['/errors/a/b', null],
    ['/constructor/', null],
    ['/english', null],
  ])('reads %s', (path, expected) => {
    expect(parsePath(path)).toEqual(expected);
  });
});

test('the slug of an error type keeps the characters that a URL can contain', () => {
  expect(['forbidden_op', ' service open exception ', 'a/b?c', 'com.x.Y'].map(typeSlug)).toEqual([
    'forbidden_op',
    'service-open-exception',
    'a-b-c',
    'com.x.Y',
  ]);
});

describe('the table', () => {
  const nothing = parseTable('');

  test('has no query for an empty state', () => {
    expect(tablePath(nothing, 'zh')).toBe('/errors/');
    expect(tablePath({}, 'en')).toBe('/en/errors/');
  });

  test('writes its state to the query, in a fixed order', () => {
    const state = {
      ...nothing,
      sort: 'status',
      descending: true,
      error: ['forbidden_op', ''],
      status: [403, 404],
      q: '群主 a&b',
    } as const;
    const path = tablePath({ ...state, error: [...state.error], status: [...state.status] }, 'zh');
    expect(path).toBe(
      '/errors/?q=%E7%BE%A4%E4%B8%BB%20a%26b&status=403&status=404&error=forbidden_op&error=&sort=-status',
    );
    expect(parsePath(path)).toEqual({ kind: 'table', locale: 'zh', state });
  });

  test.each([
    ['?status=4x3&status=99&status=403', { status: [403] }],
    ['?retry=done&retry=never&retry=sometimes', { retry: ['never', 'done'] }],
    ['?sort=nothing', { sort: null, descending: false }],
    ['?q=a+b%zz', { q: 'a b\ufffdzz' }],
    ['?__proto__=x&constructor=y', {}],
    ['&&&=&', {}],
  ])('leaves out of %s what cannot be', (query, expected) => {
    expect(parseTable(query)).toEqual({ ...nothing, ...expected });
  });
});

describe('the explainer', () => {
  const shared = (path: string): SharedResponse | null => {
    const place = parsePath(path);
    return place?.kind === 'explain' ? place.shared : null;
  };

  test('writes a response to the fragment, which no server sees', () => {
    const path = explainPath({ status: 403, error: 'forbidden_op', message: "user: bob doesn't exist" }, 'en');
    expect(path).toBe("/en/explain#status=403&error=forbidden_op&message=user%3A%20bob%20doesn't%20exist");
  });

  test('leaves out what is not known', () => {
    expect(explainPath({ status: 429 }, 'zh')).toBe('/explain#status=429');
    expect(explainPath({}, 'zh')).toBe('/explain');
  });

  test('restores any response', () => {
    const response = fc.record({
      status: fc.option(fc.integer({ min: 100, max: 599 })),
      error: fc.option(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })),
      errorCode: fc.option(fc.integer({ min: 1000, max: 9_999_999 })),
      message: fc.option(fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' })),
      call: fc.constantFrom(null, 'POST /{org_name}/{app_name}/users', 'GET /a/b/users/%E4%B8%AD'),
    });
    holds(
      fc.property(response, ({ status, error, errorCode, message, call }) => {
        const back = shared(explainPath({ status, error, errorCode, message, call }, 'zh'));
        const isNothing = [status, error, errorCode, message].every((fact) => fact === null);
        expect(back).toEqual(isNothing ? null : { status, error, errorCode, message, call, truncated: false });
      }),
    );
  });

  test.each([
    ['a broken escape at its end', '/explain#status=403&message=%E7%BE%A4%E4%B8', '群\ufffd'],
    ['half an escape', '/explain#message=abc%2', 'abc\ufffd'],
    ['a message shorter than it was', '/explain#length=200&message=abc', 'abc'],
  ])('tells that a link was cut by %s', (_, path, message) => {
    expect(shared(path)).toMatchObject({ message, truncated: true });
  });

  test.each(['users', 'GET users', 'GET /a b', 'GET /a\nHost: x', 'get /a', `GET /${'a'.repeat(400)}`])(
    'takes %j for no call',
    (call) => {
      expect(shared(`/explain#status=403&call=${encodeURIComponent(call)}`)).toMatchObject({ status: 403, call: null });
      expect(explainPath({ status: 403, call }, 'zh')).toBe('/explain#status=403');
    },
  );

  test('a call alone is not a response', () => {
    expect(explainPath({ call: 'GET /a/b/users' }, 'zh')).toBe('/explain');
    expect(shared('/explain#call=GET%20%2Fa%2Fb%2Fusers')).toBeNull();
  });

  test('a long message is cut, and its link reports that', () => {
    const back = shared(explainPath({ message: 'x'.repeat(5000) }, 'zh'));
    expect(back).toMatchObject({ message: 'x'.repeat(1500), truncated: true });
  });

  test('any fragment is read without throwing', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const place = parsePath(`/explain#${fragment}`);
        expect(place?.kind).toBe('explain');
      }),
    );
  });

  test('an unpaired surrogate does not break a link', () => {
    expect(explainPath({ message: 'a\ud800b' }, 'zh')).toBe('/explain#message=a%EF%BF%BDb');
  });
});
