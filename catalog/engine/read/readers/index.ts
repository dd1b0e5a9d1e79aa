import { byStart, type Span } from '../../span';
import { interpret } from '../body/interpret';
import type { Nested, ValueReader } from '../body/nested';
import { plain } from '../characters';
import type { Recognized } from '../marks';
import { dumpReader } from './dump';
import type { Budget } from './json/parse';
import { jsonReader } from './jsonReader';

/** The first that reads a value keeps it. Dumps come first: `Array ( [error] => x )` is a list to a reader of JSON. */
export const valueReaders: readonly ValueReader[] = [dumpReader, jsonReader];

/** A value found in the text, and the responses in it. */
export interface FoundValue extends Span {
  /** In the order of the text; empty if the value contains no response. */
  recognized: Recognized[];
  /** Parts that the caller sent. */
  sent: Span[];
  /** The parsed value. Even without a response, it is no free text. */
  body: unknown;
}

/** Whether a code, half or full width, opens a value. It is called for every character, so it must be fast. */
function isOpener(written: number): boolean {
  const code = written < 0x80 ? written : plain(written);
  return code === 0x7b || code === 0x5b || code === 0x28;
}

function valueAt(text: string, at: number, budget: Budget, nested: Nested): FoundValue | null {
  for (const reader of valueReaders) {
    const read = reader.detect(text, at) ? reader.read(text, at, budget) : null;
    if (read !== null)
      return { start: read.start, end: read.end, ...interpret(read.written, nested), body: read.value };
  }
  return null;
}

/**
 * Finds all values in a text, from left to right and without overlap, and the responses in them. `skip` are spans
 * without responses (commands, pages). Each value is read once. The search ends early if a text contains nothing but
 * brackets of values that cannot be read.
 */
export function findValues(text: string, skip: readonly Span[], nested: Nested): FoundValue[] {
  const budget: Budget = { steps: 2 * text.length + 10_000 };
  const holes = [...skip].sort(byStart);
  const values: FoundValue[] = [];
  let passed = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isOpener(text.charCodeAt(at))) continue;
    while ((holes[passed]?.end ?? Infinity) <= at) passed++;
    const hole = holes[passed];
    if (hole && hole.start <= at) {
      at = hole.end - 1;
      continue;
    }
    const value = budget.steps > 0 ? valueAt(text, at, budget, nested) : null;
    if (!value) continue;
    values.push(value);
    at = Math.max(at, value.end - 1);
  }
  return values;
}
