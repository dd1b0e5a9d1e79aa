import { isFullWidth } from './characters';
import type { Reader } from './reader';

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
const CLOSERS = new Map([
  [0x7b, 0x7d],
  [0x5b, 0x5d],
  [0x28, 0x29],
  [GO_MAP, 0x5d],
]);

/** Puts a value under a key as an own property, whatever the key is called: `__proto__` is data here. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Puts a value under the frame's key, or at the end of its list. */
export function store(frame: Frame, value: unknown): void {
  if (Array.isArray(frame.value)) {
    frame.value.push(value);
  } else if (frame.key !== null) {
    setOwn(frame.value, frame.key, value);
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
  const value: Record<string, unknown> | unknown[] = code === 0x5b || code === 0x28 ? [] : {};
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
