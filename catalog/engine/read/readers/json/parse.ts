import type { Damage, Format } from '../../../report';
import { isFullWidth } from '../../characters';

/** Work left for look-ahead, shared by all readers of a text. It keeps reading linear. */
export interface Budget {
  /** Number of characters that may still be read. At 0 or below, readers stop. */
  steps: number;
}

/** How a value is written: with `:`, in Python, with `=>` (PHP), or with `key=value` (Java, Objective-C). */
export type Notation = 'json' | 'python' | 'php' | 'listing';

/**
 * What prints texts without quotes. Go prints a struct as `{Error:forbidden_op Timestamp:1}` (`%+v`) and a map as
 * `map[error:forbidden_op …]`. A `dump` is one of PHP's `print_r` or `var_dump`, or of xdebug.
 */
export type Print = 'struct' | 'map' | 'dump';

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
  /** Null if texts have quotes, or end with a comma or a line. */
  readonly print: Print | null;
  /** Offset of the closing quote that a look-ahead found. */
  closing: number;
  /** Open values, the innermost last. */
  readonly stack: Frame[];
  /** What was found, in the order in which it begins. */
  readonly nodes: ParsedNode[];
}

/** An object, an array, or a string that may contain a body, and its position. */
export interface ParsedNode {
  /** As parsed; `__proto__` is a key like any other. */
  value: Record<string, unknown> | unknown[] | string;
  /** UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** Index of the node around it; -1 for the root. */
  parent: number;
  /** Its key or index in that node; null for the root. */
  key: string | null;
  /** Whether a part is missing, because the text ends or cannot be read inside it. */
  cut?: boolean;
}

/** A node and the nodes around it, from the inside out. */
export function ancestry(nodes: readonly ParsedNode[], node: number): number[] {
  const path: number[] = [];
  for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) path.push(at);
  return path;
}

/** A value as one reader reads it. */
export interface Written {
  /** The value itself, then everything inside it, in the order of the text. */
  nodes: ParsedNode[];
  format: Format;
  /** Repairs that were necessary; empty for strict JSON. */
  damage: Iterable<Damage>;
}

/** Reads the values of one notation. */
export interface ValueReader {
  /** Name for tests and for the registry. */
  name: string;
  /** Whether the bracket at `at` can open a value of this notation. Must be cheap: it runs at every bracket. */
  detect(text: string, at: number): boolean;
  /** Reads the value whose bracket is at `at`; null if there is none. Subtracts the characters read from the budget. */
  read(text: string, at: number, budget: Budget): Written | null;
}

/** An object or array that is being read. */
export interface Frame {
  /** Its node, which is filled while it is read. */
  node: ParsedNode & { value: Record<string, unknown> | unknown[] };
  /** Index of the node. */
  index: number;
  /** Character code of the bracket that ends it; 0 in a dump that ends without a bracket. */
  close: number;
  /** The key whose value comes next; null in a list, and where a key comes next. */
  key: string | null;
}

/** What opens a value besides a bracket alone, whether it is a list, and the code of its last bracket. */
export type Opening = readonly [pattern: RegExp, isList: boolean, close: number];

/** Deeper values are no responses. This bounds the memory. */
const DEEPEST = 200;

/** Sets an own property, even if it is called `__proto__`. */
export function setField(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** Puts a value under the frame's key, or at the end of its list. */
export function store(frame: Frame, value: unknown): void {
  const { value: target } = frame.node;
  if (Array.isArray(target)) {
    target.push(value);
  } else if (frame.key !== null) {
    setField(target, frame.key, value);
    frame.key = null;
  }
}

/** The key under which a frame stores the next value: a name, or an index. */
export const nextKey = ({ node, key }: Frame): string | null =>
  Array.isArray(node.value) ? String(node.value.length) : key;

/** Begins a map or a list whose first bracket is at the reader. `close` is the code of its last one. */
export function open(reader: Reader, isList: boolean, close: number): void {
  const { nodes, pos, stack } = reader;
  const parent = stack.at(-1);
  if (stack.length >= DEEPEST) {
    reader.broken = true;
    return;
  }
  const value = isList ? [] : {};
  const key = parent ? nextKey(parent) : null;
  const node = { value, start: pos, end: pos, parent: parent?.index ?? -1, key };
  if (parent) store(parent, value);
  stack.push({ node, index: nodes.length, close, key: null });
  nodes.push(node);
  if (isFullWidth(reader.text.charCodeAt(pos))) reader.damage.add('full-width');
  reader.pos++;
}

/** Ends the innermost value, even with a bracket of another kind, because brackets get lost. */
export function close(reader: Reader, code: number): void {
  const frame = reader.stack.pop();
  if (!frame) return;
  if (reader.print !== null && frame.key !== null) store(frame, '');
  if (frame.close === code) reader.pos++;
  else if (frame.close !== 0) reader.damage.add('repaired');
  frame.node.end = reader.pos;
}

/** Gives a node another value, also in the value around it. */
export function replaceValue(nodes: readonly ParsedNode[], node: ParsedNode, value: ParsedNode['value']): void {
  const around = nodes[node.parent]?.value;
  node.value = value;
  if (Array.isArray(around)) around[Number(node.key)] = value;
  else if (typeof around === 'object' && node.key !== null) setField(around, node.key, value);
}
