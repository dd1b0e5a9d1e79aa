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
  /** How many documents there are. */
  size: number;
  postings(word: string): readonly Posting[];
  /** Natural logarithm of one plus the inverse document frequency; 0 for unknown words. */
  idf(word: string): number;
  vocabulary: Iterable<string>;
}

const none: readonly Posting[] = [];
/** How much the length of a field bears on the weight of its words, 0 to 1. */
const lengthMatters = 0.3;
/** What a second field that holds the word adds, as a part of its own weight. */
const secondField = 0.15;

interface FieldPlace {
  field: string;
  weight: number;
}

/**
 * An inverted index over the fields' words; documents are numbered in the order given. A word counts for more in a field that
 * says little else: half of a title of two words is more than a tenth of one of ten.
 */
export function createWordIndex(documents: readonly Fields[], weights: FieldWeights): WordIndex {
  const index = new Map<string, Posting[]>();
  const read = documents.map(wordsByField);
  const lengths = meanLengths(read);
  read.forEach((fields, document) => {
    for (const [word, place] of heaviestPlaces(fields, weights, lengths)) {
      const list = index.get(word);
      if (list) list.push({ document, ...place });
      else index.set(word, [{ document, ...place }]);
    }
  });
  return {
    size: documents.length,
    postings: (word) => index.get(word) ?? none,
    idf: (word) => {
      const frequency = index.get(word)?.length ?? 0;
      return frequency === 0 ? 0 : Math.log(1 + documents.length / frequency);
    },
    vocabulary: index.keys(),
  };
}

type FieldWords = readonly [field: string, words: ReadonlySet<string>];

const wordsByField = (fields: Fields): FieldWords[] =>
  Object.entries(fields).map(([field, text]) => [field, words(text)]);

function heaviestPlaces(
  fields: readonly FieldWords[],
  weights: FieldWeights,
  lengths: ReadonlyMap<string, number>,
): Map<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  for (const [field, inField] of fields) {
    const relative = inField.size / (lengths.get(field) ?? 1);
    const weight = (weights[field] ?? 1) / (1 - lengthMatters + lengthMatters * Math.max(0.5, relative));
    for (const word of inField) {
      places.set(word, joined(places.get(word), { field, weight }));
    }
  }
  return places;
}

/** The heavier of two places of a word, a little heavier for standing in both. */
function joined(known: FieldPlace | undefined, place: FieldPlace): FieldPlace {
  if (!known) return place;
  const [heavier, lighter] = known.weight >= place.weight ? [known, place] : [place, known];
  return { field: heavier.field, weight: heavier.weight + secondField * lighter.weight };
}

/** Mean number of words of each field over the documents that have it. */
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
