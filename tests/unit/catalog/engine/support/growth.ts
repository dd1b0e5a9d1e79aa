const RUNS = 3;
/** Below this many milliseconds a clock tells nothing. */
const LEAST = 2;

/** Milliseconds that this process itself has worked, so that a busy machine does not count; the fastest of some runs. */
function costOf(work: () => unknown): number {
  const costs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - before) / 1000;
  });
  return Math.max(LEAST, Math.min(...costs));
}

/** Eight times the text: linear work gives about 8, quadratic work 64. */
export const TIMES = 8;
/** What still counts as linear: an exponent of 1.3, so 15 times the work for eight times the text. */
export const LINEAR = TIMES ** 1.3;

/** How often a growth that looks too steep is measured again: a collector's pause comes once, quadratic work every time. */
const ATTEMPTS = 3;

/**
 * By how much work grows when its text becomes eight times as long: `shape`, repeated to `length` characters and to eight times that.
 * The first run is a longer one than needed, so that the code is warm. It is not measured again once it is below `enough`.
 */
export function growth(shape: string, work: (text: string) => unknown, length = 40_000, enough = LINEAR): number {
  const text = (size: number): string => shape.repeat(Math.ceil(size / shape.length));
  const [small, large] = [text(length), text(TIMES * length)];
  costOf(() => work(small));
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= enough; attempt++) {
    least = Math.min(least, costOf(() => work(large)) / costOf(() => work(small)));
  }
  return least;
}
