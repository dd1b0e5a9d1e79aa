import { editDistance } from './likeness';

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
