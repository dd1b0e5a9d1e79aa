import { lastBefore, type Surroundings } from './context';
import type { StatusMark } from './marks';

/**
 * What `curl -w '%{http_code}'` prints: three digits right behind the body or alone on a line below it. zsh adds a `%` where the line is not ended.
 * A line of nothing but digits below it makes them a list of numbers.
 */
const BELOW =
  /^["'`]?(?:[ \t]{0,8}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,8})?([45]\d\d)%?[ \t]{0,8}\r?(?:\n|$)(?![ \t]{0,8}\d{1,12}[ \t]{0,8}\r?(?:\n|$))/;
const REACH = 80;

/** The failed status that stands alone behind a body that ends at `end`; null where there is none, or where other words stand beside it. */
export function statusBelow(around: Surroundings, end: number): StatusMark | null {
  const { statuses, text } = around;
  const match = BELOW.exec(text.slice(end, end + REACH));
  const digits = match?.[1];
  if (!match || digits === undefined) return null;
  const start = end + match[0].indexOf(digits);
  const known = statuses[lastBefore(statuses, start) + 1];
  return known?.start === start ? known : { start, end: start + 3, status: Number(digits), head: false };
}
