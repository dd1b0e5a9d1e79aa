import { type Template, trimEnd, trimStart } from './template';
import { longestValue, maySpread, type Slot, valueAt } from './values';
import type { Span } from '../span';
import { endOfEdgeValue, startOfEdgeValue } from './align';
import type { Anchor } from './corpus';
import { isGap, type Literal, matchBackward, matchForward, standsAlone } from './literal';
import { kindOf, kinds, lineBreak, type NormalText } from './normalize';

/** State of one attempt: the template, the text, and where its literals were found so far. */
interface Attempt {
  template: Template;
  text: NormalText;
  /** The part of the text that the match may use. */
  range: Span;
  /** Positions of the literals by their index; empty for those that are not found yet. */
  places: Span[];
  /** Shared by all attempts with the same text and range. */
  absences: Absences;
}

/**
 * Parts of the text that do not contain the start of a literal. Without them, a text that nearly matches again and
 * again would be searched again for every attempt. Valid for one text and range.
 */
export type Absences = Map<Literal, Span>;

/**
 * Matches a template inside a text, given that its anchor is at `anchor.at`. Values stay on one line. A value outside
 * brackets and quotes is a single word, because nothing else shows where it ends. Null if the template does not match
 * there.
 */
export function matchEmbedded(
  template: Template,
  text: NormalText,
  anchor: Anchor & { at: number },
  range: Span,
  absences: Absences,
): Match | null {
  const { literals } = template;
  const attempt: Attempt = { template, text, range, places: new Array<Span>(literals.length), absences };
  const literal = literals[anchor.literal];
  const start = literal === undefined ? -1 : matchBackward(literal, anchor.index, text, anchor.at, range.start);
  if (start < 0 || !place(attempt, anchor.literal, start)) return null;
  for (let i = anchor.literal + 1; i < literals.length; i++) if (!findAfter(attempt, i)) return null;
  for (let i = anchor.literal - 1; i >= 0; i--) if (!findBefore(attempt, i)) return null;
  return collect(attempt);
}

/** Tries to place literal `i` at `from`. */
function place({ template, text, range, places }: Attempt, i: number, from: number): boolean {
  const literal = template.literals[i];
  if (literal === undefined) return false;
  const end = matchForward(literal, 0, text, from, range.end);
  if (end < 0 || !standsAlone(literal, text, from, end) || isPlaceholder(text.source, from, end)) return false;
  places[i] = { start: from, end };
  return true;
}

/** Whether a range is the name of a printed placeholder: `username {username} doesn't exist!`. */
const isPlaceholder = (source: string, start: number, end: number): boolean =>
  (source[start - 1] === '{' && source[end] === '}') || (source[start - 1] === '<' && source[end] === '>');

/** Finds the nearest position of literal `i` before the next literal, on the same line. */
function findBefore(attempt: Attempt, i: number): boolean {
  const { template, text, range, places } = attempt;
  const first = template.literals[i]?.codes[0];
  let limit = places[i + 1]?.start ?? range.end;
  while (limit > range.start && isGap(text.codes[limit - 1] ?? 0)) limit--;
  const stop = Math.max(range.start, limit - longestValue - 2 * (template.literals[i]?.codes.length ?? 0));
  for (let from = limit - 1; from >= stop && text.codes[from] !== lineBreak; from--) {
    if (text.codes[from] === first && place(attempt, i, from) && (places[i]?.end ?? limit) <= limit) return true;
  }
  return false;
}

/** Finds the nearest position of literal `i` after the previous literal. */
function findAfter(attempt: Attempt, i: number): boolean {
  const { template, text, range, places, absences } = attempt;
  const literal = template.literals[i];
  if (literal === undefined) return false;
  const from = (places[i - 1]?.end ?? range.start) + (template.slots[i]?.enclosed ? 0 : 1);
  const stop = Math.min(range.end, from + longestValue + 8);
  const absent = absences.get(literal);
  const isKnown = absent !== undefined && from >= absent.start && from <= absent.end;
  for (let at = isKnown ? absent.end : from; at < stop; at++) {
    if (text.codes[at] === literal.codes[0] && place(attempt, i, at)) return true;
  }
  absences.set(literal, { start: isKnown ? absent.start : from, end: Math.max(stop, isKnown ? absent.end : 0) });
  return false;
}

function collect({ template: { literals, slots }, text, places, range }: Attempt): Match | null {
  const first = places[0]?.start ?? range.start;
  const last = places.at(-1)?.end ?? range.start;
  const [opening, closing] = [slots[0] ?? null, slots[literals.length] ?? null];
  const start = opening === null ? first : startOfEdgeValue(opening, text, range.start, first);
  const end = closing === null ? last : endOfEdgeValue(closing, text, last, range.end);
  const match: Match = { start, end, values: [] };
  const edges = [start, ...places.flatMap((span) => [span.start, span.end]), end];
  for (const [i, slot] of slots.entries()) {
    const value = { start: edges[2 * i] ?? 0, end: edges[2 * i + 1] ?? 0 };
    const isInner = i > 0 && i < literals.length;
    if (slot !== null && isInner && !mayHold(slot, text, value)) return null;
    if (!takeValue(slot, text, value.start, value.end, match)) return null;
  }
  return match;
}

/**
 * Whether a value fits between two literals of free text: it is on one line, and it is a single word unless something
 * encloses it.
 */
function mayHold(slot: Slot, { codes }: NormalText, value: Span): boolean {
  let { start, end } = value;
  while (start < end && isGap(codes[start] ?? 0)) start++;
  while (end > start && isGap(codes[end - 1] ?? 0)) end--;
  const spreads = slot.enclosed || maySpread(slot.shape);
  for (let at = start; at < end; at++) {
    if (codes[at] === lineBreak || (!spreads && kindOf[codes[at] ?? 0] === kinds.blank)) return false;
  }
  return true;
}

/** Where a template matches: its range, and the range of each slot's value in order. */
export interface Match {
  start: number;
  end: number;
  values: Span[];
}

/**
 * Matches a template with a whole range, from the first word to the last. Whitespace, quotes and final punctuation
 * around it are ignored. Each value extends to the next place where the following literal matches. Null if the
 * template does not match completely.
 */
export function matchWhole(template: Template, text: NormalText, from: number, to: number): Match | null {
  const { literals, slots } = template;
  const end = trimEnd(text.codes, from, to);
  let place = slots[0] === null ? trimStart(text.codes, from, end) : from;
  const match: Match = { start: place, end, values: [] };
  if (literals.length === 0) return null;
  for (let i = 0; i < literals.length; i++) {
    const isLast = i === literals.length - 1 && slots[i + 1] === null;
    const found =
      slots[i] === null ? standsAt(literals[i], text, place, end) : find(template, i, text, place, end, isLast);
    if (found === null || (isLast && found.end !== end)) return null;
    if (!takeValue(slots[i] ?? null, text, place, found.start, match)) return null;
    place = found.end;
  }
  return takeValue(slots[literals.length] ?? null, text, place, end, match) ? match : null;
}

/** Adds the value of a slot to the match. Returns false if the value does not fit the slot. */
export function takeValue(slot: Slot | null, text: NormalText, from: number, to: number, match: Match): boolean {
  if (slot === null) return true;
  const value = valueAt(slot, text, from, to);
  if (value === null) return false;
  match.values.push(value);
  return true;
}

function standsAt(literal: Literal | undefined, text: NormalText, at: number, to: number): Span | null {
  const end = literal === undefined ? -1 : matchForward(literal, 0, text, at, to);
  return literal !== undefined && end >= 0 && standsAlone(literal, text, at, end) ? { start: at, end } : null;
}

/**
 * The first position of a literal after a value. For the last literal, the first position from which it reaches the
 * end.
 */
function find(
  template: Template,
  i: number,
  text: NormalText,
  from: number,
  to: number,
  mustEnd: boolean,
): Span | null {
  const first = template.literals[i]?.codes[0];
  const slot = template.slots[i];
  const stop = Math.min(to, from + longestValue + 8);
  for (let at = slot?.enclosed ? from : from + 1; at < stop; at++) {
    if (text.codes[at] !== first) continue;
    const found = standsAt(template.literals[i], text, at, to);
    if (found !== null && (!mustEnd || found.end === to)) return found;
  }
  return null;
}
