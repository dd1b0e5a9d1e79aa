import { afterBlanks, beforeBlanks } from '../characters';
import { type ParsedNode, setField, type ValueReader } from './json/parse';
import { literal } from './json/unquoted';

/** An array or object while it is read. */
interface Frame {
  value: Record<string, unknown>;
  /** The key whose value comes next; null where a key comes next. */
  key: string | null;
}

/** How far a dump has been read. */
interface Dump {
  text: string;
  /** Offset of the next character to read. */
  pos: number;
  /** Open values, the innermost last. */
  stack: Frame[];
}

const HEAD_REACH = 120;
const LONGEST_STRING = 4000;
const PRINT_R_HEAD = /(?:\bArray|[\w\\]{1,60} Object)\s{0,8}$/;
const VAR_DUMP_HEAD = /(?:array\(\d+\)|object\([\w\\@/.: ]{1,60}\)#\d+ \(\d+\))\s{0,8}$/;

/** `[error] =>`, `["error"]=>`, `['error'] =>`, `["error":protected]=>`, xdebug's `'error' =>`. */
const KEY = /\[["']?([^\]"':\n]{1,60})["']?(?::[\w":\\]{1,60})?\]\s{0,3}=>[ \t\r\n]{0,40}|'([^'\n]{1,60})' => ?/y;
const TYPED =
  /(?:string\((\d+)\) "|string ')|(?:int|float|bool|boolean|integer|double)[( ]([^)\n]{1,40}?)(?:\)|(?=\n)|$)|(?:NULL|null)(?=\s{0,40}(?:[[)}\n]|$))/y;
const NESTED =
  /(?:array\(\d+\)|object\([^)\n]{1,60}\)#\d+ \(\d+\))\s{0,8}\{|(?:Array|[\w\\]{1,60} Object)\s{1,40}\(|array \(size=\d+\)/y;
const LENGTH_MARK = /' \(length=\d+\)/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether the bracket at `at` opens a dump; the offset of the dump's first word, or -1. */
function dumpHead(text: string, at: number): number {
  const bracket = text[at];
  const from = Math.max(0, at - HEAD_REACH);
  const before = text.slice(from, at);
  if (bracket === '{') {
    const head = VAR_DUMP_HEAD.exec(before);
    return head ? from + head.index : -1;
  }
  const head = PRINT_R_HEAD.exec(before);
  if (head && text[afterBlanks(text, at + 1, at + 40)] === '[') return from + head.index;
  return text.startsWith('(size=', at) && before.endsWith('array ') ? at - 6 : -1;
}

const CLOSE = /"\s*(?:\n|\[|\}|$)/;

/** Length of a quoted string. Masked values and Chinese make the length in bytes wrong; a quote must follow. */
function countedLength(rest: string, bytes: number): number {
  const close = CLOSE.exec(rest)?.index ?? -1;
  return rest[bytes] === '"' && CLOSE.exec(rest.slice(bytes))?.index === 0 ? bytes : close;
}

/** Reads a typed value: `int(5)`, `NULL`, `string(3) "abc"`, xdebug's `string 'abc' (length=3)`, even cut off. */
function readTyped(dump: Dump, match: RegExpExecArray): unknown {
  const { text } = dump;
  const from = dump.pos + match[0].length;
  dump.pos = from;
  if (!match[0].startsWith('string')) return match[2] === undefined ? null : literal(match[2]);
  const rest = text.slice(from, from + LONGEST_STRING);
  const mark = match[1] === undefined ? LENGTH_MARK.exec(rest) : null;
  const length = match[1] === undefined ? (mark?.index ?? -1) : countedLength(rest, Number(match[1]));
  const end = length < 0 ? Math.min(rest.length, (rest.indexOf('\n') + 1 || rest.length + 1) - 1) : length;
  dump.pos = from + end + (length < 0 ? 0 : (mark?.[0].length ?? 1));
  return rest.slice(0, end);
}

/** Unquoted values of print_r end at the next key or closing bracket. */
function readPlain(dump: Dump): unknown {
  const { text } = dump;
  let open = 0;
  let at = dump.pos;
  for (; at < text.length && at - dump.pos < LONGEST_STRING; at++) {
    const char = text[at];
    if (char === '[' && matchAt(KEY, text, at)) break;
    if (char === '(') open++;
    if (char === ')' && open-- === 0) break;
  }
  const value = text.slice(dump.pos, at).trim();
  dump.pos = at;
  return literal(value);
}

function readValue(dump: Dump, frame: Frame): void {
  const nested = matchAt(NESTED, dump.text, dump.pos);
  const value: Record<string, unknown> = {};
  const key = frame.key ?? '';
  frame.key = null;
  if (nested) {
    dump.pos += nested[0].length;
    setField(frame.value, key, value);
    dump.stack.push({ value, key: null });
    return;
  }
  const typed = matchAt(TYPED, dump.text, dump.pos);
  setField(frame.value, key, typed ? readTyped(dump, typed) : readPlain(dump));
}

/** Reads one key, value or closing bracket; false when the dump is over. */
function step(dump: Dump): boolean {
  const frame = dump.stack.at(-1);
  if (!frame) return false;
  if (frame.key !== null) {
    readValue(dump, frame);
    return true;
  }
  dump.pos = afterBlanks(dump.text, dump.pos);
  const key = matchAt(KEY, dump.text, dump.pos);
  if (key) {
    frame.key = key[1] ?? key[2] ?? '';
    dump.pos += key[0].length;
    return true;
  }
  if (dump.text[dump.pos] !== ')' && dump.text[dump.pos] !== '}') return false;
  dump.stack.pop();
  dump.pos++;
  return true;
}

/** Turns dumped arrays whose keys count from 0 into lists. */
function listed(value: Record<string, unknown>): ParsedNode['value'] {
  const keys = Object.keys(value);
  for (const key of keys) if (isNested(value[key])) setField(value, key, listed(value[key]));
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(value) : value;
}

const isNested = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Inner values of a dump have no offsets of their own, so they get those of the dump. */
function withInnerNodes(root: ParsedNode): ParsedNode[] {
  const nodes = [root];
  for (let parent = 0; parent < nodes.length; parent++) {
    const { value: around } = nodes[parent] ?? root;
    if (typeof around === 'string') continue;
    for (const [key, value] of Object.entries(around)) {
      const holds = typeof value === 'string' ? value.includes('{') : isNested(value);
      if (holds) nodes.push({ ...root, cut: false, value: value as ParsedNode['value'], parent, key });
    }
  }
  return nodes;
}

/** PHP's `print_r` and `var_dump` and xdebug's dumps, even if a browser has joined their lines. */
export const dumpReader: ValueReader = {
  name: 'php-dump',
  // Dumps open with `Array (`, `Object (`, `array(2) {`: looking at the last letter first keeps this cheap.
  detect: (text, at) =>
    text[at] !== '[' && ')yt'.includes(text.charAt(beforeBlanks(text, at, Math.max(0, at - 9)) - 1) || ' '),
  read(text, at) {
    const start = dumpHead(text, at);
    if (start < 0) return null;
    const value: Record<string, unknown> = {};
    const size = text.startsWith('(size=', at) ? text.slice(at, at + 20).indexOf(')') + 1 : 1;
    const dump: Dump = { text, pos: at + size, stack: [{ value, key: null }] };
    while (step(dump) && dump.stack.length < 200) continue;
    if (Object.keys(value).length === 0) return null;
    const cut = dump.stack.length > 0 && size === 1;
    const root = { value: listed(value), start, end: beforeBlanks(text, dump.pos, at), parent: -1, key: null, cut };
    return { nodes: withInnerNodes(root), format: 'php', damage: cut ? ['truncated'] : [] };
  },
};
