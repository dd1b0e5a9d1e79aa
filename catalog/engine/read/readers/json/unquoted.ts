import { afterBlanks, isBlank, isDigit, isNewline, isWord, plain } from '../../characters';
import type { Reader } from './parse';
import { fieldAt } from './prints';
import { quoteAt, readString } from './strings';

const LONGEST_NAME = 60;
const LONGEST_VALUE = 4000;
const LONGEST_LITERAL = 40;
const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?[LlNn]?$/;

const LITERALS = new Map<string, unknown>([
  ...['true', 'True', 'TRUE'].map((word): [string, unknown] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, unknown] => [word, false]),
  ...['null', 'None', 'NULL', 'nil', 'undefined', 'NaN'].map((word): [string, unknown] => [word, null]),
]);

/** Whether a code can be part of an unquoted key. */
const isNameCode = (code: number): boolean =>
  isWord(plain(code)) || code === 0x2d || code === 0x2e || (code > 0x7f && plain(code) === code && code !== 0x2026);

/** Offset after the name at `at`; `at` if there is none. */
export function afterName(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at <= LONGEST_NAME && isNameCode(text.charCodeAt(end))) end++;
  return end - at > LONGEST_NAME ? at : end;
}

/** Encodes how a key is written as one number: its separator, and whether a space follows. */
export const keyStyle = (separator: number, spaced: boolean): number => separator * 2 + (spaced ? 1 : 0);

/** Whether a key and its separator follow, in the style of earlier keys, so that a comma does not belong to a text. */
function keyFollows(reader: Reader, at: number): boolean {
  const { text } = reader;
  const from = afterBlanks(text, at, at + 40);
  let name = from;
  while (text.charCodeAt(name) === 0x5c) name++;
  const quoted = [0x22, 0x27].includes(plain(text.charCodeAt(name)));
  const end = afterName(text, quoted ? name + 1 : name);
  if (quoted || end === from) return quoted && reader.keyStyle >= 0 && end > name + 1;
  const colon = afterBlanks(text, end, end + 4);
  const separator = plain(text.charCodeAt(colon));
  if (reader.keyStyle === 0) return separator === 0x3a || separator === 0x3d;
  return reader.keyStyle === -keyStyle(separator, isBlank(text.charCodeAt(colon + 1)));
}

/** Whether the value up to `at` is a number or a literal of a language, so that a comma or a comment ends it. */
const readsLiteral = (reader: Reader, at: number): boolean =>
  at - reader.pos <= LONGEST_LITERAL && typeof literal(reader.text.slice(reader.pos, at).trim()) !== 'string';

const commaEnds = (reader: Reader, at: number): boolean =>
  keyFollows(reader, at + 1) || isNewline(reader.text.charCodeAt(at + 1));

/** Whether an unquoted value goes on below: a number cut by a console, or the position in Jackson's message. */
function goesOnBelow(text: string, at: number): boolean {
  const below = afterBlanks(text, at, at + 4);
  const above = text.charCodeAt(text[at - 1] === '\r' ? at - 2 : at - 1);
  return text.startsWith('at [Source', below) || (isDigit(above) && isDigit(text.charCodeAt(below)));
}

/** Jackson's message quotes the character it stumbled over: `Unexpected character ('}' (code 125))`. */
const isQuotedBracket = (text: string, at: number): boolean => text[at - 1] === "'" && text[at + 1] === "'";

/** Whether the unquoted value is over at a character outside of brackets. */
function endsAt(reader: Reader, at: number, code: number, inList: boolean): boolean {
  const { text, print } = reader;
  // A struct may hold JSON: `{StatusCode:403 Body:{"error":…}}`.
  if (print === 'dump' || (print !== null && reader.keyStyle <= 0)) return false;
  if (code === 0x3b) return true;
  if (code === 0x7c) return keyFollows(reader, at + 1);
  if ((code === 0x2f || code === 0x23) && isBlank(text.charCodeAt(at - 1))) return readsLiteral(reader, at);
  if (code !== 0x2c) return text.startsWith('<EOL>', at) || code === 0x5c;
  return inList || readsLiteral(reader, at) || commaEnds(reader, at);
}

/** Where the unquoted value at the reader ends, at most at `limit`. Brackets that are opened inside it belong to it. */
function endOfUnquoted(reader: Reader, limit: number, inList: boolean): number {
  const { text, print } = reader;
  // Only `print_r` writes texts on several lines without quotes.
  const isLine = print !== 'dump' || reader.stack.at(-1)?.close !== 0x29;
  let open = 0;
  for (let at = reader.pos; at < limit; at++) {
    const code = plain(text.charCodeAt(at));
    if ((open === 0 || print === 'dump') && fieldAt(reader, at)) return at;
    if (isNewline(code) && isLine && !goesOnBelow(text, at)) return at;
    if (isNewline(code) || isQuotedBracket(text, at)) continue;
    if (code === 0x28 || code === 0x5b || code === 0x7b) open++;
    const isCloser = code === 0x29 || code === 0x5d || code === 0x7d;
    if (isCloser ? open-- === 0 : open === 0 && endsAt(reader, at, code, inList)) return at;
  }
  return limit;
}

/** A value with its type: `NumberLong(1)`, `Number(1)`, PHP's `int(1)` and `bool(true)`, xdebug's `int 1`. */
const TYPED = /^(?:[A-Z]\w{1,20}\((-?\d{1,20})\)|(?:int|integer|float|double|bool|boolean)[( ]([^\s()]{1,40})\)?)$/;

/** The meaning of an unquoted token. Whole numbers that lose digits stay text, because they are ids. */
export function literal(token: string): unknown {
  if (LITERALS.has(token)) return LITERALS.get(token);
  const [, wrapped, typed = wrapped] = TYPED.exec(token) ?? [];
  if (typed !== undefined) return literal(typed);
  if (!NUMBER.test(token)) return token;
  const value = Number(token.replace(/[LlNn]$/, ''));
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.eE]/.test(token) ? token : value;
}

/** Reads a string with its type, `Optional("x")`, also on several lines; null if there is none. */
function readWrapped(reader: Reader): string | null {
  const { text } = reader;
  const end = afterName(text, reader.pos);
  const quote = end > reader.pos && text[end] === '(' ? quoteAt(reader, afterBlanks(text, end + 1, end + 200)) : -1;
  if (quote < 0) return null;
  const value = readString(reader, quote);
  const close = afterBlanks(text, text[reader.pos] === ',' ? reader.pos + 1 : reader.pos, reader.pos + 200);
  if (text[close] === ')') reader.pos = close + 1;
  return value;
}

/** Reads an unquoted value. Stops the reader if there is none. */
export function readUnquoted(reader: Reader, inList: boolean): unknown {
  const wrapped = readWrapped(reader);
  if (wrapped !== null) return wrapped;
  const { text } = reader;
  if (fieldAt(reader, reader.pos - 1)) return '';
  const limit = Math.min(text.length, reader.pos + LONGEST_VALUE);
  const end = endOfUnquoted(reader, limit, inList);
  const token = text
    .slice(reader.pos, end)
    .replace(/(\d)\r?\n\s{0,2}(?=\d)/g, '$1')
    .trim();
  if ((!token && reader.print === null) || (end === limit && limit < text.length)) reader.broken = true;
  if (reader.print !== null && end >= text.length && reader.stack.at(-1)?.close !== 0) reader.damage.add('truncated');
  reader.pos = end;
  if (['True', 'False', 'None'].includes(token)) reader.notation = 'python';
  return literal(token);
}
