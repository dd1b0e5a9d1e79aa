/** Kinds of characters. All kinds up to `quote` are gaps: they separate words and are never compared. */
export const kinds = { nothing: 0, blank: 1, quote: 2, letter: 3, digit: 4, ideograph: 5, mark: 6 } as const;

const { nothing, blank, quote, letter, digit, ideograph, mark } = kinds;

/** The code of a line break in normalized text. */
export const lineBreak = 0x0a;
const space = 0x20;
const straightQuote = 0x27;

/**
 * Characters that documents, editors and input methods use instead of plain ones. The same position in `plain` has
 * the plain character.
 */
const typographic = '–—‑‒―−‐。、，；：！？（）【】〔〕｛｝〈〉《》';
const plain = '-------.,,;:!?()[][]{}<><>';
const quotes = '\'"`´‘’‚‛′″“”„‟«»‹›「」『』〝〞＂＇';
const zeroWidth = [0x00, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x200e, 0x200f, 0x180e];
const blanks = [0x09, 0x0b, 0x0c, 0x20, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000];
const lineBreaks = [0x0a, 0x0d, 0x2028, 0x2029];

/**
 * Maps each UTF-16 unit to the one it is compared as: half width, lower case, one kind of quote and of whitespace.
 * Zero-width characters map to 0.
 */
export const folded: Uint16Array = foldTable();

/** Maps each folded unit to its kind, one of `kinds`. */
export const kindOf: Uint8Array = kindTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0x41; code < 0x0590; code++) table[code] = lowerCase(code);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = lowerCase(code - 0xfee0);
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = space;
  for (let code = 0x01; code < 0x20; code++) table[code] = 0;
  [...typographic].forEach((character, at) => (table[character.charCodeAt(0)] = plain.charCodeAt(at)));
  for (const each of quotes) table[each.charCodeAt(0)] = straightQuote;
  for (const code of zeroWidth) table[code] = 0;
  for (const code of blanks) table[code] = space;
  for (const code of lineBreaks) table[code] = lineBreak;
  return table;
}

function lowerCase(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(letter);
  table.fill(mark, 0x01, 0x80).fill(mark, 0xa1, 0xc0).fill(mark, 0x2010, 0x2c00).fill(mark, 0x3001, 0x3040);
  table.fill(ideograph, 0x3040, 0x3100).fill(ideograph, 0x3400, 0xa000).fill(ideograph, 0xf900, 0xfb00);
  table.fill(letter, 0x61, 0x7b).fill(letter, 0x41, 0x5b).fill(digit, 0x30, 0x3a);
  table[0x5f] = letter;
  table[0] = nothing;
  table[space] = blank;
  table[lineBreak] = blank;
  table[straightQuote] = quote;
  return table;
}

/** A text and its normalized form. Positions are the same in both. */
export interface NormalText {
  /** The original text. */
  source: string;
  /** UTF-16 units of the normalized text; 0 for units that are skipped. */
  codes: Uint16Array;
}

const backslash = 0x5c;
const ampersand = 0x26;
const escape = 0x1b;
/** Characters that may begin an escape sequence, an entity, a color code or a new line. */
const special = new Uint8Array(0x10000);
for (const code of [backslash, ampersand, escape, lineBreak]) special[code] = 1;
const entities = new Map(
  Object.entries({ quot: '"', apos: "'", '#39': "'", '#34': '"', lt: '<', gt: '>', amp: '&', nbsp: ' ' }),
);
const escapedBlanks = 'nrt';
/** Characters before a wrapped line in comments, quotations and tables. */
const linePrefixes = '/#*>|';

/**
 * Normalizes a text for matching. The result has the same length, so that every position in it is also a position in
 * the original text. Any string is valid.
 *
 * Full-width characters become half width, capital letters lower case, any quote `'`, any whitespace a space, and any
 * line break `\n`. Zero-width and control characters, backslashes before quotes and terminal colors become 0, which
 * means that they are skipped. A literal `\n`, `\u2019` or `&quot;` becomes the character it encodes, followed by
 * zeros. Comment signs at the start of a line count as whitespace.
 */
export function normalize(source: string): NormalText {
  const codes = new Uint16Array(source.length);
  const [plain, isSpecial] = [folded, special];
  const size = source.length;
  for (let at = 0; at < size;) {
    const code = source.charCodeAt(at);
    if (isSpecial[code] === 1) at = put(source, at, code, codes);
    else codes[at++] = plain[code] as number;
  }
  return { source, codes };
}

/**
 * Writes a character that may begin an escape sequence or a line, and everything that belongs to it. Returns the
 * position after it.
 */
function put(source: string, at: number, code: number, codes: Uint16Array): number {
  codes[at] = folded[code] as number;
  if (code === backslash) return putEscape(source, at, codes);
  if (code === ampersand) return putEntity(source, at, codes);
  return code === escape ? skipColor(source, at) : skipPrefix(source, at + 1, codes);
}

function putEscape(source: string, at: number, codes: Uint16Array): number {
  let next = at + 1;
  while (source.charCodeAt(next) === backslash && next < at + 8) next++;
  const sign = source[next] ?? '';
  codes[at] = 0;
  if (sign === 'u') return putUnicode(source, at, next, codes);
  if (!escapedBlanks.includes(sign) || sign === '' || isLetter(source.charCodeAt(next + 1)))
    return keepBackslash(at, next, sign, codes);
  codes[at] = sign === 't' ? 0x20 : lineBreak;
  return next + 1;
}

/**
 * A backslash before a quote or a slash is an escape. Anywhere else, as in a Windows path, it is an ordinary
 * character.
 */
function keepBackslash(at: number, next: number, sign: string, codes: Uint16Array): number {
  if (sign !== '"' && sign !== "'" && sign !== '/') codes.fill(backslash, at, next);
  return next;
}

function putUnicode(source: string, at: number, next: number, codes: Uint16Array): number {
  const digits = source.slice(next + 1, next + 5);
  const code = Number.parseInt(digits, 16);
  if (digits.length < 4 || !/^[0-9a-f]{4}$/i.test(digits)) return keepBackslash(at, next, 'u', codes);
  codes[at] = folded[code] ?? code;
  return next + 5;
}

function putEntity(source: string, at: number, codes: Uint16Array): number {
  let end = at + 1;
  while (end < at + 6 && source[end] !== ';') end++;
  const character = source[end] === ';' ? entities.get(source.slice(at + 1, end).toLowerCase()) : undefined;
  if (character === undefined) return at + 1;
  codes[at] = folded[character.charCodeAt(0)] ?? 0;
  return end + 1;
}

/** Skips a terminal color: `ESC [ 31 m`. */
function skipColor(source: string, at: number): number {
  if (source[at + 1] !== '[') return at + 1;
  let end = at + 2;
  while (end < at + 12 && !isLetter(source.charCodeAt(end))) end++;
  return end + 1;
}

function skipPrefix(source: string, from: number, codes: Uint16Array): number {
  let at = skipBlanks(source, from, codes);
  const signs = at;
  while (at < signs + 3 && linePrefixes.includes(source[at] ?? ' ')) at++;
  const isPrefix = at > signs && (at - signs > 1 || source[at] === ' ');
  if (isPrefix) codes.fill(0x20, signs, at);
  return isPrefix ? at : signs;
}

function skipBlanks(source: string, from: number, codes: Uint16Array): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t') codes[at++] = 0x20;
  return at;
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/**
 * The form in which `error` fields are compared: without package, case and punctuation, and with one letter for those
 * that text recognition confuses. `com.easemob.GroupException` is `groupexceptlon`. Null if it is missing or empty.
 */
export function foldErrorType(error: string | null): string | null {
  if (error === null) return null;
  const name = error.trim().slice(0, 200);
  const folded = withoutPackage(name)
    .toLowerCase()
    .replace(/[i1]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? null : folded;
}

const withoutPackage = (name: string): string =>
  /^[\w.$]+$/.test(name) ? name.slice(name.lastIndexOf('.') + 1) : name;
