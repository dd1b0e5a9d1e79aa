import { chineseNoise, isEmptyWord, withoutEmptyWords } from './data/language';
import { fieldWords, meanings } from './data/meanings';
import { fold, tokens } from './queryTokens';

/** How readers of the field speak: what is one piece of a query, and what else says the same. */
export interface Wordings {
  /** The longest wording of two and more Chinese characters in a text, the first of these; null when it holds none. */
  longestIn(text: string): string | null;
  /** Joins Latin words that are one wording together: `too many requests` out of its three. */
  joined(pieces: readonly string[]): string[];
  /** Whether it is a wording of several words or characters that has to be found whole. */
  isOne(piece: string): boolean;
  /** The other ways to say a wording, without itself; empty for one with none. */
  others(wording: string): readonly string[];
}

const latin = /^[a-z0-9 ]+$/;

/** The wordings of `meanings`, ready to be asked. */
export const wordings: Wordings = createWordings();

function createWordings(): Wordings {
  const others = othersByWording();
  const chinese = new Set(
    [...others.keys(), ...fieldWords, ...chineseNoise]
      .map(fold)
      .filter((wording) => /^\p{Script=Han}{2,}$/u.test(wording)),
  );
  const longestChinese = Math.max(...[...chinese].map((wording) => wording.length));
  const longest = Math.max(...[...others.keys()].map((wording) => wording.split(' ').length));
  return {
    longestIn: (text) => longestOf(chinese, text, longestChinese),
    joined: (pieces) => join(pieces, (wording) => latin.test(wording) && others.has(wording), longest),
    isOne: (piece) => others.has(piece),
    others: (wording) => others.get(wording) ?? [],
  };
}

function othersByWording(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const meaning of meanings) {
    const folded = [...new Set(meaning.map(asAsked))];
    for (const wording of folded) {
      const others = folded.filter((other) => other !== wording);
      table.set(wording, [...new Set([...(table.get(wording) ?? []), ...others])]);
    }
  }
  return table;
}

function longestOf(wordings: ReadonlySet<string>, text: string, longest: number): string | null {
  for (let length = Math.min(longest, text.length); length >= 2; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const wording = text.slice(start, start + length);
      if (wordings.has(wording)) return wording;
    }
  }
  return null;
}

/** A wording as the pieces of a query come: folded, without the words that say nothing. */
function asAsked(wording: string): string {
  return withoutEmptyWords(fold(wording).split(' ')).join(' ');
}

function join(pieces: readonly string[], isWording: (words: string) => boolean, longest: number): string[] {
  const joined: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let count = Math.min(longest, pieces.length - at);
    while (count > 1 && !isWording(pieces.slice(at, at + count).join(' '))) count -= 1;
    joined.push(pieces.slice(at, at + count).join(' '));
    at += count;
  }
  return joined;
}

/** What cutting a query needs to know of the catalog and of how readers speak. */
export interface Cutting {
  /** What the field calls things, Chinese and Latin. */
  wordings: Wordings;
  /** The words, lower case, of a run of Latin letters and digits. */
  wordsIn: (run: string) => readonly string[];
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
/** `org.apache.usergrid.` in front of a class: where it lives in the service's code says nothing of the error. */
const packages = /\b(?:[a-z][a-z0-9]*\.)+(?=[A-Z])/g;

/** What a query asks for, cut into pieces, lower case: Latin words, wordings of several of them and numbers; Chinese word by word. */
export function pieces(query: string, { wordings, wordsIn }: Cutting): string[] {
  const runs = fold(query).replace(packages, '').match(run) ?? [];
  const cut = runs.flatMap((text) => (han.test(text) ? hanPieces(text, wordings) : wordsIn(text)));
  return wordings.joined(withoutEmptyWords(cut));
}

/** Cut at the wordings of the field first, longest first; what is left between them goes to the dictionary of the runtime. */
function hanPieces(text: string, wordings: Wordings): string[] {
  if (text === '') return [];
  const wording = wordings.longestIn(text);
  if (wording === null) return text.length <= 2 ? [text] : dictionaryWords(text);
  const at = text.indexOf(wording);
  return [...hanPieces(text.slice(0, at), wordings), wording, ...hanPieces(text.slice(at + wording.length), wordings)];
}

const dictionary = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * The words of a run. Characters that stand alone, one behind the other, tell that the dictionary does not know their word
 * (秘|钥): every pair of them is a piece. A runtime may have no dictionary at all: then the whole run is pairs.
 */
function dictionaryWords(text: string): string[] {
  if (!dictionary) return tokens(text).map(({ word }) => word);
  const found: string[] = [];
  let alone = '';
  const flush = (): void => {
    if (alone !== '') found.push(...tokens(alone).map(({ word }) => word));
    alone = '';
  };
  for (const { segment } of dictionary.segment(text)) {
    if (segment.length === 1 && !isEmptyWord(segment)) {
      alone += segment;
      continue;
    }
    flush();
    found.push(segment);
  }
  flush();
  return found;
}
