import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../../catalog/engine/search/documents';
import { compactDocuments } from '../../../../../catalog/engine/search/documents';

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
