import type { NormalText } from '../normalise';
import type { Slot } from '../template';
import { kindOf, kinds, lineBreak } from './characters';
import { isGap } from './literal';
import { longestValue, maySpread } from './values';

const codesOf = (marks: string): Set<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

const closers = codesOf('}<>;,|');
const openers = codesOf('{[(<>=;,|:');
const closingBrace = 0x7d;
/** `[bob, eve]`, and the stand-ins of documents: `{limit}`, `<limit>`. */
const brackets = new Map([
  [0x5b, 0x5d],
  [0x7b, 0x7d],
  [0x3c, 0x3e],
]);

/**
 * Where a value that ends a template ends inside a longer text: at a blank, a quote or a closing mark; a list goes on to its bracket, the
 * quote or the line's end.
 */
export function endOfEdgeValue(slot: Slot, { codes }: NormalText, from: number, to: number): number {
  let at = from;
  while (at < to && isGap(codes[at] ?? 0) && codes[at] !== lineBreak) at++;
  const stop = Math.min(to, at + longestValue);
  const closer = brackets.get(codes[at] ?? 0);
  for (; at < stop; at++) {
    const code = codes[at] ?? 0;
    if (code === closer) return at + 1;
    if (endsValue(code, maySpread(slot.name) || closer !== undefined)) break;
  }
  while (at > from && (codes[at - 1] === fullStop || codes[at - 1] === 0)) at--;
  return at;
}

const fullStop = 0x2e;

function endsValue(code: number, isList: boolean): boolean {
  if (code === lineBreak || kindOf[code] === kinds.quote) return true;
  return isList ? code === closingBrace : kindOf[code] === kinds.blank || closers.has(code);
}

/**
 * Where a value that begins a template begins inside a longer text: behind a blank, a quote or an opening mark; one that may hold several
 * words goes back to the mark, the quote or the line's beginning.
 */
export function startOfEdgeValue(slot: Slot, { codes }: NormalText, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(codes[at - 1] ?? 0)) at--;
  const stop = Math.max(from, at - longestValue);
  const spreads = maySpread(slot.name);
  while (at > stop && !beginsValue(codes[at - 1] ?? 0, spreads)) at--;
  while (at < to && isBlank(codes[at] ?? 0)) at++;
  return at;
}

const isBlank = (code: number): boolean => kindOf[code] === kinds.blank && code !== lineBreak;

const beginsValue = (code: number, spreads: boolean): boolean =>
  kindOf[code] === kinds.quote || openers.has(code) || (spreads ? code === lineBreak : kindOf[code] === kinds.blank);
