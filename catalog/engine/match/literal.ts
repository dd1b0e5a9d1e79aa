import type { NormalText } from '../normalise';
import { kindOf, kinds, lineBreak } from './characters';
import { isBoundary } from './tokens';

/** The words of a template between two placeholders, without their gaps. */
export interface Literal {
  codes: Uint16Array;
  /** 1 where the template has a gap in front of that character. */
  gaps: Uint8Array;
  /** Whether blanks or quotes stand at its edges, towards the placeholders. */
  gapBefore: boolean;
  gapAfter: boolean;
  quoteBefore: boolean;
  quoteAfter: boolean;
}

/** A longer run of blanks is not a gap within one message. */
const longestGap = 160;

/** Reads a stretch of normalised template text; null when it holds nothing but gaps. */
export function literalOf(codes: Uint16Array): Literal | null {
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
  return { codes: Uint16Array.from(kept), gaps: Uint8Array.from(gaps), ...edgesOf(codes) };
}

function edgesOf(codes: Uint16Array): Omit<Literal, 'codes' | 'gaps'> {
  const head = codes[0] ?? 0;
  const tail = codes[codes.length - 1] ?? 0;
  return {
    gapBefore: isGap(head),
    gapAfter: isGap(tail),
    quoteBefore: kindOf[head] === kinds.quote,
    quoteAfter: kindOf[tail] === kinds.quote,
  };
}

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

/** Whether a literal that stands at `start` to `end` is cut out of the text cleanly, not out of longer words. */
export function standsAlone(text: NormalText, start: number, end: number, glue: Glue): boolean {
  const { source, codes } = text;
  return (glue.before || isBoundary(source, codes, start)) && (glue.after || isBoundary(source, codes, end));
}

/** Sides on which the template joins a placeholder to the literal with nothing between. */
export interface Glue {
  before: boolean;
  after: boolean;
}
