import { squeeze, words } from './queryTokens';

/** The texts of one document by field, for instance `{ message: '…', title: '…' }`. */
export type Fields = Readonly<Record<string, string>>;

/** Weight of each field. A word counts as much as the heaviest field that contains it. */
export type FieldWeights = Readonly<Record<string, number>>;

/** A document that contains a word, and the weight of the word there. */
export interface Posting {
  /** Index of the document, in the order in which documents were given. */
  document: number;
  /** Weight of the heaviest field with the word, with a small bonus if other fields have it too. */
  weight: number;
  /** The heaviest field with the word. */
  field: string;
  /** All fields with the word, as a bit mask. */
  fields: number;
}

/** An inverted index: which documents contain a word. */
export interface WordIndex {
  /** Number of documents. */
  size: number;
  /** Documents that contain a word in the form that `words` returns; empty if there are none. */
  postings(word: string): readonly Posting[];
  /**
   * Documents that contain all of the words in one field, with the smallest of their weights. The first few thousand
   * results are cached, because the same synonyms are looked up again and again.
   */
  together(words: readonly string[]): readonly Posting[];
  /** All words in the documents. */
  vocabulary: Iterable<string>;
}

const none: readonly Posting[] = [];
/** How much the length of a field reduces the weight of its words, from 0 to 1. */
const lengthEffect = 0.3;
/** What a second field with the word adds, as a part of that field's weight. */
const secondFieldBonus = 0.15;

const mostRemembered = 3000;

/**
 * Creates an index of the words in all fields. Documents are numbered in the order given. A word counts more in a
 * short field: half of a title of two words is more than a tenth of a title of ten.
 */
export function createWordIndex(documents: readonly Fields[], weights: FieldWeights): WordIndex {
  const index = new Map<string, Posting[]>();
  const read = documents.map(wordsByField);
  const lengths = meanLengths(read);
  read.forEach((fields, document) => {
    for (const [number, [field, inField]] of fields.entries()) {
      const relative = inField.size / (lengths.get(field) ?? 1);
      const weight = (weights[field] ?? 1) / (1 - lengthEffect + lengthEffect * Math.max(0.5, relative));
      for (const word of inField) enter(word, { document, field, weight, fields: 1 << number }, index);
    }
  });
  const remembered = new Map<string, readonly Posting[]>();
  const postings = (word: string): readonly Posting[] => index.get(word) ?? none;
  return {
    size: documents.length,
    postings,
    together: (words) => {
      const key = words.join(' ');
      const known = remembered.get(key) ?? intersection(words.map(postings));
      if (remembered.size < mostRemembered) remembered.set(key, known);
      return known;
    },
    vocabulary: index.keys(),
  };
}

function intersection([first = none, ...others]: readonly (readonly Posting[])[]): readonly Posting[] {
  const maps = others.map((list) => new Map(list.map((posting) => [posting.document, posting])));
  return first.flatMap((posting) => {
    const { document } = posting;
    const all = [posting, ...maps.flatMap((map) => map.get(document) ?? [])];
    const fields = all.reduce((common, place) => common & place.fields, all.length > maps.length ? ~0 : 0);
    return fields === 0
      ? []
      : [{ document, field: posting.field, fields, weight: Math.min(...all.map(({ weight }) => weight)) }];
  });
}

type FieldWords = readonly [field: string, words: ReadonlySet<string>];

const wordsByField = (fields: Fields): FieldWords[] =>
  Object.entries(fields).map(([field, text]) => [field, withParts(words(text))]);

/**
 * Adds single characters to Chinese pairs, so that 群 finds every pair with it, and singular forms, so that "member"
 * finds "members".
 */
function withParts(found: Set<string>): Set<string> {
  for (const word of [...found]) {
    if (/^\p{Script=Han}/u.test(word)) for (const character of word) found.add(character);
    else if (/^[a-z]{3,}[^sui]s$/.test(word)) found.add(word.slice(0, -1));
  }
  return found;
}

/** Adds a place to the index. The heavier of two in one document counts, with a small bonus for occurring in both fields. */
function enter(word: string, place: Posting, index: Map<string, Posting[]>): void {
  const list = index.get(word);
  const known = list?.at(-1);
  if (!list) index.set(word, [place]);
  else if (known?.document !== place.document) list.push(place);
  else {
    const [heavier, lighter] = known.weight >= place.weight ? [known, place] : [place, known];
    list[list.length - 1] = {
      ...heavier,
      fields: known.fields | place.fields,
      weight: heavier.weight + secondFieldBonus * lighter.weight,
    };
  }
}

/** Average number of words in each field, over the documents that have the field. */
function meanLengths(documents: readonly (readonly FieldWords[])[]): Map<string, number> {
  const sums = new Map<string, { words: number; documents: number }>();
  for (const fields of documents) {
    for (const [field, { size }] of fields) {
      const sum = sums.get(field) ?? { words: 0, documents: 0 };
      if (size > 0) sums.set(field, { words: sum.words + size, documents: sum.documents + 1 });
    }
  }
  return new Map([...sums].map(([field, sum]) => [field, sum.words / sum.documents]));
}

/** A phrase of one document. */
interface Phrase {
  /** Index of the document. */
  document: number;
  words: readonly string[];
  /** Number of letters, digits and Chinese characters. */
  length: number;
}

/**
 * Creates a function that finds the phrases whose words all occur in a query, in any order and with other words between
 * them. It returns the length of the longest such phrase of each document that has one.
 */
export function createPhraseIndex(
  documents: readonly (readonly string[])[],
): (asked: ReadonlySet<string>) => Map<number, number> {
  const byFirstWord = new Map<string, Phrase[]>();
  documents.forEach((phrases, document) => {
    for (const phrase of phrases) {
      const [first = '', ...others] = words(phrase);
      const list = byFirstWord.get(first);
      const entry = { document, words: others, length: squeeze(phrase).length };
      if (list) list.push(entry);
      else byFirstWord.set(first, [entry]);
    }
  });
  return (asked) => {
    const longest = new Map<number, number>();
    for (const word of asked) {
      for (const { document, words: others, length } of byFirstWord.get(word) ?? []) {
        if (others.every((other) => asked.has(other)))
          longest.set(document, Math.max(length, longest.get(document) ?? 0));
      }
    }
    return longest;
  };
}
