import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../../catalog/engine/search/documents';
import { compactDocuments } from '../../../../../catalog/engine/search/documents';
import { words } from '../../../../../catalog/engine/search/queryTokens';
import { createPhraseIndex } from '../../../../../catalog/engine/search/wordIndex';

const document = (id: string, over: Partial<SearchDocument>): SearchDocument => ({
  kind: 'error',
  id,
  status: 400,
  error: 'illegal_argument',
  messages: [],
  title: { zh: '标题', en: 'title' },
  text: '',
  ...over,
});

describe('documents for a browser', () => {
  it('keep the informative words of a text, without those in title and message', () => {
    const [compact] = compactDocuments(
      [
        document('a', { messages: ['token expired'], text: 'the token expired after seven days' }),
        ...['b', 'c', 'd', 'e', 'f'].map((id) => document(id, { text: 'the token the after' })),
      ],
      10,
    );
    expect(compact?.text.split(' ').sort()).toEqual(['days', 'seven']);
  });

  it('keep at most as many words as asked', () => {
    const compact = compactDocuments(
      [
        document('a', { text: 'one two three four' }),
        document('b', {}),
        document('c', {}),
        document('d', {}),
        document('e', {}),
      ],
      2,
    );
    expect(compact[0]?.text.split(' ')).toHaveLength(2);
  });
});

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
