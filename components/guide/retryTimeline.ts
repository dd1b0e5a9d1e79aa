/** An attempt of a call: the earliest and the latest time at which it is sent, in seconds after the first failure. */
export interface Attempt {
  /** Number of the attempt, from 1. */
  number: number;
  earliest: number;
  latest: number;
}

/**
 * The longest delay after each failure, in seconds. Half of each delay is random. The code in the guides uses the
 * same delays.
 */
const WAITS = [1, 2, 4, 8] as const;

/** The attempts of a call that fails each time. The calls themselves are assumed to take no time. */
export const attempts = (waits: readonly number[] = WAITS): Attempt[] =>
  waits.reduce<Attempt[]>(
    (before, wait) => {
      const last = before.at(-1) ?? { earliest: 0, latest: 0 };
      return [...before, { number: before.length + 1, earliest: last.earliest + wait / 2, latest: last.latest + wait }];
    },
    [{ number: 1, earliest: 0, latest: 0 }],
  );
