import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../../../catalog/engine/search/likeness';

describe('the vocabulary', () => {
  const vocabulary = createVocabulary(['expired', 'export', 'limit', 'permission', '过期']);

  it('completes a word begun', () => {
    expect(vocabulary.beginningWith('exp', 5)).toEqual(['expired', 'export']);
    expect(vocabulary.beginningWith('过', 5)).toEqual(['过期']);
  });

  it('knows the nearest word within one slip, or two in a long word', () => {
    expect(vocabulary.near('exipred')).toEqual(['expired']);
    expect(vocabulary.near('permisson')).toEqual(['permission']);
    expect(vocabulary.near('lmitt')).toEqual([]);
    expect(vocabulary.near('zzzzzz')).toEqual([]);
  });

  it('leaves short words and numbers alone', () => {
    expect(vocabulary.near('lim')).toEqual([]);
    expect(vocabulary.near('12345')).toEqual([]);
  });
});
