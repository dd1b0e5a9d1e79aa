import { byStart, type Span } from '../../span';
import { interpret, type Interpreted } from '../body/interpret';
import type { Nested } from '../body/nested';
import { afterBlanks, beforeBlanks, plain } from '../characters';
import { beginsLike, repeatedHead } from '../records';
import type { Budget, ValueReader, Written } from './json/parse';
import { dumpStart, goPrintAt } from './json/prints';
import { parseTolerant } from './json/tolerantJson';
import { afterName } from './json/unquoted';
import { findListings } from './listing';

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/** The offset after the bracket at `at`, without blanks and what a log repeats at the start of the next line. */
function firstInside(text: string, at: number): number {
  const next = afterBlanks(text, at + 1, at + 400);
  if (!text.slice(at + 1, next).includes('\n')) return next;
  const head = repeatedHead(text, at);
  return head !== '' && beginsLike(text, next, head) ? afterBlanks(text, next + head.length, next + 400) : next;
}

/** The character at an offset, as in ASCII. */
const plainChar = (text: string, at: number): string => String.fromCharCode(plain(text.charCodeAt(at)));

/** Whether a map can begin here: a key, a comment or the prefix of a line follows. */
function opensMap(text: string, at: number): boolean {
  const next = firstInside(text, at);
  const char = plainChar(text, next);
  if (';*>|-'.includes(char)) return next > at + 1;
  if (`"'\\/#`.includes(char) || text.startsWith('<EOL>', next)) return true;
  // A string as Python writes it: `u'error'`.
  if (/^[bru]{1,2}["']/i.test(text.slice(next, next + 3))) return true;
  const end = afterName(text, char === ':' ? next + 1 : next);
  return end > next && ':=('.includes(plainChar(text, afterBlanks(text, end, end + 10)));
}

/** Whether a list of objects, lists or strings can begin here. `[INFO]` and `[main]` cannot. */
const opensList = (text: string, at: number): boolean =>
  '{["\'\\</:'.includes(plainChar(text, afterBlanks(text, at + 1, at + 400)));

/** Whether the bracket belongs to `array(`. */
function opensArrayCall(text: string, at: number): boolean {
  const last = text.charCodeAt(beforeBlanks(text, at, Math.max(0, at - 2)) - 1) | 0x20;
  return last === 0x79 && /\barray\s?$/i.test(text.slice(Math.max(0, at - 8), at)) && opensList(text, at);
}

/** JSON and its relatives: JSON5, Python, JavaScript, Ruby, Java, Swift, Go, Elixir and PHP, escaped or cut off. */
const jsonReader: ValueReader = {
  name: 'json',
  detect(text, at) {
    const code = plain(text.charCodeAt(at));
    if (code === OPEN_BRACE) return opensMap(text, at);
    return code === OPEN_BRACKET ? opensList(text, at) || goPrintAt(text, at) !== null : opensArrayCall(text, at);
  },
  read: parseTolerant,
};

/** PHP's `print_r` and `var_dump` and xdebug's dumps, even if a browser has joined their lines. */
const dumpReader: ValueReader = {
  name: 'php-dump',
  detect: (text, at) => dumpStart(text, at) >= 0,
  read: (text, at, budget) => parseTolerant(text, dumpStart(text, at), budget, 'dump'),
};

/** The first that reads a value keeps it. Dumps come first: `Array ( [error] => x )` is a list to a reader of JSON. */
export const valueReaders: readonly ValueReader[] = [dumpReader, jsonReader];

/** A value found in the text, and the responses in it. */
export interface FoundValue extends Span, Interpreted {
  /** The parsed value. Even without a response, it is no free text. */
  body: unknown;
}

/** Whether a code, half or full width, opens a value. It is called for every character, so it must be fast. */
function isOpener(written: number): boolean {
  const code = written < 0x80 ? written : plain(written);
  return code === OPEN_BRACE || code === OPEN_BRACKET || code === 0x28;
}

function valueAt(text: string, at: number, budget: Budget, nested: Nested): FoundValue | null {
  for (const reader of valueReaders) {
    const written = reader.detect(text, at) ? reader.read(text, at, budget) : null;
    if (written) return foundValue(written, nested);
  }
  return null;
}

/** A value with the responses in it. */
function foundValue(written: Written, nested: Nested): FoundValue {
  const { start = 0, end = 0, value: body } = written.nodes[0] ?? {};
  return { start, end, ...interpret(written, nested), body };
}

/** Finds the bodies that are listed key by key in the gaps between values. */
export const listedValues = (text: string, gaps: readonly Span[], nested: Nested): FoundValue[] =>
  gaps.flatMap(({ start, end }) => findListings(text, start, end)).map((written) => foundValue(written, nested));

/**
 * Finds all values in a text, in order and without overlap, and the responses in them. `skip` are spans without
 * responses. The search ends early if a text has nothing but brackets of values that cannot be read.
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
