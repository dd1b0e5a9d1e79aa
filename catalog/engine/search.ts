import Fuse from 'fuse.js/basic';
import { createCopiedFacts } from './search/copiedFacts';
import { frequencyBonus, type SearchDocument, squeezedTexts } from './search/documents';
import { createVocabulary, likenessTo } from './search/likeness';
import { createPaths } from './search/paths';
import { isWordOfQuestions, withoutRuledOut } from './search/queryPieces';
import { squeeze, words } from './search/queryTokens';
import { createScorer, effectOfTopics, fieldWeights, type SearchField } from './search/score';
import { createTerms, respell } from './search/terms';
import { createTopics, isOnTopic } from './search/topics';
import { explainedAs, type ExplainIds, hasMarks, hasNotation, looksWhole } from './search/wholeQuery';
import { createPhraseIndex, createWordIndex } from './search/wordIndex';

export type { ExplainIds, SearchField };

/** An entry that a search found. */
export interface SearchHit {
  kind: SearchDocument['kind'];
  /** Id of an error entry or a partial failure. */
  id: string;
  /** Higher is better, within one query. */
  score: number;
  /** Why it was found: the text explains as this entry, or these fields have words of the query. */
  because: 'explained' | SearchField[];
}

/** Options of a search. */
export interface SearchOptions {
  /** Maximum number of results; by default, all. */
  limit?: number;
}

/** Answers queries over one set of documents. */
export interface Search {
  /** Finds entries, best first. A blank query finds nothing. */
  search(query: string, options?: SearchOptions): SearchHit[];
}

const longestQuery = 300;
/** Only the first results are ranked with Fuse, because nobody looks far below them. */
const shortlistSize = 10;
/** Fuse needs more time for longer queries, in steps of 32 characters. */
const longestForFuse = 32;
/** What a keyword adds to a score if its words are nearly the whole query. */
const mostFromKeyword = 0.6;
/** The most that Fuse can add to a score. */
const mostFromFuse = 0.15;
/** What a score counts against the entry before it: a message with values often has no other words. */
const besideValues = 0.93;
/** Results below this part of the best score are left out. */
const lowestShownScore = 0.35;

/**
 * Creates the search that the table and the command line share. It searches both languages at once.
 *
 * A whole message or response is answered by `explain`. Otherwise, misspelled words are corrected, and an index of
 * words and Chinese character pairs finds entries that contain the words or a synonym. If the first results are
 * close, Fuse ranks them again. Fuse sees only these and the beginning of the query, because it is slow.
 */
export function createSearch(documents: readonly SearchDocument[], explain: ExplainIds = () => []): Search {
  const index = createWordIndex(documents.map(fieldsOf), fieldWeights);
  const vocabulary = createVocabulary(index.vocabulary);
  const isKnown = (word: string): boolean => index.postings(word).length > 0;
  const isWord = (word: string): boolean => isKnown(word) || isWordOfQuestions(word) || isOnTopic(word);
  const termsOf = createTerms(index, vocabulary, isWord);
  const scoreOf = createScorer(index);
  const squeezed = documents.map(squeezedTexts);
  const isAbout = createTopics(documents);
  const [callsNamed, isCopied] = [createPaths(documents, isKnown), createCopiedFacts(documents)];
  const phrasesIn = createPhraseIndex(documents.map(({ keywords = [] }) => keywords));
  const numbers = new Map(documents.map((document, number) => [document.id, number]));
  return {
    search(query, options = {}) {
      const [asked, short] = [query.trim(), query.trim().slice(0, longestQuery)];
      if (asked === '') return [];
      const cut = respell(withoutRuledOut(short), isWord, vocabulary);
      const whole = looksWhole(asked) ? explainedAs(asked, cut, explain) : [];
      const terms = termsOf(cut);
      const [about, ofCall, ofCopied] = [isAbout(cut), callsNamed(short), isCopied(cut, short)];
      const likeness = likenessTo(cut, squeezed, isKnown);
      const likeKeyword = keywordLikeness(cut, phrasesIn(words(cut)));
      const telling = Math.max(1, terms.filter(({ isFaint }) => !isFaint).length);
      const found = scoreOf(terms, about.isEnough);
      const effect = effectOfTopics(found);
      const scored = found.map(({ number, score, share, fields }) => ({
        number,
        fields,
        score:
          (score + Math.max(likeness(number), likeKeyword(number)) * share + effect * about.agreement(number)) *
          (1 + frequencyBonus(documents[number], about.isPartial) / Math.sqrt(telling)) *
          (likeness(number) === 1 ? 1 : about.factor(number) * ofCall(number) * ofCopied(documents[number])),
      }));
      const ranked = rankShortlist(cut, withinReach(scored), documents);
      const explained = whole.flatMap((id) => numbers.get(id) ?? []);
      const first = hasMarks(asked) ? explained : inOrderOf(ranked, explained, hasNotation(asked) ? besideValues : 1);
      return assemble(first, ranked, documents).slice(0, options.limit);
    },
  };
}

/** Likeness of each entry with its longest keyword in a query, from 0 to 1. `lengths` are those of the keywords. */
function keywordLikeness(query: string, lengths: ReadonlyMap<number, number>): (number: number) => number {
  const whole = squeeze(query).length;
  return (number) => {
    const part = (lengths.get(number) ?? 0) / whole;
    return part >= 1 ? 1 : mostFromKeyword * Math.sqrt(part);
  };
}

/** Sorts the entries that one message fits by the other words: "create thread 404 user not in group" is about threads. */
function inOrderOf(ranked: readonly Ranked[], explained: readonly number[], laterShare: number): readonly number[] {
  const scores = new Map(ranked.map(({ number, score }) => [number, score]));
  const scored = explained.map((number, place) => ({ number, score: (scores.get(number) ?? 0) * laterShare ** place }));
  return scored.sort((one, other) => other.score - one.score).map(({ number }) => number);
}

const placeholder = /\{\w+\}/g;

/** A document while the results are ranked. */
interface Ranked {
  /** Index into the documents. */
  number: number;
  /** Computed from words and likeness, and adjusted by frequency and Fuse. */
  score: number;
  /** Fields that contain words of the query. */
  fields: readonly SearchField[];
}

function fieldsOf(document: SearchDocument): Record<SearchField, string> {
  return {
    status: String(document.status),
    error: `${document.error ?? ''} ${document.errorCode ?? ''}`,
    // Placeholder names are not part of the message: the service sends an App Key in place of `{appKey}`.
    message: document.messages.join('\n').replace(placeholder, ' '),
    title: `${document.title.zh}\n${document.title.en}`,
    keywords: (document.keywords ?? []).join('\n'),
    id: document.id.replaceAll('-', ' '),
  };
}

/** Drops documents that cannot be shown, whatever Fuse adds to their score, and sorts the others, best first. */
function withinReach(scored: Ranked[]): Ranked[] {
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score + mostFromFuse >= best * lowestShownScore)
    .sort((one, other) => other.score - one.score || one.number - other.number);
}

/**
 * Whether the first result is so far ahead that Fuse cannot change it. Fuse is slowest for long queries, which
 * usually have a clear first result.
 */
function isDecided([first, second]: readonly Ranked[]): boolean {
  return first === undefined || first.score > (second?.score ?? 0) + mostFromFuse;
}

function rankShortlist(
  query: string,
  sorted: readonly Ranked[],
  documents: readonly SearchDocument[],
): readonly Ranked[] {
  if (isDecided(sorted)) return sorted;
  const shortlist = sorted.slice(0, shortlistSize);
  const fuse = new Fuse(
    shortlist.flatMap(({ number }) => documents[number] ?? []),
    { keys: ['messages', 'title.zh', 'title.en'], includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  const alike = new Map(fuse.search(query.slice(0, longestForFuse)).map((hit) => [hit.item.id, 1 - (hit.score ?? 1)]));
  const nudged = shortlist.map((ranked) => ({
    ...ranked,
    score: ranked.score + mostFromFuse * (alike.get(documents[ranked.number]?.id ?? '') ?? 0),
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
    .filter(({ number, score }) => !seen.has(number) && score >= best * lowestShownScore)
    .map(({ number, score, fields }) => ({ number, score: Math.min(score, 2), because: [...fields] }));
  return [...first, ...rest].flatMap(({ number, score, because }) => {
    const document = documents[number];
    return document ? [{ kind: document.kind, id: document.id, score: Number(score.toFixed(4)), because }] : [];
  });
}

export { words as wordsOf };
