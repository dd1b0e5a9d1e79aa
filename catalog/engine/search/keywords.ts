import type { SearchDocument } from './documents';
import { words } from './tokens';

/** Words that stand in more than this part of all documents tell nothing apart. */
const commonest = 0.2;

/**
 * The same documents with only the telling words of their texts: small enough to be sent to a browser. At most `most` words
 * each, rarest first, without those that message, title or type hold already. Chinese is cut into words, not pairs, since a
 * pair kept without its neighbour would find the wrong thing.
 */
export function compactDocuments<T extends SearchDocument>(documents: readonly T[], most: number): T[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = documents.map((document) => wordsOf(document.text, segmenter));
  const frequency = new Map<string, number>();
  for (const text of texts) for (const word of text) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return documents.map((document, number) => {
    const known = words([...document.messages, document.title.zh, document.title.en, document.error ?? ''].join('\n'));
    const telling = [...(texts[number] ?? [])]
      .filter((word) => (frequency.get(word) ?? 0) <= documents.length * commonest)
      .filter((word) => ![...words(word)].every((part) => known.has(part)))
      .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1));
    return { ...document, text: telling.slice(0, most).join(' ') };
  });
}

function wordsOf(text: string, segmenter: Intl.Segmenter): Set<string> {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    if (isWordLike && segment.length > 1) found.add(segment);
  }
  return found;
}
