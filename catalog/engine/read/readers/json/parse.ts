import type { Damage } from '../../../report';
import { isFullWidth } from '../../characters';

/** Work left for looking ahead, shared by all readers of one text: it keeps the whole linear whatever is pasted. */
export interface Budget {
  /** Characters that may still be looked at; at 0 and below nothing further is tried. */
  steps: number;
}

/** How a value is written: quoted keys with `:`, Python's quotes and words, `=>` of PHP, `key=value` of Java and Objective-C. */
export type Notation = 'json' | 'python' | 'php' | 'listing';

/**
 * Go prints a struct with `%+v` as `{Error:forbidden_op Timestamp:1 ErrorDescription:…}` and a map as `map[error:forbidden_op …]`: nothing but
 * a blank stands between two fields. A struct's exported fields begin with a capital; of a map the fields of a body are known.
 */
export type GoPrint = 'struct' | 'map';

/** Where a parser stands in the text and what it has noticed so far. */
export interface Reader {
  /** The whole text, with the value somewhere in it. */
  readonly text: string;
  /** Shared with the other readers of the text. */
  readonly budget: Budget;
  /** Offset of the next character to read. */
  pos: number;
  /** Backslashes in front of a quote that delimits a string: 0 in plain text, 1 and 3 in text escaped once and twice; -1 until the first quote. */
  slashes: number;
  /** What stands before the value on its line (`// `, `> `, `web_1 | `) and may repeat on the following ones. */
  readonly prefix: string;
  /** What had to be mended so far. */
  readonly damage: Set<Damage>;
  /** How the value is written, as far as seen. */
  notation: Notation;
  /** The value cannot be read on from `pos`. */
  broken: boolean;
  /** The string being read is a value: nothing but the next item or the end can follow it. */
  inValue: boolean;
  /** How keys are written here: the separator's code, negative where keys are unquoted; 0 until the first key. */
  keyStyle: number;
  /** How Go printed it; null when Go did not. */
  readonly go: GoPrint | null;
  /** Offset of a closing quote that a look-ahead has found already. */
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

/** Rounds of escaping that a number of backslashes before a quote stands for: 0, 1 and 3 are 0, 1 and 2. */
export const roundsOf = (slashes: number): number => (slashes <= 0 ? 0 : Math.ceil(Math.log2(slashes + 1)));

/** An object, an array, or a string that may hold a body of its own, and where it stands. */
export interface ParsedNode {
  /** As parsed; `__proto__` is a key like any other. */
  value: Record<string, unknown> | unknown[] | string;
  /** UTF-16 offsets, end exclusive; what stands inside a dump stands where the dump stands. */
  start: number;
  end: number;
  /** Index of the node around it; -1 for the root. */
  parent: number;
  /** Key or list position under which it stands there; null for the root. */
  key: string | null;
  /** Something of it is missing: the text ends, or cannot be read on, inside it. */
  cut?: boolean;
}

/** A value that is being read. */
export interface Frame {
  /** Index of its node. */
  node: number;
  /** The node's own, filled as it is read. */
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

/** Deeper values are no responses: what follows is read as a new value, so that memory stays bounded. */
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

/** Puts a value under a key as an own property, whatever the key is called: `__proto__` is data here. */
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

/** Ends the innermost value; a bracket of another kind ends it too, as text with a lost bracket wants. */
export function close(parse: Parse, code: number): void {
  const frame = parse.stack.pop();
  const node = frame && parse.nodes[frame.node];
  if (!frame || !node) return;
  if (frame.close === code) parse.reader.pos++;
  else parse.reader.damage.add('repaired');
  node.end = parse.reader.pos;
}

/** A value read from the text, as far as it could be read. */
export interface Parsed {
  value: Record<string, unknown> | unknown[];
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Empty for strict JSON. */
  damage: Set<Damage>;
  notation: Notation;
  /** The value and all that stands in it, in the order of the text; the first is the value itself. */
  nodes: ParsedNode[];
}
