/** Counts different strings in bounded memory. The count is exact up to a limit, and an estimate beyond it. */
export interface Distinct {
  add(value: string): void;
  /** Number of different strings. Above the limit, it is accurate to about one percent. */
  count(): number;
}

const mostHashes = 100_000;

/**
 * Combines two 32-bit hashes into a number of 53 bits. Among a million strings, a collision occurs once in ten
 * thousand runs.
 */
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

/**
 * Creates a counter that keeps at most `limit` hashes. When it is full, it keeps only every second hash, then every
 * fourth, and so on.
 */
export function createDistinct(limit: number = mostHashes): Distinct {
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

/** A value and how often it occurred. */
export interface TopValue {
  value: string;
  count: number;
}

/** The values of one kind in a group of responses, such as its users. */
export interface TallyReport {
  /** Number of different values; an estimate above the limit of `createDistinct`. */
  different: number;
  /** The most frequent values, at most five. */
  top: TopValue[];
}

/** Counts how often each value occurs. */
export interface Tally {
  add(value: string): void;
  report(): TallyReport;
}

const mostKept = 2000;
const longestValue = 80;
const mostShown = 5;

/** Copies a string. A substring would keep the whole slice of the log in memory. */
const detached = (value: string): string => [...value.slice(0, longestValue)].join('');

/** Drops the rarest values until half of the space is free. */
function forgetRarest(counts: Map<string, number>): void {
  for (let rare = 1; counts.size > mostKept / 2; rare *= 2)
    for (const [value, count] of counts) if (count <= rare) counts.delete(value);
}

/**
 * Creates a tally with bounded memory. Up to 2,000 different values are counted exactly. If there are more, the
 * rarest are dropped now and then, so the counts of the most frequent values are exact or slightly too low.
 */
export function createTally(): Tally {
  const distinct = createDistinct();
  const counts = new Map<string, number>();
  return {
    add(value) {
      distinct.add(value);
      const known = counts.get(value);
      counts.set(known === undefined ? detached(value) : value, (known ?? 0) + 1);
      if (counts.size > mostKept) forgetRarest(counts);
    },
    report: () => ({
      different: distinct.count(),
      top: [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((one, other) => other.count - one.count)
        .slice(0, mostShown),
    }),
  };
}

/** The number of responses over time. */
export interface Timeline {
  /** Start of the first interval, in milliseconds since 1970. */
  start: number;
  /** Length of an interval in milliseconds. */
  width: number;
  /** Number of responses in each interval. */
  counts: number[];
}

/** Counts times in intervals of equal length. */
export interface TimelineBuilder {
  add(time: number): void;
  /** Null if there are fewer than two different times. */
  build(): Timeline | null;
}

const mostStretches = 48;
const shortest = 1000;

/** Creates a timeline with bounded memory. Whenever it becomes too long, neighboring intervals are merged. */
export function createTimeline(): TimelineBuilder {
  let stretches = new Map<number, number>();
  let [width, first, last] = [shortest, Infinity, -Infinity];
  let [earliest, latest] = [Infinity, -Infinity];

  function widen(): void {
    width *= 2;
    const joined = new Map<number, number>();
    for (const [at, count] of stretches) {
      const half = Math.floor(at / 2);
      joined.set(half, (joined.get(half) ?? 0) + count);
    }
    stretches = joined;
    [first, last] = [Math.floor(first / 2), Math.floor(last / 2)];
  }

  return {
    add(time) {
      const at = Math.floor(time / width);
      stretches.set(at, (stretches.get(at) ?? 0) + 1);
      [first, last] = [Math.min(first, at), Math.max(last, at)];
      [earliest, latest] = [Math.min(earliest, time), Math.max(latest, time)];
      while (last - first >= mostStretches) widen();
    },
    build: () =>
      latest > earliest
        ? {
            start: first * width,
            width,
            counts: Array.from({ length: last - first + 1 }, (_, nth) => stretches.get(first + nth) ?? 0),
          }
        : null,
  };
}
