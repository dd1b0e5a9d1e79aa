import { words } from './tokens';

/** The texts of one document by field, for instance `{ message: '…', title: '…' }`. */
export type Fields = Readonly<Record<string, string>>;

/** Weight of each field: a word counts as much as the heaviest field that holds it. */
export type FieldWeights = Readonly<Record<string, number>>;

/** One place of a word: the document's number and the weight there. */
export interface Posting {
  document: number;
  weight: number;
  field: string;
}

/** Which documents hold a word, and how rare it is. */
export interface WordIndex {
  postings(word: string): readonly Posting[];
  /** Natural logarithm of one plus the inverse document frequency; 0 for unknown words. */
  idf(word: string): number;
  vocabulary: Iterable<string>;
}

const none: readonly Posting[] = [];

/** An inverted index over the fields' words; documents are numbered in the order given. */
export function createWordIndex(documents: readonly Fields[], weights: FieldWeights): WordIndex {
  const index = new Map<string, Posting[]>();
  documents.forEach((fields, document) => {
    for (const [word, place] of heaviestPlaces(fields, weights)) {
      const list = index.get(word);
      if (list) list.push({ document, ...place });
      else index.set(word, [{ document, ...place }]);
    }
  });
  return {
    postings: (word) => index.get(word) ?? none,
    idf: (word) => {
      const frequency = index.get(word)?.length ?? 0;
      return frequency === 0 ? 0 : Math.log(1 + documents.length / frequency);
    },
    vocabulary: index.keys(),
  };
}

function heaviestPlaces(fields: Fields, weights: FieldWeights): Map<string, { field: string; weight: number }> {
  const places = new Map<string, { field: string; weight: number }>();
  for (const [field, text] of Object.entries(fields)) {
    const weight = weights[field] ?? 1;
    for (const word of words(text)) {
      if ((places.get(word)?.weight ?? 0) < weight) places.set(word, { field, weight });
    }
  }
  return places;
}
