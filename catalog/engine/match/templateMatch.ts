import { type Template, trimEnd, trimStart } from './template';
import { longestValue, maySpread, type Slot, valueAt } from './values';
import type { Span } from '../span';
import { endOfEdgeValue, startOfEdgeValue } from './align';
import type { Anchor } from './corpus';
import { isGap, type Literal, matchBackward, matchForward, standsAlone } from './literal';
import { kindOf, kinds, lineBreak, type NormalText } from './normalise';

/** What one attempt knows: the template, the text, and where its literals stand so far. */
interface Attempt {
  template: Template;
  text: NormalText;
  /** The stretch that the match may take. */
  range: Span;
  /** By number of the literal; a hole for one that has not been found yet. */
  places: Span[];
  /** Shared by all attempts on one text and range. */
  absences: Absences;
}

/**
 * Stretches in which a literal was looked for and does not begin: a text that nearly matches again and again would otherwise be searched
 * again for every attempt. Good for one text and range.
 */
export type Absences = Map<Literal, Span>;

/**
 * Matches a template somewhere inside a text, given that its anchor stands at `anchor.at`. Values stay on one line; outside brackets and
 * quotes a value is one word, as nothing else says where it ends. Null when the template does not stand there.
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

/** Puts literal `i` at `from` when it stands there. */
function place({ template, text, range, places }: Attempt, i: number, from: number): boolean {
  const literal = template.literals[i];
  if (literal === undefined) return false;
  const end = matchForward(literal, 0, text, from, range.end);
  if (end < 0 || !standsAlone(literal, text, from, end)) return false;
  places[i] = { start: from, end };
  return true;
}

/** The nearest place of literal `i` before the next one, on the same line. */
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

/** The nearest place of literal `i` behind the one before. */
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

/** A value between two literals of free text: on one line, and one word unless something encloses it. */
function mayHold(slot: Slot, { codes }: NormalText, value: Span): boolean {
  let { start, end } = value;
  while (start < end && isGap(codes[start] ?? 0)) start++;
  while (end > start && isGap(codes[end - 1] ?? 0)) end--;
  const spreads = slot.enclosed || maySpread(slot.name);
  for (let at = start; at < end; at++) {
    if (codes[at] === lineBreak || (!spreads && kindOf[codes[at] ?? 0] === kinds.blank)) return false;
  }
  return true;
}

/** Where a template was found: its stretch, and the stretch of each slot's value in order. */
export interface Match {
  start: number;
  end: number;
  values: Span[];
}

/**
 * Matches a template against a whole stretch, from its first word to its last; blanks, quotes and final punctuation around it are
 * forgiven. Each value reaches to the next place where the following literal stands. Null when it does not match in full.
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

/** Puts the value of a slot into the match; false when it does not fit. */
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

/** The first place of a literal behind a value; of the last literal, the first that reaches the end. */
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
