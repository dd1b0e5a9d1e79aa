import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../catalog/build/nearest';

describe('the nearest known word', () => {
  it.each([
    ['grop', ['group', 'user'], 'group'],
    ['grupo', ['chatroom', 'group'], 'group'],
    ['errors/group-ful', ['errors/user-left', 'errors/group-full'], 'errors/group-full'],
    ['nonsense', ['group', 'user'], null],
    ['', ['group'], null],
    ['group', [], null],
  ])('%j among %j is %j', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
