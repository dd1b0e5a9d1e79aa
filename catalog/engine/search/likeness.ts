import type { SqueezedTexts } from './documents';
import { isEmptyWord, isNoise } from './queryPieces';
import { quotesIn, runs, squeeze } from './queryTokens';

/**
 * Number of letters to insert, delete, swap with a neighbor or mistype to turn one word into the other. Time is the
 * product of the lengths, so both should be single words.
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
        at(last, column - 1) + (isSame ? 0 : isSlip(one[row - 1], other[column - 1]) ? 1 : Infinity),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

/** Neighbors here are neighbors on a keyboard. */
const keys = 'qwertyuiop asdfghjkl zxcvbnm';

/** Whether a letter may be typed by mistake for another. "context" is not a misspelled "content". */
const isSlip = (typed = '', meant = ''): boolean =>
  /^[aeiou]{2}|[sz]{2}$/.test(typed + meant) || Math.abs(keys.indexOf(typed) - keys.indexOf(meant)) === 1;

const at = (distances: readonly number[], place: number): number => distances[place] ?? Infinity;

/**
 * Returns a function that scores how well a document contains the whole query, or its longest part, in a message,
 * title or error type.
 */
export function likenessTo(
  query: string,
  texts: readonly SqueezedTexts[],
  isKnown: (word: string) => boolean,
): (number: number) => number {
  const asked = squeeze(query);
  const isFound = (part: string): boolean => texts.some(({ all }) => all.includes(part));
  const named = errorNamedBy(query);
  const isEnd = (run: string): boolean => isValue(run, isKnown);
  const isBreak = (run: string): boolean => isHan(run) || isEnd(run);
  const quoted = quotesIn(query).flatMap((quote) => [squeeze(quote), longestStretch(quote, isEnd)]);
  const unquoted = [isEnd, isBreak].map((ends) => longestStretch(query, ends));
  const stretches = [
    ...quoted.map((letters) => ({ letters, share: quoteShare })),
    ...unquoted.map((letters) => ({ letters, share: letters.length / asked.length })),
  ].filter(({ letters }) => letters.length >= shortestStretch && isFound(letters));
  const isWholeFound = isFound(asked);
  return (number) => {
    const text = texts[number];
    if (!text || asked.length < 2) return 0;
    if (text.error === asked) return text.messages.includes(asked) ? 1 : 0.9;
    if (text.error !== '' && text.error === named) return 0.8;
    const typed = text.error.length > 5 && asked.includes(text.error) ? (0.35 * text.error.length) / asked.length : 0;
    if (isWholeFound && text.all.includes(asked)) return Math.max(typed, likeWhole(asked, text));
    const stretch = stretches.find(({ letters }) => text.all.includes(letters));
    return stretch === undefined ? typed : Math.max(typed, likeWhole(stretch.letters, text) * stretch.share);
  };
}

const shortestStretch = 8;
/** What a quote counts, compared with a query of only these words. */
const quoteShare = 0.9;

function likeWhole(asked: string, text: SqueezedTexts): number {
  if (text.messages.includes(asked)) return 1;
  return Math.max(0.3 + 0.4 * partOf(asked, text.messages), 0.25 + 0.4 * partOf(asked, text.titles));
}

/** The longest part of a query without a run that ends it. */
function longestStretch(query: string, isEnd: (run: string) => boolean): string {
  let longest = '';
  let stretch = '';
  for (const run of runs(query)) {
    stretch = isEnd(run) ? '' : stretch + run;
    if (stretch.length > longest.length) longest = stretch;
  }
  return longest;
}

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);
/** Numbers and unknown words are the caller's values. Common words end a part too. */
const isValue = (run: string, isKnown: (word: string) => boolean): boolean =>
  isNoise(run) || /\d/.test(run) || (/^[a-z]/.test(run) && !isKnown(run));

/** The error type that an exception class is named after, in lower case. Empty if the query is not a class name. */
function errorNamedBy(query: string): string {
  const [, name = ''] = /(?:^|[.\s])([A-Za-z]+)Exception\s*$/.exec(query) ?? [];
  return name.toLowerCase();
}

/** How much of a text the letters make up, from 0 to 1; -1 if no text contains them. */
function partOf(asked: string, texts: readonly string[]): number {
  return Math.max(-1, ...texts.map((text) => (text.includes(asked) ? asked.length / text.length : -1)));
}

/** The words of an index, prepared for lookups by prefix and by similarity. */
export interface Vocabulary {
  /** Words that begin with `prefix`, at most `most`, in alphabetical order. */
  beginningWith(prefix: string, most: number): string[];
  /**
   * The known words with the smallest distance to `word`: one typo, or two in a long word. Empty if none is that
   * close.
   */
  near(word: string): string[];
}

const shortlistSize = 40;
const nearest = 3;
/** A word of at least this many letters may have two typos. */
const longWord = 10;
/** In a shorter word, letters may be missing, repeated or swapped, but not replaced. */
const shortWord = 6;

/** "pick" is not a misspelled "kick", and "lock" is not a misspelled "lack": these are words of their own. */
const mayMean = (word: string, candidate: string): boolean =>
  word[0] === candidate[0] &&
  (word.length >= shortWord || word.length !== candidate.length || sorted(word) === sorted(candidate));

const sorted = (word: string): string => [...word].sort().join('');

/**
 * Creates a vocabulary. Words are sorted for lookups by prefix. Letter pairs select the few words that are compared
 * with a misspelled word letter by letter.
 */
export function createVocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].sort();
  const byPair = pairIndex(sorted.filter((word) => /^[a-z]{4,}$/.test(word) && !isEmptyWord(word)));
  return {
    beginningWith: (prefix, most) => beginning(sorted, prefix, most),
    near: (word) => nearestOf(shortlistFor(byPair, word), word),
  };
}

function nearestOf(shortlist: readonly string[], word: string): string[] {
  const distances = shortlist.map((candidate) => (mayMean(word, candidate) ? editDistance(candidate, word) : Infinity));
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

/** `limit` → `^l li im mi it t$`. The pairs include both ends, so that a changed first letter affects few pairs. */
function letterPairs(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}
