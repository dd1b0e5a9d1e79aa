import Fuse from 'fuse.js/basic';
import type { SearchDocument } from './search/documents';
import { createVocabulary, likenessTo, squeezedTexts } from './search/likeness';
import { words } from './search/queryTokens';
import { byWords, fieldWeights, type SearchField } from './search/score';
import { respell, termsOf } from './search/terms';
import { type ExplainIds, looksWhole } from './search/wholeQuery';
import { createWordIndex } from './search/wordIndex';

export type { ExplainIds };
export type { SearchField } from './search/score';

/** One found entry. */
export interface SearchHit {
  kind: SearchDocument['kind'];
  /** Id of an error entry or a partial failure. */
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
  /** What the query finds, best first; nothing for a blank one. */
  search(query: string, options?: SearchOptions): SearchHit[];
}

const longestQuery = 300;
/** Longer texts are pasted, and what is pasted is not misspelt. */
const longestMended = 100;
/** Nobody looks for what Fuse may lift beyond these. */
const shortlistSize = 10;
/** Fuse's time grows with the query, in steps of 32 characters. */
const longestForFuse = 32;
/** The most that Fuse adds to a score. */
const fusesShare = 0.15;
/** How much an entry is met more often than others, or less, as a part of its score; see `howOften`. */
const met = { byManyCalls: 0.13, insideAnswer: -0.13 } as const;
/** Entries that reach less than this part of the best one's score are not what was asked for. */
const worthShowing = 0.35;

/**
 * One search for the table and the command line, both languages at once. A whole message or response is answered by `explain`;
 * misspelt words are mended, an index over words and Chinese pairs finds what holds them or says the same in other words, and Fuse
 * ranks the few first where these are close. Fuse never sees all documents, nor more than a line of the query.
 */
export function createSearch(documents: readonly SearchDocument[], explain: ExplainIds = () => []): Search {
  const index = createWordIndex(documents.map(fieldsOf), fieldWeights);
  const vocabulary = createVocabulary(index.vocabulary);
  const isKnown = (word: string): boolean => index.postings(word).length > 0;
  const squeezed = documents.map(squeezedTexts);
  const numbers = new Map(documents.map((document, number) => [document.id, number]));
  return {
    search(query, options = {}) {
      const asked = query.trim();
      if (asked === '') return [];
      const cut = respell(asked.slice(0, longestQuery), isKnown, vocabulary);
      const explained = looksWhole(asked)
        ? explainedAs(asked, cut, explain).flatMap((id) => numbers.get(id) ?? [])
        : [];
      const terms = termsOf(cut, index, vocabulary);
      const found = byWords(terms, index);
      const likeness = likenessTo(cut, squeezed, isKnown);
      const telling = Math.max(1, terms.filter(({ isFaint }) => !isFaint).length);
      const scored = found.map(({ number, score, share, fields }) => ({
        number,
        fields,
        score: (score + likeness(number) * share) * (1 + howOften(documents[number]) / Math.sqrt(telling)),
      }));
      const shortlist = withinReach(scored).sort((one, other) => other.score - one.score || one.number - other.number);
      const ranked = isDecided(shortlist) ? shortlist : rankShortlist(cut, shortlist, documents);
      return assemble(explained, ranked, documents).slice(0, options.limit);
    },
  };
}

/**
 * Ids of what a text explains as, each once. A slip of the pen must not be taken for a value: "user colection not found" is a misspelt
 * message, not what is said of a user "colection". So the mended text is asked first.
 */
function explainedAs(asked: string, mended: string, explain: ExplainIds): string[] {
  const literal = explain(asked);
  const isMended = literal.length > 0 && asked.length <= longestMended && mended !== asked;
  return [...new Set([...(isMended ? explain(mended) : []), ...literal])];
}

/** How much more often than others an entry is met: the less a query says, the more does it matter. */
function howOften(document: SearchDocument | undefined): number {
  if (document?.kind === 'partial-failure') return met.insideAnswer;
  return met.byManyCalls * (document?.breadth ?? 0);
}

const placeholder = /\{\w+\}/g;

/** A document on its way into the answer. */
interface Ranked {
  /** Index into the documents. */
  number: number;
  /** From words and likeness, nudged by how often it is met and by Fuse. */
  score: number;
  /** Where words of the query stand. */
  fields: readonly SearchField[];
}

function fieldsOf(document: SearchDocument): Record<SearchField, string> {
  return {
    status: String(document.status),
    error: `${document.error ?? ''} ${document.errorCode ?? ''}`,
    message: document.messages.join('\n').replace(placeholder, ' '),
    title: `${document.title.zh}\n${document.title.en}`,
    keywords: (document.keywords ?? []).join('\n'),
    id: document.id.replaceAll('-', ' '),
    // The name of a placeholder is no word of the message: where `{appKey}` stands, the service writes an App Key.
    text: `${document.text}\n${(document.messages.join('\n').match(placeholder) ?? []).join(' ')}`,
  };
}

/** Leaves out what falls too far behind to be shown, whatever Fuse thinks of it: sorting it would be for nothing. */
function withinReach(scored: Ranked[]): Ranked[] {
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored.filter(({ score }) => score + fusesShare >= best * worthShowing);
}

/** What Fuse cannot overturn needs no second opinion; Fuse takes longest for the long queries that decide themselves. */
function isDecided([first, second]: readonly Ranked[]): boolean {
  return first === undefined || first.score > (second?.score ?? 0) + fusesShare;
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
    score: ranked.score + fusesShare * (alike.get(documents[ranked.number]?.id ?? '') ?? 0),
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

export { words as wordsOf };
