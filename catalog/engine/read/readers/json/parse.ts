import type { Damage } from '../../../report';
import { isFullWidth } from '../../characters';

/** Work left for look-ahead, shared by all readers of a text. It keeps reading linear. */
export interface Budget {
  /** Number of characters that may still be read. At 0 or below, readers stop. */
  steps: number;
}

/** How a value is written: quoted keys with `:`, Python's quotes and words, `=>` of PHP, `key=value` of Java and Objective-C. */
export type Notation = 'json' | 'python' | 'php' | 'listing';

/**
 * Go prints a struct as `{Error:forbidden_op Timestamp:1}` (`%+v`) and a map as `map[error:forbidden_op …]`. Only a
 * blank is between fields, so fields are known by their capital, or by name in a map.
 */
export type GoPrint = 'struct' | 'map';

/** State of a parser: its position, and what it has detected so far. */
export interface Reader {
  /** The whole text, with the value somewhere in it. */
  readonly text: string;
  /** Shared with the other readers of the text. */
  readonly budget: Budget;
  /** Offset of the next character to read. */
  pos: number;
  /** Backslashes before each quote: 0 in plain text, 1 or 3 if escaped once or twice; -1 before the first quote. */
  slashes: number;
  /** What is before the value on its line (`// `, `> `, `web_1 | `) and may repeat on the next lines. */
  readonly prefix: string;
  /** Repairs so far. */
  readonly damage: Set<Damage>;
  /** How the value is written, as far as seen. */
  notation: Notation;
  /** Whether the value cannot be read any further than `pos`. */
  broken: boolean;
  /** The string is a value. Only the next item or the end can follow. */
  inValue: boolean;
  /** How keys are written: the separator's code, negative for unquoted keys; 0 before the first key. */
  keyStyle: number;
  /** The kind of Go output; null if Go did not print the value. */
  readonly go: GoPrint | null;
  /** Offset of the closing quote that a look-ahead found. */
  closing: number;
}

/** A reader at the start of a value. */
export function readerAt(
  text: string,
  start: number,
  prefix: string,
  budget: Budget,
  go: GoPrint | null = null,
): Reader {
  return {
    text,
    budget,
    pos: start,
    slashes: -1,
    prefix,
    damage: new Set(),
    notation: 'json',
    broken: false,
    inValue: false,
    keyStyle: 0,
    go,
    closing: -1,
  };
}

/** Rounds of escaping for a number of backslashes: 0 for none, 1 for one, 2 for three. */
export const roundsOf = (slashes: number): number => (slashes <= 0 ? 0 : Math.ceil(Math.log2(slashes + 1)));

/** An object, an array, or a string that may contain a body, and its position. */
export interface ParsedNode {
  /** As parsed; `__proto__` is a key like any other. */
  value: Record<string, unknown> | unknown[] | string;
  /** UTF-16 offsets, end exclusive. Parts of a dump have the offsets of the dump. */
  start: number;
  end: number;
  /** Index of the node around it; -1 for the root. */
  parent: number;
  /** Its key or index in that node; null for the root. */
  key: string | null;
  /** Whether a part is missing, because the text ends or cannot be read inside it. */
  cut?: boolean;
}

/** A value that is being read. */
export interface Frame {
  /** Index of its node. */
  node: number;
  /** The value of the node, which is filled while it is read. */
  value: Record<string, unknown> | unknown[];
  /** Character code of the bracket that ends it. */
  close: number;
  /** The key whose value comes next; null in a list, and where a key comes next. */
  key: string | null;
}

/** What a parser has open and what it has found. */
export interface Parse {
  reader: Reader;
  /** Open values, the innermost last. */
  stack: Frame[];
  /** In the order in which they begin. */
  nodes: ParsedNode[];
}

/** Deeper values are no responses. This bounds the memory. */
const DEEPEST = 200;
/** Go's `map[`: an object in the brackets of a list. */
export const GO_MAP = 0x6d;
/** Elixir's and Erlang's `{"name", "value"}`: a list in the brackets of an object. */
export const TUPLE = 0x74;
const CLOSERS = new Map([
  [0x7b, 0x7d],
  [0x5b, 0x5d],
  [0x28, 0x29],
  [GO_MAP, 0x5d],
  [TUPLE, 0x7d],
]);

/** Sets an own property, even if it is called `__proto__`. */
export function setField(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Puts a value under the frame's key, or at the end of its list. */
export function store(frame: Frame, value: unknown): void {
  if (Array.isArray(frame.value)) {
    frame.value.push(value);
  } else if (frame.key !== null) {
    setField(frame.value, frame.key, value);
    frame.key = null;
  }
}

/** Begins a map (`{`, `GO_MAP`) or a list (`[`, `(`) at the reader. */
export function open(parse: Parse, code: number): void {
  const { reader, stack, nodes } = parse;
  const parent = stack.at(-1);
  if (stack.length >= DEEPEST) {
    reader.broken = true;
    return;
  }
  const value: Record<string, unknown> | unknown[] = code === 0x5b || code === 0x28 || code === TUPLE ? [] : {};
  const key = parent ? (Array.isArray(parent.value) ? String(parent.value.length) : parent.key) : null;
  nodes.push({ value, start: reader.pos, end: reader.pos, parent: parent?.node ?? -1, key });
  if (parent) store(parent, value);
  stack.push({ node: nodes.length - 1, value, close: CLOSERS.get(code) ?? 0, key: null });
  if (isFullWidth(reader.text.charCodeAt(reader.pos))) reader.damage.add('full-width');
  reader.pos++;
}

/** Ends the innermost value, even with a bracket of another kind, because brackets get lost. */
export function close(parse: Parse, code: number): void {
  const frame = parse.stack.pop();
  const node = frame && parse.nodes[frame.node];
  if (!frame || !node) return;
  if (frame.close === code) parse.reader.pos++;
  else parse.reader.damage.add('repaired');
  node.end = parse.reader.pos;
}

/** A value that was read as far as possible. */
export interface Parsed {
  value: Record<string, unknown> | unknown[];
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Empty for strict JSON. */
  damage: Set<Damage>;
  notation: Notation;
  /** The value and everything inside it, in the order of the text. The first is the value itself. */
  nodes: ParsedNode[];
}
