import { pieces } from './pieces';
import { phrases, synonymsOf } from './synonyms';
import { words } from './tokens';
import type { Vocabulary } from './vocabulary';
import type { WordIndex } from './wordIndex';

/** One way to satisfy a piece of the query, and how much that counts against the piece itself (1). */
export interface Alternative {
  words: readonly string[];
  weight: number;
  /** Whether every word has to be there; else each counts for its part. */
  whole: boolean;
}

/** One piece of the query with all that may stand for it. */
export interface Term {
  asked: string;
  alternatives: Alternative[];
  /** What the term adds to a full score. */
  importance: number;
}

/** A word begun but not ended, a word misspelt, a thing said otherwise: each counts less than the word itself. */
const weights = { beginning: 0.8, near: 0.6, synonym: 0.7 } as const;

/** A piece that no document holds still lowers what is reached; a number is most likely a value of the caller's. */
const unknown = { latin: 2, han: 1.5, number: 0.3 } as const;

/** What a query asks for, piece by piece. */
export function termsOf(query: string, index: WordIndex, vocabulary: Vocabulary): Term[] {
  const asked = [...new Set(pieces(query, phrases))];
  return asked.map((piece) => {
    const alternatives = [...spellings(piece, index, vocabulary), ...otherWords(piece)];
    return { asked: piece, alternatives, importance: importanceOf(piece, alternatives, index) };
  });
}

const single = (word: string, weight: number): Alternative => ({ words: [word], weight, whole: true });

function spellings(piece: string, index: WordIndex, vocabulary: Vocabulary): Alternative[] {
  const parts = [...words(piece)];
  if (/^\p{Script=Han}$/u.test(piece)) {
    return [
      single(piece, 1),
      ...vocabulary.beginningWith(piece, 30).map((longer) => single(longer, weights.beginning)),
    ];
  }
  if (!/^[a-z]{2,}/.test(piece)) return [{ words: parts, weight: 1, whole: phrases.includes(piece) }];
  const exact = index.postings(piece).length > 0 ? [single(piece, 1)] : [];
  const begun = vocabulary.beginningWith(piece, 12).map((longer) => single(longer, weights.beginning));
  if (exact.length > 0 || begun.length > 0) return [...exact, ...begun];
  return vocabulary.near(piece).map((like) => single(like, weights.near));
}

function otherWords(piece: string): Alternative[] {
  return synonymsOf(piece).map((other) => ({ words: [...words(other)], weight: weights.synonym, whole: true }));
}

function importanceOf(piece: string, alternatives: readonly Alternative[], index: WordIndex): number {
  const known = alternatives
    .filter((alternative) => alternative.words.some((word) => index.postings(word).length > 0))
    .map((alternative) => rarity(alternative, index));
  if (known.length > 0) return Math.max(...known);
  if (/^\p{Script=Han}/u.test(piece)) return unknown.han;
  return /^\d/.test(piece) ? unknown.number : unknown.latin;
}

/** How rare the words of an alternative are together: their mean, an unknown word as rare as any. */
export function rarity({ words: parts }: Alternative, index: WordIndex): number {
  const sum = parts.reduce((total, word) => total + (index.idf(word) || unknown.han), 0);
  return sum / Math.max(1, parts.length);
}
