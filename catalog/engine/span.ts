/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Sorts spans by where they begin. */
export const byStart = (one: Span, other: Span): number => one.start - other.start;

/** The span from the first beginning to the last end; there must be one span at least. */
export const enclosing = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Index of the last number not above `at` in an ascending list; -1 when all are above. */
export function lastNotAbove(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the last span that begins before `at`; -1 for none. The spans are sorted by where they begin. */
export function lastBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The same stretches of text in spans that neither overlap nor touch, sorted by where they begin. */
export function united(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of [...spans].sort(byStart)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) whole.push({ start, end });
  }
  return whole;
}

/** Tells whether an offset lies in one of the spans; they may overlap and come in any order. */
export function covering(spans: readonly Span[]): (at: number) => boolean {
  const whole = united(spans);
  return (at) => (whole[lastBefore(whole, at + 1)]?.end ?? -1) > at;
}

/** The text with spaces in place of the spans: everything else keeps its offset and its line. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of united(spans)) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}
