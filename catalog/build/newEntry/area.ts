import type { Operation } from '../../engine/types';

const segmentsOf = (path: string): string[] => path.replace(/[?#].*$/, '').match(/[^/]+/g) ?? [];

const literalsOf = (path: string): string[] => segmentsOf(path).filter((segment) => !segment.startsWith('{'));

/**
 * The area whose calls are most similar to a path: the call with the most fixed segments in common, and among those
 * the one with the fewest other segments. Null if no call has a segment in common.
 */
export function nearestArea(path: string, operations: readonly Operation[]): string | null {
  const seen = new Set(segmentsOf(path));
  let best: { area: string; shared: number; others: number } | null = null;
  for (const { area, path: template } of operations) {
    const literals = literalsOf(template);
    const shared = literals.filter((segment) => seen.has(segment)).length;
    const others = literals.length - shared;
    if (shared === 0) continue;
    if (!best || shared > best.shared || (shared === best.shared && others < best.others))
      best = { area, shared, others };
  }
  return best?.area ?? null;
}
