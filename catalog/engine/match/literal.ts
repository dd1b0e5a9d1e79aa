import { folded, kindOf, kinds, lineBreak, type NormalText } from './normalise';

/** The words of a template between two placeholders, without their gaps. */
export interface Literal {
  /** Normalised, without its gaps. */
  codes: Uint16Array;
  /** 1 where the template has a gap in front of that character. */
  gaps: Uint8Array;
  /** How it meets what stands in front of it. */
  before: Joint;
  /** How it meets what stands behind it. */
  after: Joint;
  /** Whether the gap at that side begins or ends with a quote. */
  quoteBefore: boolean;
  quoteAfter: boolean;
}

/** How a literal meets what stands beside it in the template: its end, a placeholder behind blanks or quotes, or one right beside it. */
export type Joint = 'edge' | 'gap' | 'glued';

/** A longer run of blanks is not a gap within one message. */
const longestGap = 160;

/** Reads a stretch of normalised template text between two placeholders or edges; null when it holds nothing but gaps. */
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
    before: jointOf(head, isFirst),
    after: jointOf(tail, isLast),
    quoteBefore: kindOf[head] === kinds.quote,
    quoteAfter: kindOf[tail] === kinds.quote,
  };
}

const jointOf = (code: number, isEdge: boolean): Joint => (isEdge ? 'edge' : isGap(code) ? 'gap' : 'glued');

/** True for characters that are never compared. */
export const isGap = (code: number): boolean => (kindOf[code] ?? 0) <= kinds.quote;

const isWord = (code: number): boolean => {
  const kind = kindOf[code] ?? 0;
  return kind === kinds.letter || kind === kinds.digit;
};

/**
 * Compares from the literal's character `index` on, whose place must be `at`; returns the end, or -1. Gaps are forgiven where the
 * template has them, beside marks, and anywhere at a line break or a stray quote.
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

/** Compares backwards the characters before `index`, the last of which must stand before `at`; returns the start, or -1. */
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

/** Whether a literal that stands at `start` to `end` is cut out of the text cleanly, not out of longer words or values. */
export const standsAlone = (literal: Literal, text: NormalText, start: number, end: number): boolean =>
  isClean(literal.before, text, start, start - 1) && isClean(literal.after, text, end, end);

/** Marks that hold a value together: `user.name` is no `user` with a name behind it. */
const joiners = new Set([...'.-@_+/'].map((mark) => mark.charCodeAt(0)));

function isClean(joint: Joint, { source, codes }: NormalText, at: number, neighbour: number): boolean {
  if (joint === 'glued') return true;
  return isBoundary(source, codes, at) && !(joint === 'gap' && joiners.has(codes[neighbour] ?? 0));
}

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
