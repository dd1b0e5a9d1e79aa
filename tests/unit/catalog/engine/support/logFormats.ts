/** The path of a call about the nth user. */
export const path = (nth: number): string => `/org/app/chatgroups/40659491815425/users/u${nth}`;
export const url = (nth: number): string => `https://a1.easemob.com${path(nth)}`;
export const second = (nth: number): string => `2026-01-02 03:04:${String(nth % 60).padStart(2, '0')}`;
export const iso = (nth: number): string => second(nth).replace(' ', 'T');

export interface LogFormat {
  head?: string;
  /** A record that is not a failed response. */
  noise: (nth: number) => string;
  /** A record with a failed response. */
  failure: (nth: number) => string;
}

/** Twelve failures among twice as many other records. */
export const logOf = ({ head = '', noise, failure }: LogFormat): string =>
  head + Array.from({ length: 12 }, (_, nth) => `${noise(nth)}\n${failure(nth)}\n${noise(nth + 20)}\n`).join('');
