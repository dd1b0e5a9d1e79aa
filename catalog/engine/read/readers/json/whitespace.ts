import { afterBlanks, beforeBlanks, displayWidth, isBlank, isNewline } from '../../characters';
import { beginsLike, isRecordStart, lineEnd, lineStart } from '../../records';
import type { Reader } from './parse';

/** Widths at which consoles wrap lines within words. */
const CONSOLE_WIDTHS = new Set([80, 100, 120, 132, 160]);

/** Mail wraps at words before this column. A longer line was cut by a window. */
const LONGEST_WORD_WRAP = 84;

/** Shorter prefixes are comment signs and line numbers, which also occur with lines that are wrapped between words. */
const SHORTEST_HEAD = 12;

const LONGEST_MARKS = 24;

/** Marks of quoted mail and comments, which are repeated on each wrapped line. */
const MARKS = /^[ \t]{0,8}(?:(?:[<>|#*;%][ \t]?){1,8}|\/\/|--)/;

/** Offset after such marks at `at`, if the line of the value began with the same kind; otherwise -1. */
function afterMarks(text: string, at: number, head: string): number {
  const above = MARKS.exec(head)?.[0].trim();
  const below = above ? MARKS.exec(text.slice(at, at + LONGEST_MARKS))?.[0] : undefined;
  return above && below?.trim().startsWith(above.charAt(0)) ? at + below.length : -1;
}

/** How the two sides of a line break inside a string belong together. */
export interface Seam {
  /** Offset after the last relevant character of the upper line. */
  end: number;
  /** Offset of the first character of the lower line that counts. */
  next: number;
  /** What replaces the line break: nothing if a console has wrapped the line, a space between words. */
  glue: '' | ' ';
}

/** Whether a console has wrapped the line that ends at `end`: it is as wide as a console or as a line next to it. */
function isHardWrap(text: string, end: number, next: number): boolean {
  const start = lineStart(text, end);
  const width = displayWidth(text.slice(start, end));
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1);
  const isAsWide = (line: string): boolean => displayWidth(line.replace(/\r$/, '')) === width;
  if (CONSOLE_WIDTHS.has(width) || width > LONGEST_WORD_WRAP) return true;
  return width >= 40 && [above, text.slice(next, lineEnd(text, next))].some(isAsWide);
}

/** Offset after `head`, which some logs repeat in each line of a split message; -1 if the line does not have it. */
function afterHead(text: string, at: number, head: string): number {
  if (head.length < SHORTEST_HEAD || !text.startsWith(head, at)) return -1;
  return at + head.length + (text[at + head.length] === ' ' ? 1 : 0);
}

/** Reads a line break in a string; null if the string was cut off. `head` is what is before the value on its line. */
export function lineBreakAt(text: string, at: number, head: string): Seam | null {
  const end = text[at - 1] === '\r' ? at - 1 : at;
  const next = text.startsWith('\r\n', at) ? at + 2 : at + 1;
  const piece = afterHead(text, next, head);
  if (piece > 0) return { end, next: piece, glue: '' };
  const marked = afterMarks(text, next, head);
  const words = Math.max(next, marked);
  const first = afterBlanks(text, words, Math.min(text.length, words + 200));
  const isBody = /^[[{]\s{0,4}["'{]/.test(text.slice(first, first + 8));
  if (isBody || isRecordStart(text, next) || text.slice(words, first).includes('\n')) return null;
  if (marked < 0 && isHardWrap(text, end, next)) return { end, next, glue: '' };
  const glue = text[end - 1] === '_' || text[first] === '_' ? '' : ' ';
  return { end: beforeBlanks(text, end, lineStart(text, end)), next: first, glue };
}

/** How strings are concatenated: `" +` (Java, C#), `' .` (PHP), `" & _` (Visual Basic), a line break (Python, C). */
const CONCATENATION = /^["'](?:\s{0,80}([+.&])\s{0,4}_?\s{0,80}|[ \t\r]{0,8}\\?\r?\n\s{0,80})["']/;
const LONGEST = 200;

/** Offset after the opening quote of the next piece, for a closing quote at `at`; -1 if the string ends there. */
export function afterConcatenation(text: string, at: number): number {
  const joined = CONCATENATION.exec(text.slice(at, at + LONGEST));
  return joined ? at + joined[0].length : -1;
}

/** Whether an operator joins the two pieces; without one only some languages read on. */
export const hasOperator = (text: string, at: number): boolean =>
  CONCATENATION.exec(text.slice(at, at + LONGEST))?.[1] !== undefined;

/** Longer comments are not recognized, because one without an end would extend over the rest of the text. */
const COMMENT_REACH = 2000;

const LINE_NUMBER = /^\d{1,5}[.:|)]?(?=\s|$)/;

/** Offset after a prefix that lines repeat (`// `, ` * `, `web_1 | `); `at` if there is none. */
function afterLinePrefix(reader: Reader, at: number): number {
  const { text, prefix } = reader;
  if (!prefix) return at;
  const from = afterBlanks(text, at);
  if (LINE_NUMBER.exec(prefix)?.[0] === prefix)
    return from + (LINE_NUMBER.exec(text.slice(from, from + 8))?.[0].length ?? at - from);
  return beginsLike(text, from, prefix) ? from + prefix.length : Math.max(at, afterMarks(text, from, prefix));
}

/** Offset after a comment at `at`; `at` if there is none. */
function afterComment(reader: Reader, at: number): number {
  const { text, budget } = reader;
  if (text.startsWith('//', at) || text[at] === '#') {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', at)) return at;
  const length = text.slice(at + 2, at + 2 + COMMENT_REACH).indexOf('*/');
  if (length < 0) budget.steps -= COMMENT_REACH;
  return length < 0 ? at : at + 2 + length + 2;
}

/** Offset after a line break that is written as text: `\n` in escaped text, `<EOL>` in messages of Spring. */
function afterWrittenBreak(reader: Reader, at: number): number {
  if (reader.text.startsWith('<EOL>', at)) return at + 5;
  if (reader.slashes === 0) return at;
  let end = at;
  while (reader.text[end] === '\\') end++;
  return end > at && /[nrt]/.test(reader.text.charAt(end)) ? end + 1 : at;
}

/** Offset after the seam of two pieces between tokens. Before the first token, it must contain a line break. */
function afterPiece({ slashes, text }: Reader, at: number): number {
  const next = slashes === 0 ? -1 : afterConcatenation(text, at);
  return next > 0 && (slashes > 0 || text.slice(at, next).includes('\n')) ? next : at;
}

function step(reader: Reader, at: number): number {
  const code = reader.text.charCodeAt(at);
  if (isNewline(code)) return afterLinePrefix(reader, at + 1);
  if (isBlank(code)) return at + 1;
  if (code === 0x5c || code === 0x3c) return afterWrittenBreak(reader, at);
  if (code === 0x22 || code === 0x27) return afterPiece(reader, at);
  if (code === 0x2f || code === 0x23) {
    const end = afterComment(reader, at);
    if (end > at) reader.damage.add('repaired');
    return end;
  }
  return at;
}

/** Skips spaces, comments, repeated line prefixes and line breaks that are written as text. */
export function skipBlanks(reader: Reader): void {
  for (let at = -1; at < reader.pos && reader.pos < reader.text.length;) {
    at = reader.pos;
    reader.pos = step(reader, at);
  }
}
