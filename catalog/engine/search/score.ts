import { rarity, type Alternative, type Term } from './terms';
import type { WordIndex } from './wordIndex';

/** Where a word of the query was found. */
export type SearchField = 'status' | 'error' | 'message' | 'title' | 'id' | 'text';

/** How much a word counts in each field. */
export const fieldWeights: Record<SearchField, number> = {
  status: 3,
  error: 2.6,
  message: 3,
  title: 3,
  id: 1.2,
  text: 1.2,
};

const heaviest = 3;

/** How well a document fits a query, word by word. */
export interface Found {
  score: number;
  /** How many terms of the query it holds. */
  terms: number;
  fields: Set<SearchField>;
}

/** Sums, for every document, the best alternative of each term; 1 is every word in the heaviest field. */
export function byWords(terms: readonly Term[], index: WordIndex): Map<number, Found> {
  const full = terms.reduce((sum, term) => sum + term.importance * heaviest, 0);
  const found = new Map<number, Found>();
  for (const term of terms) {
    for (const [number, { score, field }] of bestPlaces(term, index)) {
      const place = found.get(number) ?? { score: 0, fields: new Set(), terms: 0 };
      place.score += score / full;
      place.terms += 1;
      place.fields.add(field);
      found.set(number, place);
    }
  }
  // Several words all count: what misses one of them falls behind what has a little of each.
  for (const place of found.values()) place.score *= (1 + place.terms / terms.length) / 2;
  return found;
}

interface Place {
  score: number;
  field: SearchField;
}

function bestPlaces(term: Term, index: WordIndex): Map<number, Place> {
  const best = new Map<number, Place>();
  for (const alternative of term.alternatives) {
    const value = alternative.weight * Math.min(rarity(alternative, index), term.importance);
    for (const [number, place] of placesOf(alternative, index)) {
      const score = value * place.score;
      best.set(number, better(best.get(number), { score, field: place.field }));
    }
  }
  return best;
}

/** The better of two places of a term; said in two ways, in two fields (群主 and `owner`), it counts a little more. */
function better(known: Place | undefined, place: Place): Place {
  if (!known) return place;
  const [first, second] = known.score >= place.score ? [known, place] : [place, known];
  return first.field === second.field ? first : { ...first, score: first.score + 0.15 * second.score };
}

/** Mean weight of the alternative's words in each document; a missing word is 0, or shuts the document out. */
function placesOf({ words: parts, whole }: Alternative, index: WordIndex): Map<number, Place> {
  const places = new Map<number, Place & { seen: number }>();
  for (const word of parts) {
    for (const { document, weight, field } of index.postings(word)) {
      const place = places.get(document) ?? { score: 0, field: field as SearchField, seen: 0 };
      place.score += weight / parts.length;
      place.seen += 1;
      places.set(document, place);
    }
  }
  if (whole) for (const [number, { seen }] of places) if (seen < parts.length) places.delete(number);
  return places;
}
