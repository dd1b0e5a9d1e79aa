import { expect, test } from 'vitest';
import { createRespell } from '../../../../../catalog/engine/match/textReader';

const respell = createRespell(() => ['username', 'legal', 'authenticate', 'too']);

test.each([
  ['a letter too few', 'usename', 'username'],
  ['a letter too many', 'leggal', 'legal'],
  ['a changed letter', 'legol', 'legal'],
  ['two letters swapped', 'authentciate', 'authenticate'],
])('mends %s', (_, word, meant) => {
  expect(respell(word, false)).toBe(meant);
});

test('does not change words that are short, too different, or right', () => {
  expect(['to', 'group', 'username', 'usrnme'].map((word) => respell(word, false))).toEqual([null, null, null, null]);
});

test('completes a word only if the text is cut off', () => {
  expect(respell('authent', true)).toBe('authenticate');
  expect(respell('authent', false)).toBeNull();
});
