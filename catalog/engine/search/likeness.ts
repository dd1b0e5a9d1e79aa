import { isNoise } from './data/language';
import type { SearchDocument } from './documents';
import { runs, squeeze } from './queryTokens';

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. Both are words
 * of a few dozen letters: the time is their lengths multiplied.
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

const at = (distances: readonly number[], place: number): number => distances[place] ?? Infinity;

/** A document's texts as letters and digits alone, ready to be held against a query's. */
export interface SqueezedTexts {
  /** The template and its other wordings; empty where none is documented. */
  messages: string[];
  /** Chinese, then English. */
  titles: string[];
  /** Empty where the document has none. */
  error: string;
  /** Messages and titles in one, to tell at one look that none of them holds a run of letters. */
  all: string;
}

/** Squeezes the texts that a query can be like. */
export function squeezedTexts(document: SearchDocument): SqueezedTexts {
  const messages = document.messages.map(squeeze);
  const titles = [squeeze(document.title.zh), squeeze(document.title.en)];
  return { messages, titles, error: squeeze(document.error ?? ''), all: [...messages, ...titles].join('\n') };
}

/** What a run of the query's letters adds where a message, title or error type holds it whole. */
export function likenessTo(
  query: string,
  texts: readonly SqueezedTexts[],
  isKnown: (word: string) => boolean,
): (number: number) => number {
  const asked = squeeze(query);
  const named = errorNamedBy(query);
  const stretch = longestStretch(query, isKnown);
  return (number) => {
    const text = texts[number];
    if (!text || asked.length < 2) return 0;
    if (text.error === asked) return text.messages.includes(asked) ? 1 : 0.9;
    if (text.error !== '' && text.error === named) return 0.8;
    const typed = text.error.length > 5 && asked.includes(text.error) ? (0.35 * text.error.length) / asked.length : 0;
    if (text.all.includes(asked)) return Math.max(typed, likeWhole(asked, text));
    if (stretch.length < shortestStretch || !text.all.includes(stretch)) return typed;
    return Math.max(typed, (likeWhole(stretch, text) * stretch.length) / asked.length);
  };
}

const shortestStretch = 8;

function likeWhole(asked: string, text: SqueezedTexts): number {
  if (text.messages.includes(asked)) return 1;
  return Math.max(0.3 + 0.4 * partOf(asked, text.messages), 0.25 + 0.4 * partOf(asked, text.titles));
}

/** The longest stretch of a query between its numbers and unknown words, squeezed: these are the caller's values. Filler ends a stretch too. */
function longestStretch(query: string, isKnown: (word: string) => boolean): string {
  let longest = '';
  let stretch = '';
  for (const run of runs(query)) {
    stretch = isValue(run, isKnown) ? '' : stretch + run;
    if (stretch.length > longest.length) longest = stretch;
  }
  return longest;
}

const isValue = (run: string, isKnown: (word: string) => boolean): boolean =>
  isNoise(run) || /\d/.test(run) || (/^[a-z]/.test(run) && !isKnown(run));

/** The error type that an exception class is named after, squeezed; empty when the query is no class. */
function errorNamedBy(query: string): string {
  const [, name = ''] = /(?:^|[.\s])([A-Za-z]+)Exception\s*$/.exec(query) ?? [];
  return name.toLowerCase();
}

/** How much of the text that holds it a run of letters makes up, 0 to 1; minus one where no text holds it. */
function partOf(asked: string, texts: readonly string[]): number {
  return Math.max(-1, ...texts.map((text) => (text.includes(asked) ? asked.length / text.length : -1)));
}

/** The words of an index, ready for "begins with" and "nearly the same". */
export interface Vocabulary {
  /** Words that begin with `prefix`, at most `most`, in alphabetical order. */
  beginningWith(prefix: string, most: number): string[];
  /** The words spelt most nearly like `word`, all at the same distance: one slip, two in a long word. Empty when none is near. */
  near(word: string): string[];
}

const shortlistSize = 40;
const nearest = 3;
/** A word of this many letters may have two slips. */
const longWord = 7;

/** Sorted once for prefixes; letter pairs give the few words that a misspelt one is held against letter by letter. */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].sort();
  const byPair = pairIndex(sorted.filter((word) => /^[a-z]{4,}$/.test(word)));
  return {
    beginningWith: (prefix, most) => beginning(sorted, prefix, most),
    near: (word) => nearestOf(shortlistFor(byPair, word), word),
  };
}

function nearestOf(shortlist: readonly string[], word: string): string[] {
  const distances = shortlist.map((candidate) => editDistance(candidate, word));
  const least = Math.min(word.length < longWord ? 1 : 2, ...distances);
  return shortlist.filter((_, place) => distances[place] === least).slice(0, nearest);
}

function beginning(sorted: readonly string[], prefix: string, most: number): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < sorted.length && found.length < most; at++) {
    const word = sorted[at] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}

function pairIndex(words: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const pair of letterPairs(word)) {
      const list = index.get(pair);
      if (list) list.push(word);
      else index.set(pair, [word]);
    }
  }
  return index;
}

function shortlistFor(byPair: ReadonlyMap<string, string[]>, word: string): string[] {
  if (!/^[a-z]{4,24}$/.test(word)) return [];
  const shared = new Map<string, number>();
  for (const pair of letterPairs(word)) {
    for (const candidate of byPair.get(pair) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  return [...shared]
    .filter(([candidate]) => Math.abs(candidate.length - word.length) <= 2)
    .sort((one, other) => other[1] - one[1])
    .slice(0, shortlistSize)
    .map(([candidate]) => candidate);
}

/** `limit` → `^l li im mi it t$`: the ends count, so that a changed first letter still shares most pairs. */
function letterPairs(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}
