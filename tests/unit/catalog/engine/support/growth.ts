/** How often the shorter text is measured. A pause in its only run would make the growth look smaller than it is. */
const RUNS = 3;
/** Measured times are at least this long, in milliseconds. */
const ACCURATE = 10;
/** Shorter work, in milliseconds, is mostly the cost of measuring. */
const LEAST = 0.1;

/** Processor time in milliseconds, so that a busy machine does not matter; the fastest of several runs. */
export function costOf(work: () => unknown, runs = 1): number {
  return Math.max(LEAST, Math.min(...Array.from({ length: runs }, () => meanTime(work))));
}

/**
 * Mean time of a run, repeated until the measured time is long enough. The system counts the time of a process
 * exactly, but only estimates which part of it was its own code, so both parts are added.
 */
function meanTime(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    work();
    const { user, system } = process.cpuUsage(before);
    const total = (user + system) / 1000;
    if (total >= ACCURATE) return total / runs;
  }
}

/** Eight times the text: linear work takes about 8 times as long, quadratic work 64 times. */
export const TIMES = 8;
/** The most that counts as linear: an exponent of 1.3, which is 15 times the work for eight times the text. */
export const LINEAR = TIMES ** 1.3;

/**
 * How often work that seems too slow is measured again. A pause of the garbage collector happens once, but quadratic
 * work is slow every time.
 */
const ATTEMPTS = 6;

/**
 * How much the work grows if its text becomes eight times as long. The text is `shape`, repeated to `length`
 * characters and to eight times that. The first run uses a longer text, to warm up the code. Measuring stops once the
 * result is below `enough`.
 */
export function growth(shape: string, work: (text: string) => unknown, length = 40_000, enough = LINEAR): number {
  const text = (size: number): string => shape.repeat(Math.ceil(size / shape.length));
  const [small, large] = [text(length), text(TIMES * length)];
  costOf(() => work(small));
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= enough; attempt++) {
    least = Math.min(least, costOf(() => work(large)) / costOf(() => work(small), RUNS));
  }
  return least;
}
