import { folded, kindOf, kinds } from './normalise';

/** Called for every token with its hash and its position. */
export type VisitToken = (hash: number, start: number, end: number) => void;

const lastGap = kinds.quote;
const lastWordKind = kinds.digit;
const seed = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Walks over the tokens of normalised text: a run of letters, a run of digits, one ideograph, one mark. Gaps separate tokens,
 * zero-width characters do not. Positions are inside the arrays, which the compiler cannot know. A hash is 32 bits, so equal hashes only suggest equal words: whoever needs certainty compares.
 */
export function visitTokens(codes: Uint16Array, from: number, to: number, visit: VisitToken): void {
  const kindTable = kindOf;
  let at = from;
  while (at < to) {
    const code = codes[at] as number;
    const kind = kindTable[code] as number;
    if (kind <= lastGap) {
      at++;
      continue;
    }
    let hash = Math.imul(seed ^ code, prime);
    let end = at + 1;
    for (; end < to && kind <= lastWordKind; end++) {
      const next = codes[end] as number;
      if (next === 0) continue;
      if (kindTable[next] !== kind) break;
      hash = Math.imul(hash ^ next, prime);
    }
    visit(hash, at, end);
    at = end;
  }
}

/** One number for two tokens that stand side by side. */
export const pairHash = (first: number, second: number): number => Math.imul(first ^ (second >>> 15), prime) ^ second;

/** A token of a text that is kept: position and hash. */
export interface Token {
  /** As `visitTokens` gives it. */
  hash: number;
  start: number;
  end: number;
}

/** The tokens of a stretch, at most `limit` of them. */
export function tokensOf(codes: Uint16Array, from = 0, to = codes.length, limit = Infinity): Token[] {
  const tokens: Token[] = [];
  const stop = Math.min(to, from + limit * 40);
  visitTokens(codes, from, stop, (hash, start, end) => {
    if (tokens.length < limit) tokens.push({ hash, start, end });
  });
  return tokens;
}

/** True where a word may begin or end between `at - 1` and `at`: change of kind, of case from small to capital, or no word at all. */
export function isBoundary(source: string, codes: Uint16Array, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && codes[before] === 0) before--;
  if (before < 0 || at >= codes.length) return true;
  const left = kindOf[codes[before] ?? 0] ?? 0;
  const right = kindOf[codes[at] ?? 0] ?? 0;
  if (left !== right || left > kinds.digit || left <= kinds.quote) return true;
  return isCapital(source, at) && !isCapital(source, before);
}

const isCapital = (source: string, at: number): boolean => {
  const code = source.charCodeAt(at);
  return folded[code] !== code && kindOf[folded[code] ?? 0] === kinds.letter;
};
