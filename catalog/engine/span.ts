/** A range of a text, in UTF-16 offsets with an exclusive end. */
export interface Span {
  start: number;
  end: number;
}

/** Compares spans by their start, for sorting. */
export const byStart = (one: Span, other: Span): number => one.start - other.start;

/** The span from the smallest start to the largest end. The list must not be empty. */
export const enclosing = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Index of the last number that is not greater than `at`, in an ascending list; -1 if all are greater. */
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

/** Index of the last span that starts before `at`, in a list sorted by start; -1 if there is none. */
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

/** Merges spans that overlap or touch. The result is sorted by start and covers the same text. */
export function united(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of [...spans].sort(byStart)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) whole.push({ start, end });
  }
  return whole;
}

/** The ranges of a text of this length that no span covers, in order. */
export function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const whole = united(spans);
  const gaps = [{ start: 0, end: 0 }, ...whole].map(({ end }, nth) => ({
    start: end,
    end: whole[nth]?.start ?? length,
  }));
  return gaps.filter(({ start, end }) => end > start);
}

/** Returns a function that tells whether an offset is in one of the spans. Spans may overlap and be in any order. */
export function covering(spans: readonly Span[]): (at: number) => boolean {
  const whole = united(spans);
  return (at) => (whole[lastBefore(whole, at + 1)]?.end ?? -1) > at;
}

/** Replaces spans of a text with spaces. The rest of the text keeps its offsets and lines. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of united(spans)) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}
