import { covering, type Span } from '../span';
import type { Corpus } from './corpus';
import type { NormalText } from './normalize';
import { type Token, tokensOf, visitTokens } from './literal';

/** A token of a text, with misspelled words corrected to words of the templates. */
export interface ReadToken extends Token {
  /** Whether the hash is that of the known word that the token probably means. */
  corrected: boolean;
  /** Whether nothing follows the token, not even punctuation. It may be cut off then. */
  isLast: boolean;
}

/** Where a range ends without the ellipsis that marks omitted text. */
export function endOfWords({ codes }: NormalText, { start, end }: Span): number {
  let at = end;
  while (at > start && (codes[at - 1] === 0x2e || codes[at - 1] === 0x2026)) at--;
  return end - at > 2 || codes[at] === 0x2026 ? at : end;
}

const mostEllipses = 200;
const longestLine = 400;
const mostBeginnings = 6;
/** Behind a mark, an error type, or a status with the word behind it. */
const beginning = /(?<=^|[:：="'“‘`>|，,\])—-]\s{0,2}|[a-z]_[a-z]+\s{1,4}|\b[45]\d\d\s{1,4}(?:\w+\s{1,4})?)[A-Za-z]/g;

/** An ellipsis, which belongs to the text that it cuts off, or words for one, which do not: `[truncated`, `(+12 chars`. */
const cut = /(…+|\.{3,})|\s?[[(<（【](?:[^()[\]<>\n]{0,9}(?:truncated|截断|省略)|\+?\d+ (?:more|char|byte))/g;

/** Texts in the gaps that are cut off. Each begins with the line or behind a mark in it. */
export function cutTexts(text: string, gaps: readonly Span[]): Span[] {
  const isFree = covering(gaps);
  const ellipses = [...text.matchAll(cut)].filter(({ index }) => isFree(index));
  return ellipses.slice(0, mostEllipses).flatMap(({ 1: dots = '', index }) => {
    const line = Math.max(text.lastIndexOf('\n', index) + 1, index - longestLine);
    const begun = [...text.slice(line, index).matchAll(beginning)].slice(-mostBeginnings);
    return begun.map(({ index: start }) => ({ start: line + start, end: index + dots.length }));
  });
}

/** Reads the tokens of a range, at most `limit` of them. */
export type Read = (text: NormalText, range: Span, limit: number) => ReadToken[];

/**
 * Creates a reader for a corpus. It replaces misspelled words with similar known words, and separates two known words
 * that are written as one.
 */
export function createReader(corpus: Corpus): Read {
  const { vocabulary } = corpus;
  const respell = createRespell(() => knownWords(corpus));
  return (text, range, limit) => {
    const { codes } = text;
    const end = endOfWords(text, range);
    const tokens = tokensOf(codes, range.start, end, limit);
    return tokens.flatMap((token, at): ReadToken[] => {
      const isLast = at === tokens.length - 1 && token.end >= end;
      if (vocabulary.has(token.hash)) return [{ ...token, corrected: false, isLast }];
      const parts = part(codes, token);
      if (parts.length > 0) return parts.map((each) => ({ ...each, corrected: false, isLast }));
      const meant = respell(spell(codes, token.start, token.end), isLast);
      return [
        { ...token, hash: meant === null ? token.hash : hashOf(codesOf(meant)), corrected: meant !== null, isLast },
      ];
    });
  };

  /** Splits `jointhis` into `join` and `this` if both are known words. Otherwise, the result is empty. */
  function part(codes: Uint16Array, { start, end }: Token): Token[] {
    if (end - start > longestRunTogether) return [];
    for (let at = start + 2; at <= end - 2; at++) {
      const [first, second] = [hashOf(codes.subarray(start, at)), hashOf(codes.subarray(at, end))];
      if (vocabulary.has(first) && vocabulary.has(second)) {
        return [
          { hash: first, start, end: at },
          { hash: second, start: at, end },
        ];
      }
    }
    return [];
  }
}

const longestRunTogether = 24;

function* knownWords({ templates, words }: Corpus): Iterable<string> {
  for (const [number, list] of words.entries()) {
    for (const { literal, index, length } of list) {
      yield spell(templates[number]?.literals[literal]?.codes ?? new Uint16Array(), index, index + length);
    }
  }
}

const spell = (codes: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...codes.subarray(from, Math.min(to, from + 64)));

const codesOf = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

function hashOf(codes: Uint16Array): number {
  let hash = 0;
  visitTokens(codes, 0, codes.length, (found) => (hash = found));
  return hash;
}

/**
 * Finds the known word that a misspelled word means. With `isCut`, also the known word that a shortened word begins.
 * Null if none is similar.
 */
export type Respell = (word: string, isCut: boolean) => string | null;

const shortestWord = 4;

/**
 * Corrects words with one letter missing, doubled, changed or swapped. `words` are the known words in lower case. The
 * table is built on first use, because most texts have no mistakes. A lookup takes one step per letter, however many
 * words there are.
 */
export function createRespell(words: () => Iterable<string>): Respell {
  let shortened: Map<string, string> | null = null;
  return (word, isCut) => {
    if (word.length < shortestWord || word.length > longestWord) return null;
    shortened ??= shortenAll(words());
    const begun = isCut && word.length > shortestWord ? shortened.get(begins(word)) : undefined;
    if (begun !== undefined) return begun;
    for (const form of [word, ...shortForms(word)]) {
      const known = shortened.get(form);
      if (known !== undefined && Math.abs(known.length - word.length) <= 1 && known !== word) return known;
    }
    return null;
  };
}

const longestWord = 40;

/** Beginnings of words are in the same table. The ellipsis keeps them apart from whole words. */
const begins = (beginning: string): string => `${beginning}…`;

function shortenAll(words: Iterable<string>): Map<string, string> {
  const shortened = new Map<string, string>();
  for (const word of words) {
    if (word.length < shortestWord) continue;
    shortened.set(word, word);
    for (const form of [...shortForms(word), ...beginningsOf(word)]) {
      if (!shortened.has(form)) shortened.set(form, word);
    }
  }
  return shortened;
}

const shortForms = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).filter((form) => form.length >= shortestWord - 1);

const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - shortestWord - 1) }, (_, at) =>
    begins(word.slice(0, shortestWord + 1 + at)),
  );
