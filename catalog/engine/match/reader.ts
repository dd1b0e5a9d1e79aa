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

/** Reads the tokens of a text and takes misspelt words for the known ones they resemble. */
export function createReader({
  templates,
  words,
  vocabulary,
}: Corpus): (text: NormalText, range: Span, limit: number) => ReadToken[] {
  const respell = createRespell(() => knownWords());
  return ({ codes }, range, limit) => {
    const tokens = tokensOf(codes, range.start, range.end, limit);
    return tokens.map((token, at) => {
      const isLast = at === tokens.length - 1 && token.end >= range.end;
      if (vocabulary.has(token.hash)) return { ...token, respelt: false, isLast };
      const meant = respell(spell(codes, token.start, token.end));
      return { ...token, hash: meant === null ? token.hash : hashOf(meant), respelt: meant !== null, isLast };
    });
  };

  function* knownWords(): Iterable<string> {
    for (const [number, list] of words.entries()) {
      for (const { literal, index, length } of list) {
        yield spell(templates[number]?.literals[literal]?.codes ?? new Uint16Array(), index, index + length);
      }
    }
  }
}

const spell = (codes: Uint16Array, from: number, to: number): string =>
  String.fromCharCode(...codes.subarray(from, Math.min(to, from + 64)));

function hashOf(word: string): number {
  let hash = 0;
  const codes = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  visitTokens(codes, 0, codes.length, (found) => (hash = found));
  return hash;
}
