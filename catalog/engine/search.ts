import Fuse from 'fuse.js';
import type { SearchDocument } from './search/documents';
import { squeeze, words } from './search/tokens';
import { rarity, termsOf, type Alternative, type Term } from './search/terms';
import { createVocabulary } from './search/vocabulary';
import { createWordIndex, type WordIndex } from './search/wordIndex';

/** Where a word of the query was found. */
export type SearchField = 'status' | 'error' | 'message' | 'title' | 'id' | 'text';

/** One found entry. */
export interface SearchHit {
  kind: SearchDocument['kind'];
  id: string;
  /** Higher is better; comparable within one answer. */
  score: number;
  /** Why it stands here: it is what the text explains as, or which fields hold the words. */
  because: 'explained' | SearchField[];
}

/** What a search takes beside the query. */
export interface SearchOptions {
  /** At most this many; all when absent. */
  limit?: number;
}

/** Answers queries over one set of documents. */
export interface Search {
  search(query: string, options?: SearchOptions): SearchHit[];
}

/** Ids that a whole response or message explains as, best first; empty when it does not. */
export type ExplainIds = (text: string) => string[];

const fieldWeights: Record<SearchField, number> = { status: 3, error: 2.6, message: 3, title: 3, id: 1.2, text: 1.2 };
const heaviest = 3;
const longestQuery = 300;
const shortlistSize = 24;
/** Fuse's time grows with the query, in steps of 32 characters. */
const longestForFuse = 32;
const clearlyFirst = 1.5;
/** Entries that reach less than this part of the best one's score are not what was asked for. */
const worthShowing = 0.35;

/**
 * One search for the table and the command line, both languages at once. A whole message or response is answered by `explain`;
 * an index over words and Chinese pairs gives a shortlist, and Fuse ranks that shortlist and mends misspelt words. Fuse never
 * sees all documents, nor more than a line of the query.
 */
export function createSearch(documents: readonly SearchDocument[], explain: ExplainIds = () => []): Search {
  const index = createWordIndex(documents.map(fieldsOf), fieldWeights);
  const vocabulary = createVocabulary(index.vocabulary, rankWords);
  const squeezed = documents.map(squeezedTexts);
  const numbers = new Map(documents.map((document, number) => [document.id, number]));
  return {
    search(query, options = {}) {
      const asked = query.trim();
      if (asked === '') return [];
      const explained = explain(asked).flatMap((id) => numbers.get(id) ?? []);
      const cut = asked.slice(0, longestQuery);
      const found = byWords(termsOf(cut, index, vocabulary), index);
      const likeness = likenessTo(cut, squeezed);
      const shortlist = [...found]
        .map(([number, place]) => ({ number, fields: place.fields, score: place.score + likeness(number) }))
        .sort((one, other) => other.score - one.score || one.number - other.number);
      const ranked = isDecided(shortlist) ? shortlist : rankShortlist(cut, shortlist, documents);
      return assemble(explained, ranked, documents).slice(0, options.limit);
    },
  };
}

interface Found {
  score: number;
  /** How many terms of the query it holds. */
  terms: number;
  fields: Set<SearchField>;
}

interface Ranked {
  number: number;
  score: number;
  fields: Set<SearchField>;
}

function fieldsOf(document: SearchDocument): Record<SearchField, string> {
  return {
    status: String(document.status),
    error: document.error ?? '',
    message: document.messages.join('\n'),
    title: `${document.title.zh}\n${document.title.en}`,
    id: document.id.replaceAll('-', ' '),
    text: document.text,
  };
}

/** Sums, for every document, the best alternative of each term; 1 is every word in the heaviest field. */
function byWords(terms: readonly Term[], index: WordIndex): Map<number, Found> {
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

interface SqueezedTexts {
  messages: string[];
  titles: string[];
  error: string;
}

function squeezedTexts(document: SearchDocument): SqueezedTexts {
  return {
    messages: document.messages.map(squeeze),
    titles: [squeeze(document.title.zh), squeeze(document.title.en)],
    error: squeeze(document.error ?? ''),
  };
}

/** What a run of the query's letters adds where a message, title or error type holds it whole. */
function likenessTo(query: string, texts: readonly SqueezedTexts[]): (number: number) => number {
  const asked = squeeze(query);
  return (number) => {
    const text = texts[number];
    if (!text || asked.length < 2) return 0;
    if (text.messages.includes(asked)) return 1;
    if (text.error === asked) return 0.9;
    const typed = text.error.length > 5 && asked.includes(text.error) ? (0.35 * text.error.length) / asked.length : 0;
    return Math.max(typed, 0.3 + 0.4 * partOf(asked, text.messages), 0.25 + 0.4 * partOf(asked, text.titles));
  };
}

/** How much of the text that holds it a run of letters makes up, 0 to 1; minus one where no text holds it. */
function partOf(asked: string, texts: readonly string[]): number {
  return Math.max(-1, ...texts.map((text) => (text.includes(asked) ? asked.length / text.length : -1)));
}

/** A clear first needs no second opinion, and Fuse takes longest for the long queries that decide themselves. */
function isDecided([first, second]: readonly Ranked[]): boolean {
  return first === undefined || first.score > clearlyFirst * (second?.score ?? 0);
}

function rankShortlist(query: string, sorted: readonly Ranked[], documents: readonly SearchDocument[]): Ranked[] {
  const shortlist = sorted.slice(0, shortlistSize);
  const fuse = new Fuse(
    shortlist.flatMap(({ number }) => documents[number] ?? []),
    { keys: ['messages', 'title.zh', 'title.en'], includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  const alike = new Map(fuse.search(query.slice(0, longestForFuse)).map((hit) => [hit.item.id, 1 - (hit.score ?? 1)]));
  const nudged = shortlist.map((ranked) => ({
    ...ranked,
    score: ranked.score + 0.15 * (alike.get(documents[ranked.number]?.id ?? '') ?? 0),
  }));
  return [...nudged.sort((one, other) => other.score - one.score), ...sorted.slice(shortlistSize)];
}

function assemble(
  explained: readonly number[],
  ranked: readonly Ranked[],
  documents: readonly SearchDocument[],
): SearchHit[] {
  const best = ranked[0]?.score ?? 0;
  const seen = new Set(explained);
  const first = explained.map((number, place) => ({ number, score: 3 - place / 100, because: 'explained' as const }));
  const rest = ranked
    .filter(({ number, score }) => !seen.has(number) && score >= best * worthShowing)
    .map(({ number, score, fields }) => ({ number, score: Math.min(score, 2), because: [...fields] }));
  return [...first, ...rest].flatMap(({ number, score, because }) => {
    const document = documents[number];
    return document ? [{ kind: document.kind, id: document.id, score: Number(score.toFixed(4)), because }] : [];
  });
}

function rankWords(shortlist: readonly string[], word: string): string[] {
  const fuse = new Fuse(shortlist, { ignoreLocation: true, threshold: 0.4 });
  return fuse.search(word).map((hit) => hit.item);
}

export { words as wordsOf };
