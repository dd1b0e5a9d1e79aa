import { couldBeSecret, isHarmless, type Secret, type SecretName } from './secret';
import { SCHEMES } from './secretWords';
import { quotedEnd, readBracketed, toLineEnd, unquotedEnd } from './valueEnd';

/** The name of a value and what surrounds it. */
export interface ValueContext {
  /** The name of the secret, as it is written. */
  name: string;
  kind: SecretName['kind'];
  /** The quotation mark that encloses both name and value; empty if there is none. */
  enclosing: string;
  /** Whether the line has only list or comment signs before the name. */
  beginsLine: boolean;
}

/** The secrets in a value, possibly none, and the end of the value. */
export interface ReadValue {
  secrets: Secret[];
  end: number;
}

/** The word at a position, without the punctuation after it. */
export function wordAt(text: string, at: number): string {
  const [word = ''] = /^[\x21#-&(-;=?-_a-~]{0,200}/.exec(text.slice(at, at + 200)) ?? [];
  return word.replace(/["'`<>)\]},;.!?|\\]+$/, '');
}

/**
 * Whether a number is a count and not a secret: its name is a plural such as `tokens`, or it is short and not a
 * password.
 */
function isCount(value: string, name: string): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return false;
  return /(?:tokens|cookies|secrets)$/i.test(name) || (value.length < 4 && !/pass|pwd|密码|密碼|口令/i.test(name));
}

function isSecret(value: string, isQuoted: boolean, { name, kind }: ValueContext): boolean {
  if (isHarmless(value) || isCount(value.trim(), name)) return false;
  if (kind === 'phone') return /^[\d\s()+.-]{6,30}$/.test(value) && value.replace(/\D/g, '').length >= 7;
  if (/sign$/i.test(name)) return /^(?=.*\d)[\w+/=%-]{12,}$/.test(value);
  if (/^(?:OLD)?PWD$/.test(name) && /^(?:[A-Z]:)?[\\/]/.test(value)) return false;
  if (kind !== 'short') return true;
  return isQuoted ? value.length > 2 : couldBeSecret(value.split(/\s/, 1)[0] ?? '');
}

const SCHEME = /([A-Za-z][\w-]{1,30})(?:[ \t]*:[ \t]*|[ \t]+|%20|\+|\\? )(?=\S)/y;
const SEVERAL_PARTS = /^(?:digest|hmac|aws4|hawk|signature|oauth|acs|tc3|mac)/i;

/** The authentication scheme at a position, with the space after it; empty if there is none. */
function schemeAt(text: string, at: number): { length: number; hasSeveralParts: boolean } {
  SCHEME.lastIndex = at;
  const [whole = '', scheme = ''] = SCHEME.exec(text) ?? [];
  if (!SCHEMES.test(scheme)) return { length: 0, hasSeveralParts: false };
  return { length: whole.length, hasSeveralParts: SEVERAL_PARTS.test(scheme) };
}

/** Length of the scheme that credentials may start with: `Bearer …`. */
export const afterScheme = (value: string): number => schemeAt(value, 0).length;

function asSecret(text: string, start: number, end: number, isQuoted: boolean, context: ValueContext): Secret[] {
  const from = start + afterScheme(text.slice(start, end));
  return isSecret(text.slice(from, end), isQuoted, context) ? [{ start: from, end }] : [];
}

function quotedValue(text: string, at: number, context: ValueContext): ReadValue {
  const quote = text.startsWith('"""', at) || text.startsWith("'''", at) ? 3 : 1;
  const end = quote === 3 ? tripleEnd(text, at) : quotedEnd(text, at);
  return { secrets: asSecret(text, at + quote, end, true, context), end: Math.min(text.length, end + quote) };
}

function tripleEnd(text: string, at: number): number {
  const end = text.slice(at + 3, at + 4000).indexOf(text.slice(at, at + 3));
  return end < 0 ? toLineEnd(text, at) : at + 3 + end;
}

/** A YAML block sign (`|`, `>`) or an empty line. The value follows on the lines below, indented or as a list. */
const BELOW = /(?:[|>][+-]?\d?)?[^\S\n]{0,20}\r?\n/y;

function valueBelow(text: string, at: number, bodyAt: number): ReadValue {
  const isBlock = /[|>]/.test(text.charAt(at));
  const secrets: Secret[] = [];
  let line = bodyAt;
  for (let nth = 0; nth < 60 && line < text.length; nth++) {
    const end = toLineEnd(text, line);
    const [, lead = '', value = ''] = /^(\s*(?:- +)?)(.*)$/.exec(text.slice(line, Math.min(end, line + 4000))) ?? [];
    const isItem = lead.includes('-');
    const isAlone = nth === 0 && /^[^\s:]{8,200}$/.test(value) && couldBeSecret(value);
    if (value === '' || !(isBlock ? /^\s/.test(lead) : isItem || isAlone)) break;
    if (!isHarmless(value) && !/^[\w-]{1,40}: /.test(value)) secrets.push({ start: line + lead.length, end });
    line = end + 1;
    if (isAlone && !isItem && !isBlock) break;
  }
  return { secrets, end: Math.max(at, bodyAt - 1) };
}

function unquotedValue(text: string, at: number, context: ValueContext): ReadValue {
  const scheme = schemeAt(text, at);
  const isCookie = context.kind === 'header' && !/authorization/i.test(context.name);
  const isOneWord = scheme.length > 0 && !scheme.hasSeveralParts;
  const start = at + scheme.length;
  const end = unquotedEnd(text, start, {
    enclosing: context.enclosing,
    reach: isCookie || scheme.hasSeveralParts ? 'line' : isOneWord || !context.beginsLine ? 'word' : 'words',
  });
  return {
    secrets: isSecret(text.slice(start, end), false, context) ? [{ start, end }] : [],
    end: Math.max(start, end),
  };
}

/** Reads the value of a secret at a position, whether it is quoted, nested or plain. */
export function readValue(text: string, at: number, context: ValueContext): ReadValue {
  const first = text.charAt(at);
  if (first !== '' && first === context.enclosing) return { secrets: [], end: at };
  if (/["'`]/.test(first)) return quotedValue(text, at, context);
  BELOW.lastIndex = at;
  const below = BELOW.exec(text);
  if (below !== null) return valueBelow(text, at, at + below[0].length);
  if (/[[{(]/.test(first) && context.kind !== 'phone') {
    const bracketed = readBracketed(text, at);
    if (bracketed !== null) return bracketed;
  }
  return unquotedValue(text, at, context);
}
