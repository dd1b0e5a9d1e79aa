import type { Alternative, Term } from './terms';
import type { Posting, WordIndex } from './wordIndex';

/** Where a word of the query was found. */
export type SearchField = 'status' | 'error' | 'message' | 'title' | 'keywords' | 'id' | 'text';

/** How much a word counts in each field. */
export const fieldWeights: Record<SearchField, number> = {
  status: 3,
  error: 2.6,
  message: 3,
  title: 3,
  keywords: 2.8,
  id: 1.2,
  text: 1.2,
};

const heaviest = 3;
/** What the second of two ways to say a term adds, as a part of its own score. */
const secondWay = 0.15;
/** Whoever means 群 does not mean `group_error`: another wording counts for less where it is part of an error type. */
const otherInType = 0.5;
/** A word that says little, as a part of what its rarity would give it. */
const faint = 0.3;
/** A status narrows a question down more than a word that is as rare: whoever writes it has read it. */
const named = 2;
/** A piece that no document holds still lowers what is reached; a number is most likely a value of the caller's. */
const unknown = { latin: 2, han: 1.5, number: 0.3 } as const;

/** How well a document fits a query, word by word. */
export interface Found {
  /** The document's number. */
  number: number;
  /** About 1 where every word of the query stands in the heaviest field. */
  score: number;
  /** How many telling terms of the query it holds. */
  terms: number;
  /** How much of what the query tells it holds, the rarer the more, 0 to 1. */
  share: number;
  /** Where they stand, the field of the first term first. */
  fields: SearchField[];
}

/** Sums, for every document, the best alternative of each term; 1 is every word in the heaviest field. */
export function byWords(terms: readonly Term[], index: WordIndex): Found[] {
  const weighed = terms.map((term) => weigh(term, index));
  const full = weighed.reduce((sum, { importance }) => sum + importance * heaviest, 0);
  const telling = weighed.filter(({ counts }) => counts > 0);
  const tellingImportance = telling.reduce((sum, { importance }) => sum + importance, 0);
  const found: Found[] = [];
  // A list by number, and not a map: this runs over most of the catalog with each letter.
  const byNumber = new Array<Found | undefined>(index.size);
  for (const { importance, places, counts } of weighed) {
    for (const { document, value, field } of places) {
      const score = (value * importance) / full;
      const share = counts === 0 ? 0 : importance / tellingImportance;
      const place = byNumber[document];
      if (!place) found.push((byNumber[document] = { number: document, score, terms: counts, share, fields: [field] }));
      else {
        place.score += score;
        place.terms += counts;
        place.share += share;
        if (!place.fields.includes(field)) place.fields.push(field);
      }
    }
  }
  // Several words all count: what misses one of them falls behind what has a little of each.
  for (const place of found) place.score *= (1 + place.share) / 2;
  return found;
}

/** A document that holds a term. */
interface Place {
  /** Its number in the index. */
  document: number;
  /** What the term weighs there, said in the best way, with a little for another one. */
  value: number;
  /** How much the document is about the term, 0 to 1. */
  held: number;
  /** The field of the best way. */
  field: SearchField;
}

/** A term with all its places. */
interface WeighedTerm {
  /** How rare it is; less for a term that says little. */
  importance: number;
  /** 1, or 0 for a term that says little. */
  counts: number;
  /** Each document once. */
  places: Place[];
}

/** The places of a term and how rare they are together, whichever way it is said: a rare form of a common word is common. */
function weigh(term: Term, index: WordIndex): WeighedTerm {
  const { places, documents } = bestPlaces(term, index);
  const rarity = documents > 0 ? Math.log(1 + index.size / documents) : unknownRarity(term.asked);
  const share = term.isFaint ? faint : isStatus(term.asked) ? named : 1;
  return { places, counts: term.isFaint ? 0 : 1, importance: rarity * share };
}

const isStatus = (asked: string): boolean => /^[45]\d\d$/.test(asked);

function unknownRarity(asked: string): number {
  if (/^\p{Script=Han}/u.test(asked)) return unknown.han;
  return /^\d/.test(asked) ? unknown.number : unknown.latin;
}

function bestPlaces({ alternatives }: Term, index: WordIndex): { places: Place[]; documents: number } {
  const places: Place[] = [];
  const byNumber = new Array<Place | undefined>(index.size);
  for (const alternative of alternatives) {
    for (const { document, weight, field } of placesOf(alternative, index)) {
      const value = alternative.weight * weight * (alternative.isOther && field === 'error' ? otherInType : 1);
      const held = Math.min(1, value / heaviest);
      const place = byNumber[document];
      if (!place) places.push((byNumber[document] = { document, value, held, field: field as SearchField }));
      else {
        place.held = Math.max(place.held, held);
        join(place, value, field as SearchField);
      }
    }
  }
  return { places, documents: places.reduce((sum, { held }) => sum + held, 0) };
}

/** Keeps the better of two places of a term; said in two ways, in two fields (群主 and `owner`), it counts a little more. */
function join(place: Place, value: number, field: SearchField): void {
  if (field === place.field) place.value = Math.max(place.value, value);
  else if (value <= place.value) place.value += secondWay * value;
  else {
    place.value = value + secondWay * place.value;
    place.field = field;
  }
}

/** Mean weight of the alternative's words in each document; a missing word is 0, or shuts the document out. */
function placesOf({ words: parts, whole }: Alternative, index: WordIndex): Iterable<Posting> {
  const [only = '', ...others] = parts;
  if (others.length === 0) return index.postings(only);
  if (whole) return index.together(parts);
  const places = new Map<number, Posting>();
  for (const word of parts) {
    for (const { document, weight, field, fields } of index.postings(word)) {
      const place = places.get(document) ?? { document, weight: 0, field, fields };
      place.weight += weight / parts.length;
      places.set(document, place);
    }
  }
  return places.values();
}
