import { meaningsIn, synonymsOf } from './synonyms';
import { words } from './tokens';
import type { Vocabulary } from './vocabulary';
import type { WordIndex } from './wordIndex';

/** One way to satisfy a word of the query, and how much that counts against the word itself (1). */
export interface Alternative {
  word: string;
  weight: number;
}

/** One word of the query with all that may stand for it. */
export interface Term {
  word: string;
  alternatives: Alternative[];
  /** What the term adds to a full score. */
  importance: number;
}

/** A word begun but not ended, a word misspelt, a word said otherwise: each counts less than the word itself. */
const weights = { beginning: 0.8, near: 0.6, synonym: 0.45 } as const;

/** A word that no document holds still lowers what is reached, a Chinese pair less: many pairs are no words. */
const unknown = { latin: 2, han: 0.4, number: 0.3 } as const;

/** What a query asks for, word by word; synonyms of several words stand beside the words they replace. */
export function termsOf(query: string, index: WordIndex, vocabulary: Vocabulary): Term[] {
  const asked = [...words(query)];
  const synonyms = synonymsByWord(query, new Set(asked));
  return asked.map((word) => {
    const alternatives = [
      ...spellings(word, index, vocabulary),
      ...(synonyms.get(word) ?? []).map((synonym) => ({ word: synonym, weight: weights.synonym })),
    ];
    return { word, alternatives, importance: importanceOf(word, alternatives, index) };
  });
}

function spellings(word: string, index: WordIndex, vocabulary: Vocabulary): Alternative[] {
  const exact = index.postings(word).length > 0 ? [{ word, weight: 1 }] : [];
  if (!/^[a-z]{2,}/.test(word)) return exact;
  const begun = vocabulary.beginningWith(word, 12).map((longer) => ({ word: longer, weight: weights.beginning }));
  if (exact.length > 0 || begun.length > 0) return [...exact, ...begun];
  return vocabulary.near(word).map((like) => ({ word: like, weight: weights.near }));
}

function synonymsByWord(query: string, asked: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meaning of meaningsIn(query, asked)) {
    const others = synonymsOf(meaning).flatMap((other) => [...words(other)]);
    for (const word of words(meaning)) found.set(word, [...(found.get(word) ?? []), ...others]);
  }
  return found;
}

function importanceOf(word: string, alternatives: readonly Alternative[], index: WordIndex): number {
  if (alternatives.length > 0) return Math.max(...alternatives.map((alternative) => index.idf(alternative.word)));
  if (/^\p{Script=Han}/u.test(word)) return unknown.han;
  return /^\d/.test(word) ? unknown.number : unknown.latin;
}
