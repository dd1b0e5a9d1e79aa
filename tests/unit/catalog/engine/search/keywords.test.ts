import { describe, expect, it } from 'vitest';
import { words } from '../../../../../catalog/engine/search/queryTokens';
import { createPhraseIndex } from '../../../../../catalog/engine/search/wordIndex';

describe('the phrases in a query', () => {
  const phrasesIn = createPhraseIndex([['群名片 没开通', 'card off'], [], ['群名片']]);
  const inQuery = (query: string) => [...phrasesIn(words(query))];

  it('are found in any order and with other words between them, the longest of each document', () => {
    expect(inQuery('请问没开通群名片怎么办')).toEqual([
      [0, 6],
      [2, 3],
    ]);
    expect(inQuery('the card is off')).toEqual([[0, 7]]);
  });

  it('need all of their words', () => {
    expect(inQuery('没开通')).toEqual([]);
  });
});
