/** Counts different strings in bounded memory: exactly up to a limit, and by a sample beyond it. */
export interface Distinct {
  add(value: string): void;
  /** How many different strings were added; an estimate, within a percent or so, above the limit. */
  count(): number;
}

const mostHashes = 100_000;

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

/** A value and how often it was seen. */
export interface TopValue {
  value: string;
  count: number;
}

/** The values of one kind that a group of responses names. */
export interface TallyReport {
  /** How many different ones; an estimate where `createDistinct` estimates. */
  different: number;
  /** The most frequent, first; at most five. */
  top: TopValue[];
}

/** Counts values. */
export interface Tally {
  add(value: string): void;
  report(): TallyReport;
}

const mostKept = 2000;
const longestValue = 80;
const mostShown = 5;

/** A string of its own: a part of a longer string would keep the whole slice of the log in memory. */
const detached = (value: string): string => [...value.slice(0, longestValue)].join('');

/** Forgets the rarest values until half of the room is free. */
function forgetRarest(counts: Map<string, number>): void {
  for (let rare = 1; counts.size > mostKept / 2; rare *= 2)
    for (const [value, count] of counts) if (count <= rare) counts.delete(value);
}

/**
 * A tally in bounded memory. Up to 2,000 different values are counted exactly. Beyond that, the rarest are forgotten now and then, so that the
 * counts of the most frequent ones are exact or slightly too low.
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

/** How many responses came when. */
export interface Timeline {
  /** Begin of the first stretch, in milliseconds since 1970. */
  start: number;
  /** Milliseconds of one stretch. */
  width: number;
  /** Responses in each stretch. */
  counts: number[];
}

/** Sorts times into stretches of equal length. */
export interface TimelineBuilder {
  add(time: number): void;
  /** Null where there are fewer than two different times. */
  build(): Timeline | null;
}

const mostStretches = 48;
const shortest = 1000;

/** A timeline in bounded memory: whenever it grows too long, two neighbors become one stretch. */
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
