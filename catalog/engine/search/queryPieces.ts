import { emptyWords, faintWords, fieldWords } from './data/language';
import { meanings } from './data/meanings';
import { fold, stems, tokens } from './queryTokens';

const empty = new Set(emptyWords);
const faint = new Set(faintWords);

/** Whether a word of a query is a function word. */
export const isEmptyWord = (word: string): boolean => empty.has(word);

/** Whether a word of a query only says that something went wrong. */
export const isFaintWord = (word: string): boolean => faint.has(word);

const ofQuestions = new Set(
  [...emptyWords, ...faintWords, ...meanings.flat()].flatMap((wording) => wording.split(' ')),
);

/** Whether a word occurs in questions, as a function word or in a wording of the field. */
export const isWordOfQuestions = (word: string): boolean => ofQuestions.has(word);

/** Removes function words from a list, unless it has no other words. */
export function withoutEmptyWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/** All Chinese function words and common words of at least two characters. */
const chineseNoise: readonly string[] = [...emptyWords, ...faintWords].filter((word) =>
  /^\p{Script=Han}{2,}$/u.test(word),
);

const anyNoise = new RegExp([...chineseNoise].sort((one, other) => other.length - one.length).join('|'), 'g');

/** Whether a run of Chinese characters has only function words and common words, such as 接口报错. */
export const isNoise = (run: string): boolean =>
  /^\p{Script=Han}/u.test(run) && [...run.replace(anyNoise, '')].every(isEmptyWord);

const ruledOut = /没有?(?:过期|[写填传]?错|问题|满)|重?试了?好?几次|(?:not|n't) (?:yet )?(?:expired|full)\b/gi;

/** The end of a contraction without its apostrophe, such as "arent". */
const negation = /(?<=\b(?:is|are|was|were|do|does|did|have|has|ca|wo)n)t\b/gi;

/** Removes what readers say is not the fault: token 没过期 is not about an expired token. */
export const withoutRuledOut = (query: string): string => query.replace(negation, "'t").replace(ruledOut, ' ');

/** The terms and synonyms of the field. */
export interface Wordings {
  /** The first of the longest Chinese terms in a text, with at least two characters; null if there is none. */
  longestIn(text: string): string | null;
  /** Joins neighboring words that form a known term with Latin words, such as `too many requests` or `用户 id`. */
  joined(pieces: readonly string[]): string[];
  /** Whether a term of several words or characters has to be found as a whole. */
  isOne(piece: string): boolean;
  /** The synonyms of a term, or of its stem, without the term itself; empty if there are none. */
  others(wording: string): readonly string[];
}

const severalWords = /[a-z].* | .*[a-z]/;

/** The terms of `meanings`, prepared for lookups. */
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
    joined: (pieces) => join(pieces, (wording) => severalWords.test(wording) && others.has(wording), longest),
    isOne: (piece) => others.has(piece),
    others: (wording) => [wording, ...stems(wording)].map((form) => others.get(form)).find(Boolean) ?? [],
  };
}

function othersByWording(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const meaning of meanings) {
    const folded = [...new Set(meaning.map(asAsked))];
    for (const wording of folded) {
      const others = folded.filter((other) => other !== wording && !isSingleCharacter(other));
      table.set(wording, [...new Set([...(table.get(wording) ?? []), ...others])]);
    }
  }
  return table;
}

/** A single character is part of many unrelated words, so it is no synonym of a longer word. 群 is never anything else. */
function isSingleCharacter(wording: string): boolean {
  return /^\p{Script=Han}$/u.test(wording) && wording !== '群';
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

/** Converts a term to the form that query terms have: folded, without function words. */
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

/** What splitting a query needs to know. */
export interface Cutting {
  /** Chinese and Latin terms of the field. */
  wordings: Wordings;
  /** Splits a run of Latin letters and digits into words in lower case. */
  wordsIn: (run: string) => readonly string[];
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
/** The package in front of a class name, such as `org.apache.usergrid.`. It says nothing about the error. */
const packages = /\b(?:[a-z][a-z0-9]*\.)+(?=[A-Z])/g;

/** Splits a query into terms in lower case: Latin words, known terms of several words, numbers, and Chinese words. */
export function pieces(query: string, { wordings, wordsIn }: Cutting): string[] {
  const runs = spelledOut(fold(query).replace(packages, '')).match(run) ?? [];
  const cut = runs.flatMap((text) => (han.test(text) ? hanPieces(text, wordings) : wordsIn(text)));
  return wordings.joined(withoutEmptyWords(cut));
}

/** Empty values, ambiguous words and other spellings in a query, and the words for them in titles. */
const rewordings: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\bcan not\b/gi, 'cannot'],
  [/\b(?:open|start)(?:ing|ed|s)? (?=an?\b|another|new|more)/gi, 'create '],
  [/\{\s*\}/g, ' 空对象 '],
  [/\[\s*\]|空列表/g, ' 空数组 '],
  [/""|空串/g, ' 空字符串 '],
];

const spelledOut = (query: string): string =>
  rewordings.reduce((text, [pattern, words]) => text.replace(pattern, words), query);

/** Splits Chinese text at known terms, longest first. The runtime's word segmenter splits the rest. */
function hanPieces(text: string, wordings: Wordings): string[] {
  if (text === '') return [];
  const wording = wordings.longestIn(text);
  if (wording === null) return text.length <= 2 ? withoutParticle(text) : dictionaryWords(text);
  const at = text.indexOf(wording);
  return [...hanPieces(text.slice(0, at), wordings), wording, ...hanPieces(text.slice(at + wording.length), wordings)];
}

/** 建了 is 建 in the past, and 能建 is 建 with an auxiliary verb. */
const withoutParticle = (text: string): string[] => [
  text.replace(/^[能再还就都也又才被把给没](?=.)|(?<=.)[了吗呢吧啊呀么的]$/u, ''),
];

const dictionary = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * Splits Chinese text with the runtime's word segmenter. Several single characters in a row mean that the segmenter
 * does not know their word (秘|钥). They are split into overlapping pairs. So is the whole text if the runtime has no
 * segmenter.
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
    found.push(...withoutParticle(segment));
  }
  flush();
  return found;
}
