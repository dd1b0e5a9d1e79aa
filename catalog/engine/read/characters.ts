/**
 * Character classes by UTF-16 code. Editors and chat tools turn punctuation into curly or full-width forms and add
 * invisible characters, so all readers ask here what a character means.
 */

const CURLY_DOUBLE = new Set([0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xff02]);
const CURLY_SINGLE = new Set([0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0xff07]);
/** NBSP, BOM, ideographic space, and the triangles before foldable lists. */
const ODD_BLANKS = new Set([
  0xa0, 0x1680, 0x202f, 0x205f, 0x2028, 0x2029, 0x2060, 0x3000, 0xfeff, 0x25bc, 0x25b6, 0x25be,
]);

/** Whether a code is a space of any width, a control character, or invisible. */
export function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0x7f) return true;
  if (code < 0xa0) return false;
  return ODD_BLANKS.has(code) || (code >= 0x2000 && code <= 0x200f);
}

/** Whether a code ends a line. */
export const isNewline = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Whether a code is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a code can be part of a name: an ASCII letter or digit, `_`, `$`. */
export function isWord(code: number): boolean {
  if (isDigit(code)) return true;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24;
}

/** The ASCII code of a punctuation mark: `：` is `:`, `“` is `"`. Other codes are returned unchanged. */
export function plain(code: number): number {
  if (code < 0x80) return code;
  if (CURLY_DOUBLE.has(code)) return 0x22;
  if (CURLY_SINGLE.has(code)) return 0x27;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0x3001 ? 0x2c : code;
}

/** Whether a code is a curly quote. */
export const isCurly = (code: number): boolean => CURLY_DOUBLE.has(code) || CURLY_SINGLE.has(code);

/** Whether a code is the full-width form of an ASCII mark. */
export const isFullWidth = (code: number): boolean => (code >= 0xff01 && code <= 0xff5e) || code === 0x3001;

/** Offset of the first character that is not blank, from `from` up to `limit`. */
export function afterBlanks(text: string, from: number, limit = text.length): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character before `before` that is not a space; at least `floor`. */
export function beforeBlanks(text: string, before: number, floor = 0): number {
  let at = before;
  while (at > floor && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const WIDE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g;

/** Width of a text in a console, where wide characters take two columns. */
export const displayWidth = (text: string): number => text.replace(WIDE, '  ').length;

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^]))/g;
const CONTROLS = new Map([...'nrtbfv0'].map((letter, nth) => [letter, '\n\r\t\b\f\v\0'.charAt(nth)]));

/** The character that an escape stands for. Unknown escapes are kept. */
function escaped(written: string, unicode?: string, byte?: string, letter = ''): string {
  const digits = unicode ?? byte;
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  return CONTROLS.get(letter) ?? (`"'\`\\/`.includes(letter) ? letter : written);
}

/** Decodes escapes `times` over: a body inside a JSON string twice needs two more rounds. Unknown escapes stay. */
export function unescape(text: string, times: number): string {
  let result = text;
  for (let round = 0; round < times && result.includes('\\'); round++) result = result.replace(ESCAPE, escaped);
  return result;
}
