import Fuse from 'fuse.js';
import type { SearchDocument } from './search/documents';
import { squeeze, words } from './search/tokens';
import { termsOf, type Term } from './search/terms';
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

const fieldWeights: Record<SearchField, number> = { status: 3, error: 2.6, message: 3, title: 3, id: 2, text: 1.2 };
const heaviest = 3;
const longestQuery = 300;
const shortlistSize = 50;
/** Entries that reach less than this part of the best one's score are not what was asked for. */
const worthShowing = 0.5;

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
      const ranked = rankShortlist(cut, shortlist, documents);
      return assemble(explained, ranked, documents).slice(0, options.limit);
    },
  };
}

interface Found {
  score: number;
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
      const place = found.get(number) ?? { score: 0, fields: new Set() };
      place.score += score / full;
      place.fields.add(field);
      found.set(number, place);
    }
  }
  return found;
}

function bestPlaces(term: Term, index: WordIndex): Map<number, { score: number; field: SearchField }> {
  const best = new Map<number, { score: number; field: SearchField }>();
  for (const { word, weight } of term.alternatives) {
    const value = weight * Math.min(index.idf(word), term.importance);
    for (const posting of index.postings(word)) {
      const score = value * posting.weight;
      if ((best.get(posting.document)?.score ?? 0) < score) {
        best.set(posting.document, { score, field: posting.field as SearchField });
      }
    }
  }
  return best;
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
    if (text.error === asked) return 0.5;
    const message = Math.max(
      0,
      ...text.messages.map((whole) => (whole.includes(asked) ? asked.length / whole.length : 0)),
    );
    const title = Math.max(0, ...text.titles.map((whole) => (whole.includes(asked) ? asked.length / whole.length : 0)));
    return Math.max(message > 0 ? 0.3 + 0.5 * message : 0, title > 0 ? 0.25 + 0.4 * title : 0);
  };
}

function rankShortlist(query: string, sorted: readonly Ranked[], documents: readonly SearchDocument[]): Ranked[] {
  const shortlist = sorted.slice(0, shortlistSize);
  const fuse = new Fuse(
    shortlist.flatMap(({ number }) => documents[number] ?? []),
    { keys: ['messages', 'title.zh', 'title.en'], includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  const alike = new Map(fuse.search(query.slice(0, 64)).map((hit) => [hit.item.id, 1 - (hit.score ?? 1)]));
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
