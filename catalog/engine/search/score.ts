import { rarity, type Alternative, type Term } from './terms';
import type { Posting, WordIndex } from './wordIndex';

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
/** What the second of two ways to say a term adds, as a part of its own score. */
const secondWay = 0.15;

/** How well a document fits a query, word by word. */
export interface Found {
  /** The document's number. */
  number: number;
  score: number;
  /** How many terms of the query it holds. */
  terms: number;
  /** Where they stand, the field of the first term first. */
  fields: SearchField[];
}

/** Sums, for every document, the best alternative of each term; 1 is every word in the heaviest field. */
export function byWords(terms: readonly Term[], index: WordIndex): Found[] {
  const full = terms.reduce((sum, term) => sum + term.importance * heaviest, 0);
  const found: Found[] = [];
  // A list by number, and not a map: this runs over most of the catalog with each letter.
  const byNumber = new Array<Found | undefined>(index.size);
  for (const term of terms) {
    for (const { document, score, field } of bestPlaces(term, index)) {
      const place = byNumber[document];
      if (!place)
        found.push((byNumber[document] = { number: document, score: score / full, terms: 1, fields: [field] }));
      else {
        place.score += score / full;
        place.terms += 1;
        if (!place.fields.includes(field)) place.fields.push(field);
      }
    }
  }
  // Several words all count: what misses one of them falls behind what has a little of each.
  for (const place of found) place.score *= (1 + place.terms / terms.length) / 2;
  return found;
}

interface Place {
  document: number;
  score: number;
  field: SearchField;
}

function bestPlaces(term: Term, index: WordIndex): Place[] {
  const best: Place[] = [];
  const byNumber = new Array<Place | undefined>(index.size);
  for (const alternative of term.alternatives) {
    const value = alternative.weight * Math.min(rarity(alternative, index), term.importance);
    for (const { document, weight, field } of placesOf(alternative, index)) {
      const place = byNumber[document];
      if (place) join(place, value * weight, field as SearchField);
      else best.push((byNumber[document] = { document, score: value * weight, field: field as SearchField }));
    }
  }
  return best;
}

/** Keeps the better of two places of a term; said in two ways, in two fields (群主 and `owner`), it counts a little more. */
function join(place: Place, score: number, field: SearchField): void {
  if (field === place.field) place.score = Math.max(place.score, score);
  else if (score <= place.score) place.score += secondWay * score;
  else {
    place.score = score + secondWay * place.score;
    place.field = field;
  }
}

/** Mean weight of the alternative's words in each document; a missing word is 0, or shuts the document out. */
function placesOf({ words: parts, whole }: Alternative, index: WordIndex): Iterable<Posting> {
  const [only = '', ...others] = parts;
  if (others.length === 0) return index.postings(only);
  const places = new Map<number, Posting & { seen: number }>();
  for (const word of parts) {
    for (const { document, weight, field } of index.postings(word)) {
      const place = places.get(document) ?? { document, weight: 0, field, seen: 0 };
      place.weight += weight / parts.length;
      place.seen += 1;
      places.set(document, place);
    }
  }
  if (whole) for (const [number, { seen }] of places) if (seen < parts.length) places.delete(number);
  return places.values();
}
