/** One attempt of a call: the earliest and the latest second after the first failure in which it is sent. */
export interface Attempt {
  /** 1 for the first one. */
  number: number;
  earliest: number;
  latest: number;
}

/** The longest wait after each failure, in seconds. Half of it is random. The code of the guides waits as long. */
const WAITS = [1, 2, 4, 8] as const;

/** The attempts of a call that fails each time. The calls themselves are drawn as if they took no time. */
export const attempts = (waits: readonly number[] = WAITS): Attempt[] =>
  waits.reduce<Attempt[]>(
    (before, wait) => {
      const last = before.at(-1) ?? { earliest: 0, latest: 0 };
      return [...before, { number: before.length + 1, earliest: last.earliest + wait / 2, latest: last.latest + wait }];
    },
    [{ number: 1, earliest: 0, latest: 0 }],
  );
