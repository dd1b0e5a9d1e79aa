import { afterBlanks, isBlank, isNewline } from '../../characters';
import { beginsLike } from '../../records';
import { afterConcatenation } from './lineBreaks';
import type { Reader } from './parse';

/** A comment without an end is none: longer ones are not looked for. */
const COMMENT_REACH = 2000;

const LINE_NUMBER = /^\d{1,5}[.:|)]?$/;
const MARKERS = ['//', '#', '*', '>', '<', '|', '--', ';', '%'];

/** Offset behind what repeats at the beginning of a line (`// `, ` * `, `web_1 | `); `at` when nothing does. */
function afterLinePrefix(reader: Reader, at: number): number {
  const { text, prefix } = reader;
  if (!prefix) return at;
  const from = afterBlanks(text, at);
  if (LINE_NUMBER.test(prefix)) {
    const number = /^\d{1,5}[.:|)]?(?=\s)/.exec(text.slice(from, from + 8));
    return number ? from + number[0].length : at;
  }
  if (beginsLike(text, from, prefix)) return from + prefix.length;
  const marker = MARKERS.find((mark) => prefix.startsWith(mark) || (mark === '*' && prefix.startsWith('/*')));
  return marker !== undefined && text.startsWith(marker, from) ? from + marker.length : at;
}

/** Offset behind a comment at `at`; `at` when there is none. */
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

/** Offset behind a line break that was written out: `\n` in escaped text, `<EOL>` in Spring's messages. */
function afterWrittenBreak(reader: Reader, at: number): number {
  if (reader.text.startsWith('<EOL>', at)) return at + 5;
  if (reader.slashes === 0) return at;
  let end = at;
  while (reader.text[end] === '\\') end++;
  return end > at && /[nrt]/.test(reader.text.charAt(end)) ? end + 1 : at;
}

/** Between two tokens of an escaped text, a quote ends one piece of the string around it. Before the first token a line break has to tell. */
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

/** Moves over blanks, comments, repeated line prefixes and written-out line breaks between two tokens. */
export function skipBlanks(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    if (reader.pos >= text.length) return;
    const next = step(reader, reader.pos);
    if (next === reader.pos) return;
    reader.pos = next;
  }
}
