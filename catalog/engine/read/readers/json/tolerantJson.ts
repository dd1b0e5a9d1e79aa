import { beforeBlanks, isBlank, isFullWidth, plain } from '../../characters';
import { repeatedHead } from '../../records';
import { skipBlanks } from './whitespace';
import {
  type Budget,
  close,
  type Frame,
  nextKey,
  open,
  type Opening,
  type Print,
  type Reader,
  replaceValue,
  store,
  type Written,
} from './parse';
import { DUMPED, dumpedKey, dumpedString, goPrintAt, listNumbered } from './prints';
import { quoteAt, readPieces, readString } from './strings';
import { afterName, keyStyle, readUnquoted } from './unquoted';

/** Each pattern ends at the bracket. */
const OPENINGS: readonly Opening[] = [
  [/^(?:array|dict)\s?\(/i, true, 0x29],
  // The class of an object in Node, Java and Elixir: `Object [AxiosHeaders] {`, `%HTTPoison.Request{`.
  [/^%?(?:<ref \*\d+> )?[A-Za-z_$][\w$.]{0,50}(?: \[[\w$. ]{1,40}\])? ?\{/, false, 0x7d],
  // Elixir and Erlang: `{"Content-Type", "application/json"}`.
  [/^\{(?=\s{0,8}"[^"\n]{0,200}"\s?,)/, true, 0x7d],
];

/** Skips `:`, `=`, `=>` or `->` after a key. False if there is none. */
function readSeparator(reader: Reader): boolean {
  skipBlanks(reader);
  const code = plain(reader.text.charCodeAt(reader.pos));
  if (code !== 0x3a && code !== 0x3d && !reader.text.startsWith('->', reader.pos)) return false;
  if (isFullWidth(reader.text.charCodeAt(reader.pos))) reader.damage.add('full-width');
  const before = plain(reader.text.charCodeAt(beforeBlanks(reader.text, reader.pos, reader.pos - 20) - 1));
  const arrow = reader.text[reader.pos + 1] === '>';
  const style = keyStyle(code, isBlank(reader.text.charCodeAt(reader.pos + 1)));
  reader.keyStyle = before === 0x22 || before === 0x27 ? style : -style;
  if (code === 0x3d && reader.notation === 'json') reader.notation = arrow ? 'php' : 'listing';
  reader.pos += arrow ? 2 : 1;
  return true;
}

function readKeyText(reader: Reader): string | null {
  if (reader.print === 'dump') return dumpedKey(reader);
  const quote = quoteAt(reader, reader.pos);
  if (quote >= 0) return readString(reader, quote);
  if (plain(reader.text.charCodeAt(reader.pos)) === 0x3a) reader.pos++;
  const end = afterName(reader.text, reader.pos);
  const name = reader.text.slice(reader.pos, end).normalize('NFKC');
  if (reader.text[end] === '(') return String(readUnquoted(reader, true));
  reader.pos = end;
  return name || null;
}

/** Whether the current key is the first one. It distinguishes Python, which quotes all keys, from Node.js. */
const isFirstKey = ({ nodes, notation }: Reader): boolean =>
  notation === 'json' && nodes.every(({ value }) => Array.isArray(value) || Object.keys(value).length === 0);

function readKey(reader: Reader, frame: Frame): void {
  const single = reader.text[reader.pos] === "'";
  const key = readKeyText(reader);
  if (key === null || reader.broken || !readSeparator(reader)) {
    if (frame.close !== 0) reader.damage.add('truncated');
    reader.broken = true;
  } else {
    frame.key = key;
    if (single && isFirstKey(reader)) reader.notation = 'python';
  }
}

/** A list whose first item turns out to be a key (`['error' => 'x']`, `["error": "x"]`) is a map. */
function becomesMap(reader: Reader, frame: Frame, first: unknown): boolean {
  const isFirst = Array.isArray(frame.node.value) && frame.node.value.length === 0;
  if (!isFirst || typeof first !== 'string' || !readSeparator(reader)) return false;
  replaceValue(reader.nodes, frame.node, {});
  frame.key = first;
  return true;
}

/** Opens the map or list at the reader. False if there is none. */
function opens(reader: Reader, code: number): boolean {
  const isDump = reader.print === 'dump';
  const ahead = reader.text.slice(reader.pos, reader.pos + 240);
  for (const [pattern, isList, last] of isDump ? DUMPED : OPENINGS) {
    const opening = pattern.exec(ahead);
    if (!opening) continue;
    reader.pos += opening[0].length - 1;
    open(reader, isList, last);
    return true;
  }
  if (isDump || (code !== 0x7b && code !== 0x5b)) return false;
  open(reader, code === 0x5b, code + 2);
  return true;
}

function readValue(reader: Reader, frame: Frame, code: number): void {
  const { pos: start, nodes } = reader;
  const quote = quoteAt(reader, start);
  if (quote < 0 && opens(reader, code)) return;
  const inList = Array.isArray(frame.node.value);
  reader.inValue = !inList || Object.keys(frame.node.value).length > 0;
  const value = dumpedString(reader) ?? (quote < 0 ? readUnquoted(reader, inList) : readPieces(reader, quote));
  reader.inValue = false;
  if (reader.broken ? quote < 0 : becomesMap(reader, frame, value)) return;
  const place = { start, end: reader.pos, parent: frame.index, key: nextKey(frame), cut: reader.broken };
  if (typeof value === 'string' && /[{<]/.test(value)) nodes.push({ value, ...place });
  store(frame, value);
}

/** Reads one token; false when the value is over or cannot be read on. */
function step(reader: Reader): boolean {
  const frame = reader.stack.at(-1);
  skipBlanks(reader);
  if (!frame || reader.broken || reader.pos >= reader.text.length) return false;
  const code = plain(reader.text.charCodeAt(reader.pos));
  if (code === 0x7d || code === 0x5d || code === 0x29) close(reader, code);
  else if (code === 0x2c || code === 0x3b || (code === 0x7c && reader.keyStyle < 0)) skipComma(reader, frame);
  else if (code === 0x2026 || reader.text.startsWith('...', reader.pos)) skipEllipsis(reader, frame);
  else if (!Array.isArray(frame.node.value) && frame.key === null) readKey(reader, frame);
  else readValue(reader, frame, code);
  return true;
}

/** Skips a comma. A key before it without a value has an empty one: `{ error = , … }`. */
function skipComma(reader: Reader, frame: Frame): void {
  if (frame.key !== null) store(frame, null);
  if (isFullWidth(reader.text.charCodeAt(reader.pos))) reader.damage.add('full-width');
  reader.pos++;
}

/** Consoles write `…` for what they do not show. */
function skipEllipsis(reader: Reader, frame: Frame): void {
  reader.damage.add('truncated');
  frame.node.cut = true;
  reader.pos += reader.text[reader.pos] === '…' ? 1 : 3;
  frame.key = null;
}

/** Notes what a strict parser would not have taken. */
function noteRepairs(reader: Reader): void {
  const open = reader.stack.filter((frame) => frame.close !== 0);
  const whole = reader.print !== 'dump' && !reader.broken && open.every((frame) => frame.key === null);
  if (open.length > 0) reader.damage.add(whole ? 'repaired' : 'truncated');
  for (const { node, close: last } of reader.stack)
    node.end = last === 0 ? beforeBlanks(reader.text, reader.pos) : reader.pos;
  for (const { node } of open) node.cut = !whole || reader.print !== null;
  if (reader.slashes > 0) reader.damage.add('escaped');
}

/**
 * Reads the value with the opening bracket at `start`: JSON, JSON5, a Python dict, or a JavaScript, Ruby, PHP, Java
 * or Swift literal; or the dump that begins there. It may be escaped once or twice, have comments, missing or repeated
 * commas, curly quotes, full-width punctuation or line breaks inside strings, and be cut off anywhere. Strict JSON
 * gives the same result as `JSON.parse`, without damage (only integers beyond 2^53 stay strings). Null if nothing can
 * be read; the work is subtracted from the budget. Never throws, and reads each character a limited number of times.
 */
export function parseTolerant(
  text: string,
  start: number,
  budget: Budget,
  print: Print | null = goPrintAt(text, start),
): Written | null {
  const reader: Reader = {
    ...{ text, budget, print, pos: start, prefix: repeatedHead(text, start), damage: new Set(), stack: [], nodes: [] },
    ...{ notation: 'json', slashes: -1, keyStyle: 0, closing: -1, broken: false, inValue: false },
  };
  const code = plain(text.charCodeAt(start));
  if (print === 'dump') opens(reader, code);
  else open(reader, print !== 'map' && (code === 0x5b || code === 0x28), code === 0x28 ? 0x29 : code + 2);
  while (reader.stack.length > 0 && step(reader)) continue;
  noteRepairs(reader);
  if (print === 'dump') listNumbered(reader.nodes);
  const [root] = reader.nodes;
  if (root) root.start = start;
  if (root && !(reader.broken && Object.keys(root.value).length === 0))
    return { nodes: reader.nodes, format: reader.notation, damage: reader.damage };
  budget.steps -= reader.pos - start;
  return null;
}
