import type { Hit } from '../matcher';
import type { Index } from './prepared';

const longestLine = 400;
const likeEnough = 0.7;

/** The line around a place, without blanks at its ends; at most 400 characters to either side. */
export function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - longestLine), start);
  const after = text.slice(end, end + longestLine);
  const head = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const tail = after.split(/[\r\n]/, 1)[0] ?? '';
  return { start: start - head.trimStart().length, end: end + tail.trimEnd().length };
}

/**
 * The stretch of a message found in free text. Where it is a piece of another message, and the line around it nearly is that other one,
 * the line is the message: "can nt join this group, reason:user bob has joined too many groups!".
 */
export function widen(index: Index, text: string, hit: Hit): Hit {
  if (index.wordings.list[hit.template]?.partOfAnother !== true) return hit;
  const line = lineAround(text, hit.start, hit.end);
  if (line.end - line.start <= hit.end - hit.start) return hit;
  const [nearest] = index.wordings.matcher.similar(text.slice(line.start, line.end), 1);
  const isLonger = nearest !== undefined && nearest.weight > hit.weight && nearest.score >= likeEnough;
  return isLonger ? { ...hit, ...line, template: nearest.template } : hit;
}
