import type { Span } from '../span';
import { type Literal, matchForward, standsAlone } from './literal';
import type { NormalText } from './normalise';
import { type Slot, type Template, trimEnd, trimStart } from './template';
import { valueAt } from './captured';
import { longestValue } from './valueShapes';

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
