import { plainName } from '../body/fields';
import { afterBlanks, isWord, plain, unescape } from '../characters';
import { percentDecoded } from '../../urls';
import { literal } from './json/unquoted';

/** General labels. They belong to a body only next to an error type. */
export const ERROR_LABEL = 'errorLabel';
export const DESCRIPTION = 'description';

/** Fields of a response as they are called in JSON. No message has their names, so they may follow it on its line. */
const AFTER_TEXT = new Set(
  `error exception timestamp duration elapse httpCode properties error_code application organization
  applicationName`.split(/\s+/),
);
/** The other fields. */
const OTHERS = 'error_description errDesc desc statusCode status message reason description uri path action'.split(' ');
const OTHER_NAMES: readonly (readonly [field: string, names: readonly string[]])[] = [
  ['error', ['错误类型']],
  ['error_description', ['errordesc', '错误描述', '错误提示', '错误信息']],
  ['httpCode', ['httpstatus']],
  ['message', ['msg']],
  ['statusCode', ['状态码', 'http状态码', '响应码']],
  [ERROR_LABEL, ['错误']],
  [DESCRIPTION, ['描述']],
];
/** The fields by all their names, as `plainName` writes them. */
const KEYS = new Map([
  ...[...AFTER_TEXT, ...OTHERS].map((name): [string, string] => [plainName(name), name]),
  ...OTHER_NAMES.flatMap(([field, names]) => names.map((name): [string, string] => [name, field])),
]);
/** Fields with free text, in which words such as `reason:` are no keys. */
const TEXTS = new Set(['error_description', 'errDesc', 'desc', 'message', DESCRIPTION]);
/** A class of errors: `Error: ImError(code: 400, error: …`. Its fields are those of the body. */
const CLASS = /^ ?[\w.]{0,40}(?:Error|Exception|Failure)[({]/;
/** The level of a log, or an HTTP client's `Server error:`. Neither is a field of a body. */
const NO_FIELD = /\bERROR$|\b(?:[Cc]lient|[Ss]erver) error$/;
const LONGEST_KEY = 20;
/** PowerShell puts the separators of a list below each other. */
const WIDEST_COLUMN = 40;

/** A known key with its separator. */
export interface KeyMark {
  /** What the field is called in JSON: `error_description`. */
  name: string;
  /** Offset of the key. */
  start: number;
  /** Offset after the separator. */
  value: number;
}

/** Offset after `:`, `=`, `=>`, `->` or a full-width variant at `at`; -1 if there is none. */
function afterSeparator(text: string, at: number): number {
  const code = plain(text.charCodeAt(at));
  if (text.startsWith('->', at) || text.startsWith('=>', at)) return at + 2;
  if (text[at] === '→') return at + 1;
  return (code === 0x3a || code === 0x3d) && text[at + 1] !== '=' && !text.startsWith('//', at + 1) ? at + 1 : -1;
}

/** CSV doubles the quotes in a cell (`""error"":""x""`). Such fields are read after decoding. */
const isDoubled = (text: string, start: number, end: number): boolean =>
  text.startsWith('""', end) && text.slice(Math.max(0, start - 2), start) === '""';

/** What may close a key in front of its separator: `"error":`, `[error] =>`. */
const CLOSERS = new Set(Array.from('"\'`”’)]', (mark) => mark.charCodeAt(0)));

/** The key at a position. The separator is checked before the word is looked up, because it rules out most words. */
function keyAt(text: string, start: number, end: number): KeyMark | null {
  let at = end;
  while (CLOSERS.has(text.charCodeAt(at))) at++;
  const value = afterSeparator(text, afterBlanks(text, at, at + WIDEST_COLUMN));
  if (value < 0) return null;
  const word = text.slice(start, end);
  if (CLASS.test(text.slice(value, value + 60))) return null;
  if (NO_FIELD.test(text.slice(Math.max(0, start - 7), end)) || isDoubled(text, start, end)) return null;
  const name = KEYS.get(plainName(word));
  return name === undefined ? null : { name, start, value };
}

const isKeyCode = (code: number): boolean => isWord(code) || code === 0x2d || (code >= 0x4e00 && code <= 0x9fff);

/** `status=403` may follow too: no message says it with an equals sign. So may any field in brackets of its own. */
const mayFollowText = (text: string, { name, start, value }: KeyMark): boolean =>
  AFTER_TEXT.has(name) ||
  text.slice(Math.max(0, start - 2), start) === '][' ||
  (/[态应]码/.test(text.slice(start, value)) && /^\s?[45]\d\d(?!\d)/.test(text.slice(value, value + 5))) ||
  (/^status/.test(name) && /^=[1-5]\d\d(?!\d)/.test(text.slice(value - 1, value + 4)));

/** Length of the rest of a name that text recognition has split: `error description`. */
function secondWord(text: string, start: number, end: number): number {
  const rest = /^error_?$/i.test(text.slice(start, end)) ? text.slice(end, end + 16) : '';
  return /^[ _-]{1,2}desc(?:ription)?(?=\W)/i.exec(rest)?.[0].length ?? 0;
}

/** All known keys with a separator in `[from, to)`. */
export function keysIn(text: string, from: number, to: number): KeyMark[] {
  const keys: KeyMark[] = [];
  let inText = false;
  for (let at = from; at < to; at++) {
    if (!isKeyCode(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < to && isKeyCode(text.charCodeAt(end))) end++;
    if (end - at <= 6) end += secondWord(text, at, end);
    const joined = text[at - 1] === '.' || text[at - 1] === '/';
    const key = end - at <= LONGEST_KEY && !joined ? keyAt(text, at, end) : null;
    if (key && (!inText || mayFollowText(text, key))) keys.push(key);
    inText ||= key !== null && TEXTS.has(key.name);
    at = end;
  }
  return keys;
}

const LONGEST_VALUE = 4000;
const END = /(?:<br>|[,;&|，；}\])`])$/;
const BRACKETS = new Map([
  ['}', '{'],
  [']', '['],
  [')', '('],
]);

/** Takes separators off the end of a value, and closing brackets of objects around it, which are not opened in it. */
function withoutEnd(text: string, most = 8): string {
  const value = text.trim();
  const [last = ''] = END.exec(value.slice(-4)) ?? [];
  const opener = BRACKETS.get(last);
  const isOpened = opener !== undefined && value.split(last).length <= value.split(opener).length;
  return last === '' || isOpened || most === 0 ? value : withoutEnd(value.slice(0, -last.length), most - 1);
}

/** Reads a listed value. `joined`: between `&`, so encoded like a form. */
export function listedValue(raw: string, joined: boolean): unknown {
  const value = withoutEnd(raw.slice(0, LONGEST_VALUE)).replace(/^[` ]+/, '');
  const family = plain(value.charCodeAt(0));
  if (family !== 0x22 && family !== 0x27) return literal(joined ? percentDecoded(value.replaceAll('+', ' ')) : value);
  let close = value.length - 1;
  while (close > 0 && plain(value.charCodeAt(close)) !== family) close--;
  return unescape(close > 0 ? value.slice(1, close) : value.slice(1), 1);
}
