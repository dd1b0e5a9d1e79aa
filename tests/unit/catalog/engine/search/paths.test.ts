import { describe, expect, it } from 'vitest';
import { shortCall, type SearchDocument } from '../../../../../catalog/engine/search/documents';
import { createPaths } from '../../../../../catalog/engine/search/paths';

const document = (id: string, paths?: string[]): SearchDocument => ({
  kind: 'error',
  id,
  status: 400,
  error: null,
  messages: [],
  title: { zh: '', en: '' },
  ...(paths ? { paths } : {}),
});

const documents = [
  document('register', ['POST users']),
  document('password', ['PUT users/password']),
  document('disconnect', ['GET users/disconnect']),
  document('metadata', ['POST metadata/chatgroup/get', 'PUT metadata/chatgroup/user']),
  document('anywhere'),
];
const words = new Set(['users', 'password', 'get', 'user']);
const named = createPaths(documents, (word) => words.has(word));
/** The ids that a query favors, and those that it puts behind. */
function effectOf(query: string): { favored: string[]; behind: string[] } {
  const factor = named(query);
  const having = (test: (each: number) => boolean): string[] =>
    documents.flatMap(({ id }, number) => (test(factor(number)) ? [id] : []));
  return { favored: having((each) => each > 1), behind: having((each) => each < 1) };
}

describe('the call that a query names', () => {
  it('is a method and a path without the values of the caller', () => {
    expect(effectOf('PUT /users/lisi/password fails').favored).toEqual(['password']);
    expect(effectOf('调 POST /metadata/chatgroup/27334422/get 报 400').favored).toEqual(['metadata']);
    expect(effectOf('https://a1.easemob.com/org/app/users/lisi/disconnect').favored).toEqual(['disconnect']);
  });

  it('ends where the path ends', () => {
    expect(effectOf('POST /users, 400')).toEqual({
      favored: ['register'],
      behind: ['password', 'disconnect', 'metadata'],
    });
  });

  it('can be a word that only paths contain, next to Chinese characters too', () => {
    expect(effectOf('用disconnect接口踢人').favored).toEqual(['disconnect']);
    expect(effectOf('wrong password').favored).toEqual([]);
  });

  it('changes nothing for an entry that is about no particular call, and nothing if no entry has the call', () => {
    expect(effectOf('POST /users, 400').behind).not.toContain('anywhere');
    expect(effectOf('GET /nowhere/at/all')).toEqual({ favored: [], behind: [] });
    expect(effectOf('and/or')).toEqual({ favored: [], behind: [] });
  });
});

it('writes a call without the App Key, parameters and variant', () => {
  expect(shortCall('PUT /{org_name}/{app_name}/users/{username}/password#own')).toBe('PUT users/password');
});
