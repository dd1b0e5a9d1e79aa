import { describe, expect, test } from 'vitest';
import { found } from './findings';

describe('sizes', () => {
  test('compares a size in the message with its limit', () => {
    expect(found({ values: { size: '61', limit: '60' } })).toEqual(['size-over-limit: 61']);
    expect(found({ values: { size: '59', limit: '60' } })).toEqual([]);
  });
});
