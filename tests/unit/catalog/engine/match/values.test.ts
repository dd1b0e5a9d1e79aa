import { describe, expect, test } from 'vitest';
import { fits, isStandIn, shapeOf } from '../../../../../catalog/engine/match/values';

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
    ['any words', 'text', true],
    ['x'.repeat(513), 'text', false],
  ] as const)('“%s” as a %s: %s', (value, shape, expected) => {
    expect(fits(value, shape)).toBe(expected);
  });
});

test('the name of a placeholder determines its shape', () => {
  expect(['limit', 'groupId', 'appKey', 'username'].map(shapeOf)).toEqual(['number', 'word', 'word', 'text']);
});
