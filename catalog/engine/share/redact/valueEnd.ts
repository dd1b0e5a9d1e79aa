/** Where values end that are written without or within quotes. */

/** Offset of the line break behind a place, or of the end of the text. */
export function toLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const isWord = (sign: string): boolean => /[\w\u00c0-\uffff]/.test(sign);

/**
 * Offset of the quotation mark that closes the one at `at`: it is not escaped, and no word goes on behind it (`"ab"cd"` is one value).
 * The end of the line where none does: the value was cut off.
 */
export function quotedEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let index = at + 1; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '\n') return index;
    if (sign === '\\') index++;
    else if (sign === quote && text.charAt(index + 1) === quote && isWord(text.charAt(index + 2))) index++;
    else if (sign === quote && !isWord(text.charAt(index + 1))) return index;
  }
  return text.length;
}

/** How far a value without quotes goes. */
export interface Reach {
  /** The quotation mark around name and value; empty for none. */
  enclosing: string;
  /** `word`: to the next blank. `words`: to the next name, or the line's end. `line`: to the line's end, whatever stands there. */
  reach: 'word' | 'words' | 'line';
}

const NEXT_NAME = /\s{0,8}["']?[\w.-]{1,40}["']?\s?[=:](?!\/\/)/y;
const TAG = /<\/?[A-Za-z][^<>]{0,60}>/y;
const OPENERS = '[({';
const CLOSERS = '])}';

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether a bracket that was opened before the value closes on its line: the value stands in a print like `{password=two words, a=b}`. */
function isInBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (const sign of text.slice(at, at + 400)) {
    if (sign === '\n') return false;
    if (OPENERS.includes(sign)) depth++;
    else if (CLOSERS.includes(sign) && --depth < 0) return true;
  }
  return false;
}

interface Scan {
  text: string;
  enclosing: string;
  reach: Reach['reach'];
  isInBrackets: boolean;
}

/** Whether a separator (`,` `;` `&`) ends the value: a name follows it, or a blank, or nothing. */
function endsAtSeparator({ text, reach, isInBrackets }: Scan, at: number): boolean {
  if (reach === 'line') return isInBrackets && text.charAt(at) === ',' && matches(NEXT_NAME, text, at + 1);
  const next = text.charAt(at + 1);
  return next === '' || /[\s"'`)\]}]/.test(next) || matches(NEXT_NAME, text, at + 1);
}

function endsAtBlank({ text, reach, isInBrackets }: Scan, at: number): boolean {
  if (reach === 'line') return false;
  if (reach === 'word' && !isInBrackets) return true;
  return matches(NEXT_NAME, text, at + 1) || /^\s+(?:#|\/\/)/.test(text.slice(at, at + 12));
}

/** Whether the value ends before the sign at a place, brackets aside. */
function endsAt(scan: Scan, at: number): boolean {
  const { text, enclosing, reach } = scan;
  const sign = text.charAt(at);
  if (sign === '\n' || sign === enclosing) return true;
  if (sign === '\\') return /["'rn]/.test(text.charAt(at + 1));
  if (/\s/.test(sign)) return endsAtBlank(scan, at);
  if (',;&'.includes(sign)) return endsAtSeparator(scan, at);
  if (/["'`]/.test(sign)) return reach !== 'line' && !isWord(text.charAt(at + 1));
  return sign === '<' && matches(TAG, text, at);
}

/** Offset behind a value without quotes that begins at `at`; blanks at its end are not part of it. */
export function unquotedEnd(text: string, at: number, { enclosing, reach }: Reach): number {
  const scan: Scan = { text, enclosing, reach, isInBrackets: isInBrackets(text, at) };
  let depth = 0;
  let end = /^<[^/]/.test(text.slice(at, at + 2)) ? at + 1 : at;
  for (; end < text.length; end++) {
    const sign = text.charAt(end);
    if (endsAt(scan, end)) break;
    if (OPENERS.includes(sign)) depth++;
    else if (CLOSERS.includes(sign) && --depth < 0) {
      if (scan.isInBrackets && !isWord(text.charAt(end + 1))) break;
      depth = 0;
    }
  }
  while (end > at && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
