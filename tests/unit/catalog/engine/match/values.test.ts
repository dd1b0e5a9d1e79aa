import { describe, expect, test } from 'vitest';
import { fits, isStandIn, maySpread, shapesOf } from '../../../../../catalog/engine/match/values';

describe('isStandIn', () => {
  test.each(['XX', 'xxxx', '%s', '%d', '{}', '{limit}', '${id}', '<uuid>', '***', 'N', '...'])('knows %s', (text) => {
    expect(isStandIn(text)).toBe(true);
  });

  test.each(['bob', 'x', '42', '', 'max', '{a}b'])('treats “%s” as a value', (text) => {
    expect(isStandIn(text)).toBe(false);
  });
});

describe('fits', () => {
  test.each([
    ['60', 'number', true],
    ['60 or so', 'number', false],
    ['many', 'number', false],
    ['%s', 'number', true],
    ['o#a', 'word', true],
    ['o a', 'word', false],
    ['512（描述超限）', 'number', false],
    ['o#a(应用)', 'word', false],
    ['any words', 'name', true],
    ['x'.repeat(513), 'words', false],
  ] as const)('“%s” as a %s: %s', (value, shape, expected) => {
    expect(fits(value, shape)).toBe(expected);
  });
});

test('a placeholder holds what the catalog says of it, any other a name', () => {
  const shapeOf = shapesOf([
    { name: 'limit', holds: 'number' },
    { name: 'usernames', holds: 'list' },
  ]);
  expect(['limit', 'usernames', 'username'].map(shapeOf)).toEqual(['number', 'list', 'name']);
});

test('only lists and several words may spread in free text', () => {
  expect((['number', 'word', 'name', 'words', 'list'] as const).filter(maySpread)).toEqual(['words', 'list']);
});
