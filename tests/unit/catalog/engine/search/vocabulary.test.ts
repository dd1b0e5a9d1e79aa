import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../../../catalog/engine/search/likeness';

describe('the vocabulary', () => {
  const vocabulary = createVocabulary(['expired', 'export', 'limit', 'permission', '过期']);

  it('completes the beginning of a word', () => {
    expect(vocabulary.beginningWith('exp', 5)).toEqual(['expired', 'export']);
    expect(vocabulary.beginningWith('过', 5)).toEqual(['过期']);
  });

  it('finds the most similar word with one typo, or two in a long word', () => {
    expect(vocabulary.near('exipred')).toEqual(['expired']);
    expect(vocabulary.near('permisson')).toEqual(['permission']);
    expect(vocabulary.near('lmitt')).toEqual([]);
    expect(vocabulary.near('zzzzzz')).toEqual([]);
  });

  it('does not correct short words and numbers', () => {
    expect(vocabulary.near('lim')).toEqual([]);
    expect(vocabulary.near('12345')).toEqual([]);
  });
});
