import type { NormalText } from '../normalise';
import type { Corpus } from './corpus';
import type { Span } from './span';
import { createRespell } from './spelling';
import { tokensOf, visitTokens, type Token } from './tokens';

/** A token of a text, read with the templates' words in mind. */
export interface ReadToken extends Token {
  /** The hash is that of the known word it was probably meant to be. */
  respelt: boolean;
  /** Nothing follows it, not even punctuation: it may be cut off. */
  isLast: boolean;
}

/** Reads the tokens of a stretch, at most `limit` of them. */
export type Read = (text: NormalText, range: Span, limit: number) => ReadToken[];

/** Prepares reading: misspelt words are taken for the known ones they resemble, and two that were run together are parted. */
export function createReader(corpus: Corpus): Read {
  const { vocabulary } = corpus;
  const respell = createRespell(() => knownWords(corpus));
  return ({ codes }, range, limit) => {
    const tokens = tokensOf(codes, range.start, range.end, limit);
    return tokens.flatMap((token, at): ReadToken[] => {
      const isLast = at === tokens.length - 1 && token.end >= range.end;
      if (vocabulary.has(token.hash)) return [{ ...token, respelt: false, isLast }];
      const parts = part(codes, token);
      if (parts.length > 0) return parts.map((each) => ({ ...each, respelt: false, isLast }));
      const meant = respell(spell(codes, token.start, token.end), isLast);
      return [
        { ...token, hash: meant === null ? token.hash : hashOf(codesOf(meant)), respelt: meant !== null, isLast },
      ];
    });
  };

  /** `jointhis` is `join this`, where both are known; none otherwise. */
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
