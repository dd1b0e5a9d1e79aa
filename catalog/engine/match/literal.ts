import { kindOf, kinds, lineBreak, type NormalText } from './normalise';
import { isBoundary } from './tokens';

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
