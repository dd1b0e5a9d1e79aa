import type { FoundResponse } from '../../report';
import type { ParsedNode } from '../readers/json/parse';

/** A response and the node it was read from. */
export interface Rooted {
  /** Index of the node. */
  node: number;
  response: FoundResponse;
}

/** Nodes from a value's root down to `node`. */
function pathTo(nodes: readonly ParsedNode[], node: number): number[] {
  const path: number[] = [];
  for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) path.push(at);
  return path.reverse();
}

/** Whether two nodes stand in one object, and not in two items of a list. */
function shareObject(nodes: readonly ParsedNode[], one: number, other: number): boolean {
  const path = pathTo(nodes, one);
  const second = pathTo(nodes, other);
  let depth = 0;
  while (depth < path.length && path[depth] === second[depth]) depth++;
  const shared = nodes[path[depth - 1] ?? -1];
  return shared !== undefined && typeof shared.value === 'object' && !Array.isArray(shared.value);
}

const agree = <Field>(one: Field | null, other: Field | null): boolean =>
  one === null || other === null || one === other;

const says = ({ error, timestamp, exception }: FoundResponse): number =>
  [error, timestamp, exception].filter((field) => field !== null).length;

/** Whether `other` says nothing that `one` does not say too. */
const repeats = (one: FoundResponse, other: FoundResponse): boolean =>
  one.message !== null &&
  one.message === other.message &&
  agree(one.error, other.error) &&
  agree(one.timestamp, other.timestamp) &&
  (one.timestamp !== null || other.timestamp !== null) &&
  agree(one.status, other.status);

/**
 * Leaves out what an object of a client says twice: jQuery's `responseText` beside `responseJSON`, the Web SDK's `extraInfo.errDesc` beside
 * `data`. The fuller one stays. Items of a list are never the same answer.
 */
export function withoutRepeats(nodes: readonly ParsedNode[], found: readonly Rooted[]): FoundResponse[] {
  const kept: Rooted[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (!last || !repeats(last.response, next.response) || !shareObject(nodes, last.node, next.node)) kept.push(next);
    else if (says(next.response) > says(last.response)) kept[kept.length - 1] = next;
  }
  return kept.map(({ response }) => response);
}
