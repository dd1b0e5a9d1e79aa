import { beforeBlanks, isBlank, isFullWidth, plain } from '../../characters';
import { repeatedHead } from '../../records';
import { skipBlanks } from './whitespace';
import {
  type Budget,
  close,
  type Frame,
  GO_MAP,
  open,
  type Parse,
  type Parsed,
  type Reader,
  readerAt,
  setField,
  store,
  TUPLE,
} from './parse';
import { quoteAt, readPieces, readString } from './strings';
import { afterName, goPrintAt, keyStyle, readUnquoted } from './unquoted';

/** Node, Java and Elixir print an object's class before it: `Object [AxiosHeaders] {`, `IncomingMessage {`, `%HTTPoison.Request{`. */

const NAMED_MAP = /^%?(?:<ref \*\d+> )?[A-Za-z_$][\w$.]{0,50}(?: \[[\w$. ]{1,40}\])? ?\{/;

/** `{"Content-Type", "application/json"}` */
const TUPLE_HEAD = /^\{\s{0,8}"[^"\n]{0,200}"\s?,/;

/** What Python 2 writes before a string: `u'error'`. */
const PREFIX = /^[bru]{1,2}$/i;

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
  const quote = quoteAt(reader, reader.pos);
  if (quote >= 0) return readString(reader, quote);
  if (plain(reader.text.charCodeAt(reader.pos)) === 0x3a) reader.pos++;
  const end = afterName(reader.text, reader.pos);
  const name = reader.text.slice(reader.pos, end).normalize('NFKC');
  const prefixed = PREFIX.test(name) ? quoteAt(reader, end) : -1;
  if (prefixed >= 0 && reader.notation === 'json') reader.notation = 'python';
  if (prefixed >= 0) return readString(reader, prefixed);
  if (reader.text[end] === '(') return String(readUnquoted(reader, true));
  reader.pos = end;
  return name || null;
}

/** Whether the current key is the first one. It distinguishes Python, which quotes all keys, from Node.js. */
const isFirstKey = ({ nodes, reader }: Parse): boolean =>
  reader.notation === 'json' && nodes.every(({ value }) => Array.isArray(value) || Object.keys(value).length === 0);

function readKey(parse: Parse, frame: Frame): void {
  const { reader } = parse;
  const single = reader.text[reader.pos] === "'";
  const key = readKeyText(reader);
  if (key === null || reader.broken || !readSeparator(reader)) {
    reader.damage.add('truncated');
    reader.broken = true;
  } else {
    frame.key = key;
    if (single && isFirstKey(parse)) reader.notation = 'python';
  }
}

/** A list whose first item turns out to be a key (`['error' => 'x']`, `["error": "x"]`) is a map. */
function becomeMap(parse: Parse, frame: Frame, first: unknown): boolean {
  if (!Array.isArray(frame.value) || frame.value.length > 0 || typeof first !== 'string') return false;
  if (!readSeparator(parse.reader)) return false;
  const value: Record<string, unknown> = {};
  const node = parse.nodes[frame.node];
  const above = parse.stack.at(-2);
  if (node) node.value = value;
  if (above && Array.isArray(above.value)) above.value[above.value.length - 1] = value;
  else if (above && node?.key !== undefined && node.key !== null)
    setField(above.value as Record<string, unknown>, node.key, value);
  frame.value = value;
  frame.key = first;
  return true;
}

function readText(parse: Parse, frame: Frame, quote: number): void {
  const { reader, nodes } = parse;
  const start = reader.pos;
  reader.inValue = !Array.isArray(frame.value) || frame.value.length > 0;
  const text = readPieces(reader, quote);
  reader.inValue = false;
  if (!reader.broken && becomeMap(parse, frame, text)) return;
  const key = Array.isArray(frame.value) ? String(frame.value.length) : frame.key;
  if (text.includes('{') || text.includes('<'))
    nodes.push({ value: text, start, end: reader.pos, parent: frame.node, key, cut: reader.broken });
  store(frame, text);
}

function readValue(parse: Parse, frame: Frame, code: number): void {
  const { reader } = parse;
  const array = /^(?:array|dict)\s?\(/i.exec(reader.text.slice(reader.pos, reader.pos + 8));
  if (array) {
    reader.pos += array[0].length - 1;
    open(parse, 0x28);
    return;
  }
  const named = NAMED_MAP.exec(reader.text.slice(reader.pos, reader.pos + 80));
  if (named) {
    reader.pos += named[0].length - 1;
    return open(parse, 0x7b);
  }
  if (code === 0x7b && TUPLE_HEAD.test(reader.text.slice(reader.pos, reader.pos + 240))) return open(parse, TUPLE);
  if (code === 0x7b || code === 0x5b) return open(parse, code);
  const quote = quoteAt(reader, reader.pos);
  if (quote >= 0) return readText(parse, frame, quote);
  const value = readUnquoted(reader, Array.isArray(frame.value));
  if (!reader.broken && !becomeMap(parse, frame, value)) store(frame, value);
}

/** Reads one token; false when the value is over or cannot be read on. */
function step(parse: Parse): boolean {
  const { reader, stack } = parse;
  const frame = stack.at(-1);
  skipBlanks(reader);
  if (!frame || reader.broken || reader.pos >= reader.text.length) return false;
  const code = plain(reader.text.charCodeAt(reader.pos));
  if (code === 0x7d || code === 0x5d || code === 0x29) close(parse, code);
  else if (code === 0x2c || code === 0x3b || (code === 0x7c && reader.keyStyle < 0)) skipComma(reader, frame);
  else if (code === 0x2026 || reader.text.startsWith('...', reader.pos)) skipEllipsis(parse, frame);
  else if (!Array.isArray(frame.value) && frame.key === null) readKey(parse, frame);
  else readValue(parse, frame, code);
  return true;
}

/** Skips a comma. A key before it without a value has an empty one: `{ error = , … }`. */
function skipComma(reader: Reader, frame: Frame): void {
  if (frame.key !== null) store(frame, null);
  if (isFullWidth(reader.text.charCodeAt(reader.pos))) reader.damage.add('full-width');
  reader.pos++;
}

/** Consoles write `…` for what they do not show. */
function skipEllipsis(parse: Parse, frame: Frame): void {
  parse.reader.damage.add('truncated');
  const node = parse.nodes[frame.node];
  if (node) node.cut = true;
  parse.reader.pos += parse.reader.text[parse.reader.pos] === '…' ? 1 : 3;
  frame.key = null;
}

/** Notes what a strict parser would not have taken. */
function noteRepairs(parse: Parse): void {
  const { reader, nodes, stack } = parse;
  const whole = !reader.broken && stack.every((frame) => frame.key === null);
  if (stack.length > 0) reader.damage.add(whole ? 'repaired' : 'truncated');
  for (const frame of stack) {
    const node = nodes[frame.node];
    if (node) Object.assign(node, { end: reader.pos, cut: !whole || reader.go !== null });
  }
  if (reader.slashes > 0) reader.damage.add('escaped');
}

const isEmpty = (value: object): boolean =>
  Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;

/**
 * Reads the value with the opening bracket at `start`: JSON, JSON5, a Python dict, or a JavaScript, Ruby, PHP, Java
 * or Swift literal. It may be escaped once or twice, have comments, missing or repeated commas, curly quotes,
 * full-width punctuation or line breaks inside strings, and be cut off anywhere. Strict JSON gives the same result as
 * `JSON.parse`, without damage (only integers beyond 2^53 stay strings). Null if nothing can be read; the work is
 * subtracted from the budget. Never throws, and reads each character a limited number of times.
 */
export function parseTolerant(text: string, start: number, budget: Budget): Parsed | null {
  const go = goPrintAt(text, start);
  const reader = readerAt(text, start, repeatedHead(text, start), budget, go);
  const parse: Parse = { reader, stack: [], nodes: [] };
  open(parse, go === 'map' ? GO_MAP : plain(text.charCodeAt(start)));
  while (parse.stack.length > 0 && step(parse)) continue;
  noteRepairs(parse);
  const root = parse.nodes[0];
  if (!root || typeof root.value === 'string' || (reader.broken && isEmpty(root.value))) {
    budget.steps -= reader.pos - start;
    return null;
  }
  return {
    value: root.value,
    start,
    end: reader.pos,
    damage: reader.damage,
    notation: reader.notation,
    nodes: parse.nodes,
  };
}
