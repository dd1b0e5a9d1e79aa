import { describe, expect, it } from 'vitest';
import { squeezedTexts } from '../../../../../catalog/engine/search/documents';
import { likenessTo } from '../../../../../catalog/engine/search/likeness';

const texts = [
  squeezedTexts({
    kind: 'error',
    id: 'a',
    status: 400,
    error: 'reach_limit',
    messages: ['request body exceeds maximum limit, maximum limit is {limit}'],
    title: { zh: '用户数超过上限', en: 'Too many users' },
  }),
];
const likeness = (query: string) => likenessTo(query, texts, (word) => !['tom', 'zz'].includes(word))(0);

describe('likeness', () => {
  it('is greatest for a whole message and for an error type in any spelling', () => {
    expect(likeness('request body exceeds maximum limit: maximum limit is limit')).toBe(1);
    expect(likeness('Reach-Limit')).toBe(0.9);
  });

  it('recognizes an error type by the exception that is named after it', () => {
    expect(likeness('ReachLimitException')).toBe(0.8);
    expect(likeness('com.easemob.common.ReachLimitException')).toBe(0.8);
  });

  it('finds text between the values of the caller', () => {
    expect(likeness('maximum limit is 100')).toBeGreaterThan(0.3);
    expect(likeness('tom maximum limit is zz')).toBeGreaterThan(0.3);
  });

  it('finds a message that is quoted without its value', () => {
    const joined = squeezedTexts({
      kind: 'error',
      id: 'b',
      status: 403,
      error: null,
      messages: ['user {username} has joined too many chatrooms!'],
      title: { zh: '', en: '' },
    });
    expect(likenessTo('user has joined too many chatrooms', [joined], () => true)(0)).toBe(1);
  });

  it('is 0 for text that occurs nowhere, and for a single letter', () => {
    expect(likeness('maximum of nothing')).toBe(0);
    expect(likeness('m')).toBe(0);
  });
});
