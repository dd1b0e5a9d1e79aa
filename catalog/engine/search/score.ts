import type { Alternative, Term } from './terms';
import type { Posting, WordIndex } from './wordIndex';

/** A field in which a word of the query was found. */
export type SearchField = 'status' | 'error' | 'message' | 'title' | 'keywords' | 'id';

/** Weight of a word in each field. */
export const fieldWeights: Record<SearchField, number> = {
  status: 3,
  error: 2.6,
  message: 3,
  title: 3,
  keywords: 2.6,
  id: 1.2,
};

const heaviest = 3;
/** What another wording of the same term adds, as a part of its own score. */
const secondWordingBonus = 0.15;
/** A synonym counts less in an error type: a query for 群 is not about `group_error`. */
const synonymInErrorType = 0.5;
/** Importance of a common word, as a part of what its rarity would give. */
const commonWordShare = 0.3;
/** The same for a short number. 40 may be a limit of 40 kB, or the 40 seconds that a reader has waited. */
const numberShare = 0.6;
/**
 * A status is more informative than other words of the same rarity, because the reader has copied it from a response.
 */
const statusFactor = 2;
/**
 * Importance of a term that no document contains. It lowers the score. A number matters less, because it is most
 * likely one of the caller's values.
 */
const unknownImportance = { latin: 2, han: 1.5, number: 0.3 } as const;

/** How well a document matches the words of a query. */
export interface Found {
  /** Index of the document. */
  number: number;
  /** About 1 if the heaviest field contains every word of the query. */
  score: number;
  /** Part of the query that the document contains, from 0 to 1. Rare terms count more. */
  share: number;
  /** Fields with terms of the query, in the order of the terms. */
  fields: SearchField[];
}

/**
 * What an entry gains whose subject, action and fault are those of the query, and what it gains further if no entry has
 * a word of the query. A question in the reader's own words has little else to go by.
 */
const topicsEffect = { ofAll: 0.2, ofProse: 0.4 } as const;

/** What an entry gains that agrees with the query in all topics, by how well the words of the query were found. */
export function effectOfTopics(found: readonly Found[]): number {
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  return topicsEffect.ofAll + topicsEffect.ofProse * Math.max(0, 1 - best);
}

/**
 * Creates a function that scores all documents by the sum of the best match of each term. The score is 1 if the
 * heaviest field has every word. Empty if no document contains a word, because the query is nonsense then, unless its
 * topics say more.
 */
export function createScorer(index: WordIndex): (terms: readonly Term[], hasTopics: boolean) => Found[] {
  const remembered = new WeakMap<Term, WeighedTerm>();
  function weighOnce(term: Term): WeighedTerm {
    const weighed = remembered.get(term) ?? weigh(term, index);
    remembered.set(term, weighed);
    return weighed;
  }
  return (terms, hasTopics) => byWords(terms.map(weighOnce), hasTopics, index);
}

function byWords(weighed: readonly WeighedTerm[], hasTopics: boolean, index: WordIndex): Found[] {
  const full = weighed.reduce((sum, { importance }) => sum + importance * heaviest, 0);
  const telling = weighed.filter(({ counts }) => counts > 0);
  const tellingImportance = telling.reduce((sum, { importance }) => sum + importance, 0);
  const found: Found[] = [];
  // An array and not a map, because this runs over most of the catalog at each keystroke.
  const byNumber = new Array<Found | undefined>(index.size);
  for (const { importance, places, counts } of weighed) {
    for (const { document, value, field } of places) {
      const score = (value * importance) / full;
      const share = counts === 0 ? 0 : importance / tellingImportance;
      const place = byNumber[document];
      if (!place) found.push((byNumber[document] = { number: document, score, share, fields: [field] }));
      else {
        place.score += score;
        place.share += share;
        if (!place.fields.includes(field)) place.fields.push(field);
      }
    }
  }
  // Documents that lack a term rank below those that contain all of them.
  for (const place of found) place.score *= (1 + place.share) / 2;
  if (found.length > 0 || hasTopics) {
    for (let number = 0; number < index.size; number++) {
      if (!byNumber[number]) found.push({ number, score: 0, share: 0, fields: [] });
    }
  }
  return found;
}

/** A document that contains a term. */
interface Place {
  /** Index of the document. */
  document: number;
  /** Weight of the best match of the term, with a small bonus for a second one. */
  value: number;
  /** How strongly the document is about the term, from 0 to 1. */
  held: number;
  /** The field of the best match. */
  field: SearchField;
}

/** A term with all documents that contain it. */
interface WeighedTerm {
  /** How rare the term is, reduced for a common word. */
  importance: number;
  /** 1 for an informative term, 0 for a common word. */
  counts: number;
  /** Each document occurs once. */
  places: Place[];
}

/** Weighs a term. Its rarity is that of all its wordings together, so a rare form of a common word counts as common. */
function weigh(term: Term, index: WordIndex): WeighedTerm {
  const { places, documents } = bestPlaces(term, index);
  const rarity = documents > 0 ? Math.log(1 + index.size / documents) : unknownRarity(term.asked);
  const importance = rarity * shareOf(term);
  return { places, counts: term.isFaint ? 0 : 1, importance };
}

/** Importance of a term, as a part of what its rarity would give. */
function shareOf({ asked, isFaint }: Term): number {
  if (isFaint) return commonWordShare;
  if (isStatus(asked)) return statusFactor;
  return /^\d{1,4}$/.test(asked) ? numberShare : 1;
}

const isStatus = (asked: string): boolean => /^(?:[45]\d\d|[456]0\d{3,5})$/.test(asked);

function unknownRarity(asked: string): number {
  if (/^\p{Script=Han}/u.test(asked)) return unknownImportance.han;
  return /^\d/.test(asked) ? unknownImportance.number : unknownImportance.latin;
}

function bestPlaces({ alternatives }: Term, index: WordIndex): { places: Place[]; documents: number } {
  const places: Place[] = [];
  const byNumber = new Array<Place | undefined>(index.size);
  for (const alternative of alternatives) {
    for (const { document, weight, field } of placesOf(alternative, index)) {
      const value = alternative.weight * weight * (alternative.isOther && field === 'error' ? synonymInErrorType : 1);
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

/**
 * Combines two matches of a term in one document. The better one counts, with a small bonus if the fields differ (群主
 * in one, `owner` in the other).
 */
function join(place: Place, value: number, field: SearchField): void {
  if (field === place.field) place.value = Math.max(place.value, value);
  else if (value <= place.value) place.value += secondWordingBonus * value;
  else {
    place.value = value + secondWordingBonus * place.value;
    place.field = field;
  }
}

/**
 * The documents that contain an alternative, with the mean weight of its words. A missing word counts as 0, or
 * excludes the document if `whole` is set.
 */
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
