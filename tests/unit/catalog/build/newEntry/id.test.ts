import { describe, expect, it } from 'vitest';
import { guessId } from '../../../../../catalog/build/newEntry/id';

describe('guessing an id', () => {
  it.each([
    ['user {username} is not a member of group {groupId}', null, 'user-not-member-group'],
    ['maxSize reached', 'exceed_limit', 'max-size-reached-exceed'],
    ['', 'forbidden_op', 'forbidden-op-request-refused'],
    ['用户不存在', null, 'request-refused'],
    ['I am a teapot', 'teapot', 'teapot-request-refused'],
  ])('%s (%s) → %s', (template, error, id) => {
    expect(guessId(template, error, new Set())).toBe(id);
  });

  it('finds an id that is not taken', () => {
    const taken = new Set(['user-not-member-group']);
    expect(guessId('user {username} is not a member of group {groupId}', 'forbidden_op', taken)).toBe(
      'user-not-member-group-forbidden',
    );
  });
});
