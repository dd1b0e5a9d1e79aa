import { couldBeSecret, isHarmless, type Secret, type SecretName } from './secret';
import { SCHEMES } from './secretWords';
import { quotedEnd, readBracketed, toLineEnd, unquotedEnd } from './valueEnd';

/** What may close a name: `password"`, `[password]`, `AnyHashable("password")`, `password[0]`, `token(user)`, `token值`. */
const CLOSERS = String.raw`(?<closers>(?:\[\d{0,4}\]|["']?:(?:"[^"\n]{0,80}":)?(?:protected|private)\]|">>|值|[^\S\n]?\([^()"'\n=:]{1,24}\)(?=\s?[:=])|["'\x60\])*]){0,3})`;
const COMMENT = String.raw`(?:\/\*[^*]{0,80}\*\/\s{0,20})?`;
/** Separators between a name and its value in JSON, headers, forms, dumps, debug output and serialized PHP. */
const STRONG = new RegExp(
  `${CLOSERS}(?<before>\\s{0,200})${COMMENT}(?:=>|->|→|⇒|<-|:=|:{1,2}|={1,3}|;s:\\d{1,6}:(?=")|;i:(?=\\d))(?<after>\\s{0,200})(?:</\\w{1,10}>\\s{0,4}(?:<[a-z]{1,6}>)?){0,2}${COMMENT}`,
  'y',
);
/** `setPassword("…")`, `header("Authorization", "…")`, `{password,<<"…">>}`, `('password', '…')`. */
const CALL = /(?:["']\s{0,4},\s{0,4}|,\s{0,4}(?=<<")|\(\s{0,4})(?:<<)?(?=["'])/y;
/** A type between name and value: `password: string = "…"`. */
const TYPE = /(?:&?'?\w{0,8} ?str|[Ss]tring|any|[Tt]ext|varchar|SecretStr)\??\s{0,4}=\s{0,4}/y;
/** Prefixes of a quoted value: `string(12) "…"`, `(string) (len=12) "…"`, `Optional("…")`, `b'…'`, `[]string{"…"}`, YAML's `!!str …`. */
const PREFIX =
  /(?:string\(\d{1,6}\)\s{0,4}|\(string\) \(len=\d{1,6}\) |[A-Za-z_][\w.]{0,30}\((?=["'])|\[\]\w{1,20}(?=\{)|[bBuUrRfN@]{1,2}(?=["'])|<<(?=")|!!\w{1,12} |&\w{1,40} (?=\S))/y;

/** Matches a sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first quotation mark in a text; empty if there is none. */
export const quoteIn = (text: string): string => /["'`]/.exec(text)?.[0] ?? '';

/** Where the value after a name and a separator begins; -1 if there is no separator. */
export function valueStart(text: string, { start, end }: SecretName): number {
  const strong = matchAt(STRONG, text, end);
  if (strong !== null) {
    const { closers = '', before = '', after = '' } = strong.groups ?? {};
    const isQuoted = quoteIn(closers) !== '' || closers.includes(']');
    if (before.includes('\n') && !isQuoted) return -1;
    const place = end + strong[0].length;
    if (after.includes('\n') && !isQuoted) return end + strong[0].length - after.length;
    return place + (matchAt(TYPE, text, place)?.[0].length ?? 0);
  }
  const call = matchAt(CALL, text, end);
  const opener = text.charAt(start - 1);
  const isPair = /["']/.test(opener) && /[({[]/.test(text.charAt(start - 2));
  if (call === null || (!call[0].startsWith('(') && !isPair && !call[0].endsWith('<<'))) return -1;
  const place = end + call[0].length;
  return text.charAt(start - 2) === '[' && !couldBeSecret(wordAt(text, place + 1)) ? -1 : place;
}

/** Skips what may stand before a quoted value. */
export const withoutPrefix = (text: string, at: number): number => at + (matchAt(PREFIX, text, at)?.[0].length ?? 0);

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
  const [whole = ''] = /^[\x21#-&(-;=?-_a-~]{0,200}/.exec(text.slice(at, at + 200)) ?? [];
  // In Chinese, the name of the next value may follow a comma directly: `密码是…,token是…`.
  const isBeforeChinese = text.charCodeAt(at + whole.length) > 0x2e80;
  const word = isBeforeChinese ? whole.replace(/[,;][A-Za-z_]{0,20}$/, '') : whole;
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

/** Passwords of test accounts, and Chinese words with a number: `test`, `中国2024`. */
const WEAK_PASSWORD = /^(?:test|default|login|secret|admin|user|example|changeme|[\u4e00-\u9fff]{1,10}\d{3,10})$/i;

function isSecret(value: string, isQuoted: boolean, { name, kind }: ValueContext): boolean {
  if (/pass|pwd|secret|密码|密碼|口令/i.test(name) && WEAK_PASSWORD.test(value) && (isQuoted || /\d/.test(value)))
    return true;
  if (!isQuoted && /^[\u4e00-\u9fff]+(?:[\s/,、。!?]|$)/.test(value) && !/\d/.test(value)) return false;
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

/** Whether a value without quotes may be several words. Tokens, keys and codes have no blanks. */
const mayHaveBlanks = ({ name, kind, beginsLine }: ValueContext): boolean =>
  beginsLine &&
  (kind === 'header' ||
    kind === 'phone' ||
    !/token|secret|key|code|jwt|captcha|令牌|[密秘]钥|凭[证据]|码$/i.test(name) ||
    /pass|密码|密碼/i.test(name));

function unquotedValue(text: string, at: number, context: ValueContext): ReadValue {
  const scheme = schemeAt(text, at);
  const isCookie = context.kind === 'header' && !/authorization/i.test(context.name);
  const isOneWord = scheme.length > 0 && !scheme.hasSeveralParts;
  const start = at + scheme.length;
  const end = unquotedEnd(text, start, {
    enclosing: context.enclosing,
    reach: isCookie || scheme.hasSeveralParts ? 'line' : isOneWord || !mayHaveBlanks(context) ? 'word' : 'words',
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
