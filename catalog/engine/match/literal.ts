import { folded, kindOf, kinds, lineBreak, type NormalText } from './normalize';

/** The words of a template between two placeholders. Gaps (whitespace and quotes) are left out. */
export interface Literal {
  /** Normalized characters, without gaps. */
  codes: Uint16Array;
  /** 1 for each character that has a gap before it in the template, otherwise 0. */
  gaps: Uint8Array;
  /** What comes before the literal. */
  before: Border;
  /** What comes after the literal. */
  after: Border;
  /** Whether the gap on that side has a quote at the literal's outer end. */
  quoteBefore: boolean;
  quoteAfter: boolean;
}

/**
 * What is next to a literal in the template: the end of the template, a gap and then a placeholder, or a placeholder
 * without a gap.
 */
export type Border = 'edge' | 'gap' | 'placeholder';

/** A longer run of whitespace ends the message. */
const longestGap = 160;

/** Compiles the normalized text between two placeholders. Null if the text has only gaps. */
export function literalOf(codes: Uint16Array, isFirst: boolean, isLast: boolean): Literal | null {
  const kept: number[] = [];
  const gaps: number[] = [];
  let gap = false;
  for (const code of codes) {
    if (isGap(code)) gap = true;
    else {
      kept.push(code);
      gaps.push(gap ? 1 : 0);
      gap = false;
    }
  }
  if (kept.length === 0) return null;
  const [head, tail] = [codes[0] ?? 0, codes.at(-1) ?? 0];
  return {
    codes: Uint16Array.from(kept),
    gaps: Uint8Array.from(gaps),
    before: borderOf(head, isFirst),
    after: borderOf(tail, isLast),
    quoteBefore: kindOf[head] === kinds.quote,
    quoteAfter: kindOf[tail] === kinds.quote,
  };
}

const borderOf = (code: number, isEdge: boolean): Border => (isEdge ? 'edge' : isGap(code) ? 'gap' : 'placeholder');

/** Whether a character is never compared: whitespace, a quote, or a skipped character. */
export const isGap = (code: number): boolean => (kindOf[code] ?? 0) <= kinds.quote;

const isWord = (code: number): boolean => {
  const kind = kindOf[code] ?? 0;
  return kind === kinds.letter || kind === kinds.digit;
};

/**
 * Compares the literal with the text, from the literal's character `index` at position `at`. Returns the end of the
 * match, or -1. Additional gaps in the text are allowed where the template has one and next to marks. Line breaks and
 * quotes are allowed anywhere.
 */
export function matchForward(literal: Literal, index: number, { codes }: NormalText, at: number, to: number): number {
  const size = literal.codes.length;
  let place = at;
  for (let i = index; i < size; i++) {
    const before = place;
    while (place < to && place - before <= longestGap && isGap(codes[place] ?? 0)) place++;
    if (place >= to || codes[place] !== literal.codes[i]) return -1;
    if (i > index && place > before && !gapIsFine(literal, i, codes, before, place)) return -1;
    if (i === index && place > before) return -1;
    place++;
  }
  return place;
}

/** Compares backwards, from the character before `index` at the position before `at`. Returns the start, or -1. */
export function matchBackward(
  literal: Literal,
  index: number,
  { codes }: NormalText,
  at: number,
  from: number,
): number {
  let place = at;
  for (let i = index - 1; i >= 0; i--) {
    const after = place;
    while (place > from && after - place <= longestGap && isGap(codes[place - 1] ?? 0)) place--;
    if (place <= from || codes[place - 1] !== literal.codes[i]) return -1;
    place--;
  }
  return place;
}

function gapIsFine(literal: Literal, index: number, codes: Uint16Array, from: number, to: number): boolean {
  if (literal.gaps[index] === 1) return true;
  if (!isWord(literal.codes[index - 1] ?? 0) || !isWord(literal.codes[index] ?? 0)) return true;
  let blanks = 0;
  for (let at = from; at < to; at++) {
    if (codes[at] === lineBreak) return true;
    if (kindOf[codes[at] ?? 0] === kinds.blank) blanks++;
  }
  return blanks === 0;
}

/** Whether the match from `start` to `end` does not cut through a longer word or value. */
export const standsAlone = (literal: Literal, text: NormalText, start: number, end: number): boolean =>
  isClean(literal.before, text, start, start - 1) && isClean(literal.after, text, end, end);

/** Marks that can be part of a value: the `user` in `user.name` is not a word of its own. */
const joiners = new Set([...'.-@_+/'].map((mark) => mark.charCodeAt(0)));

function isClean(border: Border, { source, codes }: NormalText, at: number, neighbor: number): boolean {
  if (border === 'placeholder') return true;
  return isBoundary(source, codes, at) && !(border === 'gap' && joiners.has(codes[neighbor] ?? 0));
}

/** Receives each token with its hash and its position. */
export type VisitToken = (hash: number, start: number, end: number) => void;

const lastGap = kinds.quote;
const lastWordKind = kinds.digit;
const seed = 0x811c9dc5;
const prime = 0x01000193;

/**
 * Visits the tokens of normalized text: a run of letters, a run of digits, one ideograph or one mark. Gaps separate
 * tokens, zero-width characters do not. Hashes have 32 bits, so equal hashes only suggest equal words. Callers that
 * need certainty compare the words.
 *
 * The type assertions are safe because every index is inside its array, which the compiler cannot know.
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

/** Hash of two adjacent tokens. */
export const pairHash = (first: number, second: number): number => Math.imul(first ^ (second >>> 15), prime) ^ second;

/** A token of a text: its position and its hash. */
export interface Token {
  /** As `visitTokens` gives it. */
  hash: number;
  start: number;
  end: number;
}

/** The tokens of a range, at most `limit` of them. */
export function tokensOf(codes: Uint16Array, from = 0, to = codes.length, limit = Infinity): Token[] {
  const tokens: Token[] = [];
  const stop = Math.min(to, from + limit * 40);
  visitTokens(codes, from, stop, (hash, start, end) => {
    if (tokens.length < limit) tokens.push({ hash, start, end });
  });
  return tokens;
}

/**
 * Whether a word may begin or end between `at - 1` and `at`: the kind of character changes, a capital follows a small
 * letter, or neither character is part of a word.
 */
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
