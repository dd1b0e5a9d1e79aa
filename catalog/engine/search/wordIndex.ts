import { words } from './queryTokens';

/** The texts of one document by field, for instance `{ message: '…', title: '…' }`. */
export type Fields = Readonly<Record<string, string>>;

/** Weight of each field: a word counts as much as the heaviest field that holds it. */
export type FieldWeights = Readonly<Record<string, number>>;

/** One place of a word: the document's number and the weight there. */
export interface Posting {
  /** Its number, in the order in which they were given. */
  document: number;
  /** That of the heaviest field with the word, a little more where others have it too. */
  weight: number;
  /** The heaviest field that holds it. */
  field: string;
  /** Every field that holds the word, a bit each. */
  fields: number;
}

/** Which documents hold a word. */
export interface WordIndex {
  /** How many documents there are. */
  size: number;
  /** Documents that hold a word, written as `words` writes it; empty where none does. */
  postings(word: string): readonly Posting[];
  /**
   * Documents that hold every one of the words in one field, with the least of their weights. The first few thousand lists of
   * words are remembered: the wordings of the field come again and again.
   */
  together(words: readonly string[]): readonly Posting[];
  /** Every word that a document holds. */
  vocabulary: Iterable<string>;
}

const none: readonly Posting[] = [];
/** How much the length of a field bears on the weight of its words, 0 to 1. */
const lengthMatters = 0.3;
/** What a second field that holds the word adds, as a part of its own weight. */
const secondField = 0.15;

const mostRemembered = 3000;

type FieldPlace = Omit<Posting, 'document'>;

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
 * Chinese stands in pairs; a lone character of a query (群) is to find every pair that holds it. And who asks for a member is to
 * find members.
 */
function withParts(found: Set<string>): Set<string> {
  for (const word of [...found]) {
    if (/^\p{Script=Han}/u.test(word)) for (const character of word) found.add(character);
    else if (/^[a-z]{3,}[^sui]s$/.test(word)) found.add(word.slice(0, -1));
  }
  return found;
}

function heaviestPlaces(
  fields: readonly FieldWords[],
  weights: FieldWeights,
  lengths: ReadonlyMap<string, number>,
): Map<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  for (const [number, [field, inField]] of fields.entries()) {
    const relative = inField.size / (lengths.get(field) ?? 1);
    const weight = (weights[field] ?? 1) / (1 - lengthMatters + lengthMatters * Math.max(0.5, relative));
    for (const word of inField) {
      places.set(word, joined(places.get(word), { field, weight, fields: 1 << number }));
    }
  }
  return places;
}

/** The heavier of two places of a word, a little heavier for standing in both. */
function joined(known: FieldPlace | undefined, place: FieldPlace): FieldPlace {
  if (!known) return place;
  const [heavier, lighter] = known.weight >= place.weight ? [known, place] : [place, known];
  return {
    field: heavier.field,
    fields: heavier.fields | lighter.fields,
    weight: heavier.weight + secondField * lighter.weight,
  };
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
