import { isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';

/** Keys and list indexes from an item to a value. */
export type Path = readonly PropertyKey[];

/** One step along a path. */
interface Step {
  /** The node that determines the line: the key of a pair, or the item of a list. */
  place: Node;
  /** The node for the next step; null if the key has no value. */
  value: unknown;
}

const pairOf = (pairs: Pair[], key: PropertyKey): Step | null => {
  const pair = pairs.find(({ key: node }) => isScalar(node) && node.value === key);
  return pair && isNode(pair.key) ? { place: pair.key, value: pair.value } : null;
};

const itemOf = (items: unknown[], index: PropertyKey): Step | null => {
  const item = typeof index === 'number' ? items[index] : null;
  return isNode(item) ? { place: item, value: item } : null;
};

const step = (node: unknown, key: PropertyKey): Step | null => {
  if (isMap(node)) return pairOf(node.items, key);
  return isSeq(node) ? itemOf(node.items, key) : null;
};

/** Line, from 1, of the value at `path`. If it does not exist, the line of its nearest existing parent. */
export function lineOf(item: Node, path: Path, lines: LineCounter): number {
  let place: Node = item;
  let value: unknown = item;
  for (const key of path) {
    const next = step(value, key);
    if (next === null) break;
    place = next.place;
    value = next.value;
  }
  return lines.linePos(place.range?.[0] ?? 0).line;
}
