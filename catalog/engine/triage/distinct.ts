/** Counts different strings in bounded memory: exactly up to a limit, and by a sample beyond it. */
export interface Distinct {
  add(value: string): void;
  /** How many different strings were added; an estimate, within a percent or so, above the limit. */
  count(): number;
}

const mostKept = 100_000;

/** Two 32-bit hashes in one number of 53 bits: of a million strings, two collide once in ten thousand runs. */
function hashOf(value: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

/** A counter that keeps at most `limit` hashes. When it is full, it keeps every second one from there on, then every fourth. */
export function createDistinct(limit: number = mostKept): Distinct {
  let kept = new Set<number>();
  let rate = 1;
  return {
    add(value) {
      const hash = hashOf(value);
      if (hash % rate !== 0) return;
      kept.add(hash);
      if (kept.size <= limit) return;
      rate *= 2;
      kept = new Set([...kept].filter((each) => each % rate === 0));
    },
    count: () => kept.size * rate,
  };
}
