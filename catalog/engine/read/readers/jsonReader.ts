import { afterBlanks, beforeBlanks, isWord, plain } from '../characters';
import { beginsLike, repeatedHead } from '../records';
import type { ValueReader } from '../body/nested';
import { parseTolerant } from './json/tolerantJson';
import { goPrintAt } from './json/unquoted';

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/**
 * The offset after the bracket at `at`, without blanks and without what a log repeats at the start of the next line.
 */
function firstInside(text: string, at: number): number {
  const next = afterBlanks(text, at + 1, at + 400);
  if (!text.slice(at + 1, next).includes('\n')) return next;
  const head = repeatedHead(text, at);
  return head !== '' && beginsLike(text, next, head) ? afterBlanks(text, next + head.length, next + 400) : next;
}

/** A string as Python writes it: `u'error'`. */
const PREFIXED = /^[bru]{1,2}["']/i;

/** Whether a map can begin here: a key or the closing bracket follows. */
function opensMap(text: string, at: number): boolean {
  const next = firstInside(text, at);
  const code = plain(text.charCodeAt(next));
  if (code === 0x22 || code === 0x27 || code === 0x5c || code === 0x2f || code === 0x23) return true;
  if (code === 0x3c) return text.startsWith('<EOL>', next);
  if (PREFIXED.test(text.slice(next, next + 3))) return true;
  if (code === 0x3a || isWord(code) || code > 0x7f) {
    let end = next + 1;
    while (end - next < 60 && (isWord(text.charCodeAt(end)) || text[end] === '-' || text[end] === '.')) end++;
    return ':=('.includes(String.fromCharCode(plain(text.charCodeAt(afterBlanks(text, end, end + 10)))));
  }
  return ';*>|-'.includes(text.charAt(next)) && next > at + 1;
}

/** Whether a list of objects, lists or strings can begin here. `[INFO]` and `[main]` cannot. */
const opensList = (text: string, at: number): boolean =>
  '{["\'\\</:'.includes(String.fromCharCode(plain(text.charCodeAt(afterBlanks(text, at + 1, at + 400)))));

/** Whether the bracket belongs to `array(`. */
function opensArrayCall(text: string, at: number): boolean {
  const last = text.charCodeAt(beforeBlanks(text, at, Math.max(0, at - 2)) - 1) | 0x20;
  return last === 0x79 && /\barray\s?$/i.test(text.slice(Math.max(0, at - 8), at)) && opensList(text, at);
}

/** JSON and its relatives: JSON5, Python, JavaScript, Ruby, Java, Swift, Go, Elixir and PHP, escaped or cut off. */
export const jsonReader: ValueReader = {
  name: 'json',
  detect(text, at) {
    const code = plain(text.charCodeAt(at));
    if (code === OPEN_BRACE) return opensMap(text, at);
    return code === OPEN_BRACKET ? opensList(text, at) || goPrintAt(text, at) !== null : opensArrayCall(text, at);
  },
  read(text, at, budget) {
    const parsed = parseTolerant(text, at, budget);
    if (!parsed) return null;
    const { nodes, notation, damage, start, end, value } = parsed;
    return { start, end, value, written: { nodes, format: notation, damage } };
  },
};
