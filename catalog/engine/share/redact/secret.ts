import {
  ABOUT_SECRETS,
  ABOUT_SECRETS_PARTS,
  CHINESE_SENTENCE,
  NO_VALUES,
  PHONE_WORDS,
  SECRET_WORDS,
  SHORT_SECRET_WORDS,
} from './secretWords';

/** A part of a text to mask, in UTF-16 offsets with an exclusive end. */
export interface Secret {
  start: number;
  end: number;
  /** Replacement text; `***` if absent. */
  mask?: string;
}

/** One kind of secret. */
export interface RedactRule {
  /** Name of the rule in tests. */
  name: string;
  /** Finds all secrets of this kind, in any order. Time is linear in the text. */
  find(text: string): Secret[];
}

const MASKED = /^(?:[<{[(]{0,2}[*•●x.…_-]+[>}\])]{0,2}|\[?(?:hidden|redacted|masked|filtered|removed|secret)\]?)$/i;
/**
 * Placeholders instead of a secret: `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `%TOKEN%`, `YOUR_TOKEN`. They have
 * no digits.
 */
const PLACEHOLDER =
  /^(?:<[a-z_ .-]{1,40}>|\$?\{{1,2}[a-z_ .-]{1,40}\}{1,2}|\$\(?[a-z_]{2,40}\)?|%[a-z_]{2,40}%|your[_ -]?[a-z_ -]{1,40}|(?:xxx|\.\.\.)+)$/i;
/** Code that reads a secret from somewhere. */
const CODE =
  /^(?:await |new )?(?:(?:this|self|process|os|System|req|request|config|ctx|env|settings|params|args)\b[.[(]|(?:get|read|load|fetch|generate|create|build|find|refresh)[A-Z_]?\w{0,40}\()|^\$\(\w|^\$\{[\w.()[\] ]{1,80}\}$|^(?:ConvertTo|Get|New|Read)-[A-Z]\w+$/;
/** A field of an object, whose name says that it is the secret: `res.data.access_token`, `resp.json()["token"]`. */
const MEMBER =
  /^[a-z_$][\w$]{0,40}(?:\??\.[a-z_$][\w$]{0,40}(?:\(\))?){0,4}(?:\??\.\w{0,20}(?:token|password|passwd|pwd|secret)(?:\(\))?|\.json\(\)\[["']\w{1,40}(?:["']\]?)?);?$/i;
/** An error instead of a value: `invalid_grant`, `401 Unauthorized`. */
const ERROR =
  /^[45]\d\d [A-Z]|^(?=[a-z_]{1,60}$)(?:[a-z]+_)*(?:invalid|illegal|bad|not|error|expired|unauthorized|denied|missing|failed)(?:_[a-z]+)*$/;
const NO_SECRETS: readonly RegExp[] = [MASKED, PLACEHOLDER, CODE, MEMBER, ERROR, CHINESE_SENTENCE];

/** Longer text after a name is not a remark. */
const longestRemark = 300;

/**
 * Whether the text after a secret's name is a remark, a placeholder or nothing: `required`, `<token>`, `must not be
 * empty`.
 */
export function isHarmless(value: string): boolean {
  if (value.length > longestRemark) return false;
  const trimmed = value.trim().replace(/[.,;:!?]+$/, '');
  if (trimmed === '' || NO_SECRETS.some((pattern) => pattern.test(trimmed))) return true;
  const [first = '', second] = trimmed.split(/[\s,]+/, 2);
  const word = first.toLowerCase().replace(/[()'".:]/g, '');
  if (!NO_VALUES.has(word)) return false;
  return second === undefined || !looksRandom(second);
}

/** Whether a word looks random: digits with letters of both cases, or at least 24 hexadecimal digits. */
export function looksRandom(word: string): boolean {
  if (word.length < 8 || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  return (/[a-z]/.test(word) && /[A-Z]/.test(word)) || /^[\da-f]{24,}$/i.test(word);
}

/**
 * Whether a word after a short name can be a secret: it contains a digit, a special character, or a capital after a
 * small letter.
 */
export const couldBeSecret = (word: string): boolean =>
  word.length >= 4 && (/\d/.test(word) || /[a-z][A-Z]/.test(word) || /[^\w\s.,:-]/.test(word));

/** The name of a secret in a text. */
export interface SecretName {
  /** Offset of its first character, including prefixes: `im.client.secret`. */
  start: number;
  end: number;
  /**
   * How the value is read. `header`: up to the end of the line. `short`: the name has other meanings, so the value
   * must look like a secret. `phone`: only digits are masked. `plain`: all others.
   */
  kind: 'header' | 'plain' | 'short' | 'phone';
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const shortForms = [...SHORT_SECRET_WORDS, ...PHONE_WORDS.filter((word) => /^[a-z]+$/.test(word))];
const chinesePhones = PHONE_WORDS.filter((word) => !/^[a-z]+$/.test(word));
const SHORT = [
  `(?<![A-Za-z])(?:${[...shortForms, ...shortForms.map((word) => word.toUpperCase())].join('|')})(?:[Nn]umber|_?no|NO)?(?![A-Za-z])`,
  `(?<![A-Z])(?:${shortForms.map(capitalized).join('|')})(?:Number|No)?(?![a-z])`,
].join('|');

const PHONE = new RegExp(`(?:${PHONE_WORDS.join('|')})(?:_?no|number)?$`, 'i');
const HEADER = /(?:^|[^a-z])(?:(?:set|proxy)-?)?(?:cookie2?|authorization)$/i;

/** Two patterns are needed, because one is case-insensitive and the other is not. */
const LONG_NAMES = new RegExp([...SECRET_WORDS, ...chinesePhones].join('|'), 'gi');
const SHORT_NAMES = new RegExp(SHORT, 'g');

const longest = 64;
/** From this code on, characters are Chinese. Chinese names have no suffix: `密码abc` is a name and its value. */
const CHINESE = 0x2e80;
const inName = /[\w.-]/;

/** The range of the whole name around a word: `x-api-key`, `user.password`, `password1`. */
function nameAround(text: string, start: number, end: number): { start: number; end: number } {
  let first = start;
  while (first > 0 && start - first < longest && inName.test(text.charAt(first - 1))) first--;
  let last = end;
  if (text.charCodeAt(end - 1) > CHINESE) return { start: first, end };
  while (last < text.length && last - end < longest && /[\w-]/.test(text.charAt(last))) last++;
  while (first < start && /[.\d-]/.test(text.charAt(first)) && !/[A-Za-z_]/.test(text.charAt(first))) first++;
  while (last > end && text.charAt(last - 1) === '-') last--;
  return { start: first, end: last };
}

const ABOUT = new RegExp(`(?:${ABOUT_SECRETS.join('|')})$`);

/**
 * Whether a name contains a word for a secret, but its value is not one: `token_type`, `max_tokens`,
 * `TokenException`.
 */
function isAbout(name: string): boolean {
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  if (parts.some((part) => ABOUT_SECRETS_PARTS.has(part))) return true;
  const folded = parts.join('');
  return ABOUT.test(folded) && !/(?:password|passwd|pwd|secret|token)$/.test(folded);
}

function kindOf(name: string, isShort: boolean): SecretName['kind'] {
  if (PHONE.test(name)) return 'phone';
  if (HEADER.test(name)) return 'header';
  return isShort ? 'short' : 'plain';
}

/** Finds the names of secrets in a text, in ascending order. */
export function findSecretNames(text: string): SecretName[] {
  const found: SecretName[] = [];
  const look = (pattern: RegExp, isShort: boolean): void => {
    let end = -1;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (index < end) continue;
      const place = nameAround(text, index, index + word.length);
      end = place.end;
      const name = text.slice(place.start, place.end);
      if (!isAbout(name)) found.push({ ...place, kind: kindOf(name, isShort) });
    }
  };
  look(LONG_NAMES, false);
  look(SHORT_NAMES, true);
  return found.sort((one, other) => one.start - other.start);
}

/** Whether a word, such as the name of a column or a field, is the name of a secret. */
export function isSecretName(word: string): boolean {
  const trimmed = word.trim();
  return (
    trimmed.length <= longest && findSecretNames(trimmed).some(({ start, end }) => start <= 2 && end === trimmed.length)
  );
}
