import { couldBeSecret, isHarmless, type Secret } from './secret';

/** Offset of the next line break, or of the end of the text. */
export function toLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const isWord = (sign: string): boolean => /[\w\u00c0-\uffff]/.test(sign);

/**
 * Offset of the quotation mark that closes the one at `at`. It is not escaped, and no word follows it directly
 * (`"ab"cd"` is one value). If there is none, the value is cut off, and the end of the line is returned.
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

/** How far a value without quotes extends. */
export interface Reach {
  /** The quotation mark that encloses both name and value; empty if there is none. */
  enclosing: string;
  /**
   * `word`: up to the next space. `words`: up to the next name or the end of the line. `line`: up to the end of the
   * line.
   */
  reach: 'word' | 'words' | 'line';
}

const NEXT_NAME = /\s{0,8}["']?[\w.-]{1,40}["']?\s?[=:](?!\/\/)/y;
/** A status behind a comma: `密码:…,401 Unauthorized`. */
const STATUS = /[45]\d\d(?= |\b[^\w,;])/y;
const TAG = /<\/?[A-Za-z][^<>]{0,60}>/y;
const OPENERS = '[({';
const CLOSERS = '])}';

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether a bracket that was opened before the value is closed on the same line, as in `{password=two words, a=b}`. */
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

/** Whether a separator (`,` `;` `&`) ends the value, because a name, a space or nothing follows it. */
function endsAtSeparator({ text, reach, isInBrackets }: Scan, at: number): boolean {
  if (reach === 'line') return isInBrackets && text.charAt(at) === ',' && matches(NEXT_NAME, text, at + 1);
  const next = text.charAt(at + 1);
  return (
    next === '' ||
    /[\s"'`)\]}\u4e00-\u9fff]/.test(next) ||
    matches(NEXT_NAME, text, at + 1) ||
    matches(STATUS, text, at + 1)
  );
}

/** What no password contains behind a blank: a remark, another command, an arrow, a body, a status, what was returned. */
const AFTER_VALUE =
  /\s+(?:#|\/\/|&&|\|\||[-=]>|\{\s?["']|[45]\d\d\b|返回|提示|报|(?:returns?|returned|responds?|gets?|got)\b)/y;

function endsAtBlank({ text, reach, isInBrackets }: Scan, at: number): boolean {
  if (reach === 'line') return false;
  if (reach === 'word' && !isInBrackets) return true;
  return matches(NEXT_NAME, text, at + 1) || matches(AFTER_VALUE, text, at);
}

/** Whether the value ends before the character at a position. Brackets are handled elsewhere. */
function endsAt(scan: Scan, at: number): boolean {
  const { text, enclosing, reach } = scan;
  const sign = text.charAt(at);
  if (sign === '\n' || sign === enclosing) return true;
  if (sign === '\\') return /["'rn]/.test(text.charAt(at + 1));
  if (/\s/.test(sign)) return endsAtBlank(scan, at);
  if (',;&'.includes(sign)) return endsAtSeparator(scan, at);
  if (sign === '。') return true;
  if (/["'`]/.test(sign)) return reach !== 'line' && !isWord(text.charAt(at + 1));
  return sign === '<' && matches(TAG, text, at);
}

/** End of a value without quotes that starts at `at`, without trailing spaces. */
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

/** The secrets in a list or an object, and its end. */
export interface Bracketed {
  secrets: Secret[];
  end: number;
}

/** Lists of secrets are short. The limit protects the rest of the text from a bracket that is never closed. */
const longest = 20_000;
const longestOnLine = 2000;
const TOKEN = /["'`]|[[({\])}]|[\w.$+/-]{1,400}|\n(?=[^\s"'`\]})[{])/g;
const NAME_FOLLOWS = /["'`]?\s{0,8}(?:=>|:|=)/y;

function isName(text: string, end: number): boolean {
  NAME_FOLLOWS.lastIndex = end;
  return NAME_FOLLOWS.test(text);
}

/** Fields that say what went wrong, and are no secrets wherever they are. */
const ABOUT_FAILURE =
  /^(?:error\w*|exception|message|msg|desc\w*|reason|status\w*|code|uri|path|action|timestamp|duration)$/i;

/** Masks all values in a list or an object, at any depth: `["…","…"]`, `{"value":"…"}`. */
function readStructure(text: string, at: number): Bracketed {
  const secrets: Secret[] = [];
  const stop = Math.min(text.length, at + longest);
  let depth = 0;
  let index = at;
  let name = '';
  const addValue = (start: number, end: number, isSecret: boolean): void => {
    if (isSecret && !ABOUT_FAILURE.test(name)) secrets.push({ start, end });
    name = '';
  };
  while (index < stop) {
    TOKEN.lastIndex = index;
    const found = TOKEN.exec(text);
    if (found === null || found[0] === '\n') break;
    const [token] = found;
    index = found.index + token.length;
    if (OPENERS.includes(token)) depth++;
    else if (CLOSERS.includes(token)) {
      if (--depth <= 0) return { secrets, end: index };
    } else if (/["'`]/.test(token)) {
      const end = quotedEnd(text, found.index);
      if (isName(text, end)) name = text.slice(index, end);
      else addValue(index, end, !isHarmless(text.slice(index, end)));
      index = Math.min(text.length, end + 1);
    } else if (isName(text, index)) name = token;
    else addValue(found.index, index, couldBeSecret(token));
  }
  return { secrets, end: Math.min(index, text.length) };
}

/**
 * The position of the closing bracket on the same line. If there is none, the end of the line or the longest length
 * of a value.
 */
function closing(text: string, at: number): number {
  let depth = 0;
  const end = Math.min(toLineEnd(text, at), at + longestOnLine);
  for (let index = at; index < end; index++) {
    const sign = text.charAt(index);
    if (OPENERS.includes(sign)) depth++;
    else if (CLOSERS.includes(sign) && --depth === 0) return index;
  }
  return end;
}

const STRUCTURE = /[[({]\s{0,200}(?:["'`[({\d:-]|\w{1,40}["']?\s?(?:=>|:|=))/y;

/** Reads a value that starts with a bracket. Null if it is a placeholder in brackets. */
export function readBracketed(text: string, at: number): Bracketed | null {
  STRUCTURE.lastIndex = at;
  if (STRUCTURE.test(text)) return readStructure(text, at);
  const end = closing(text, at);
  const inside = text.slice(at + 1, end);
  if (isHarmless(text.slice(at, end + 1)) || isHarmless(inside)) return { secrets: [], end: at + 1 };
  const scheme = /^(?:bearer|basic|token|digest) +/i.exec(inside)?.[0].length ?? 0;
  return { secrets: [{ start: at + 1 + scheme, end }], end };
}
