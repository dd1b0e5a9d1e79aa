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
