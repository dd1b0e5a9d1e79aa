import {
  ABOUT_SECRETS,
  ABOUT_SECRETS_PARTS,
  CHINESE_SENTENCE,
  NO_VALUES,
  PHONE_WORDS,
  SECRET_WORDS,
  SHORT_SECRET_WORDS,
} from './secretWords';

/** A stretch of a text to mask: UTF-16 offsets, end exclusive. */
export interface Secret {
  start: number;
  end: number;
  /** What is written in its place; `***` when absent. */
  mask?: string;
}

/** One kind of secret. */
export interface RedactRule {
  /** Names the kind in tests and in the registry. */
  name: string;
  /** All secrets of the kind, in any order. Linear in the text, whatever it holds. */
  find(text: string): Secret[];
}

const MASKED = /^(?:[<{[(]{0,2}[*•●x.…_-]+[>}\])]{0,2}|\[?(?:hidden|redacted|masked|filtered|removed|secret)\]?)$/i;
/** `<token>`, `{{token}}`, `${TOKEN}`, `$TOKEN`, `%TOKEN%`, `YOUR_TOKEN`: words in brackets, no digits. */
const PLACEHOLDER =
  /^(?:<[a-z_ .-]{1,40}>|\$?\{{1,2}[a-z_ .-]{1,40}\}{1,2}|\$\(?[a-z_]{2,40}\)?|%[a-z_]{2,40}%|your[_ -][a-z_ -]{1,40}|(?:xxx|\.\.\.)+)$/i;
/** An expression that reads a secret from somewhere. */
const CODE =
  /^(?:await |new )?(?:(?:this|self|process|os|System|req|request|config|ctx|env|settings|params|args)\b[.[(]|(?:get|read|load|fetch|generate|create|build|find|refresh)[A-Z_]?\w{0,40}\()/;

/** Remarks are short; what is longer is no remark. */
const longestRemark = 300;

/** Whether what stands behind a secret's name is a remark, a placeholder or nothing: `required`, `<token>`, `must not be empty`. */
export function isHarmless(value: string): boolean {
  if (value.length > longestRemark) return false;
  const trimmed = value.trim().replace(/[.,;:!?]+$/, '');
  if (trimmed === '' || MASKED.test(trimmed) || PLACEHOLDER.test(trimmed) || CODE.test(trimmed)) return true;
  if (CHINESE_SENTENCE.test(trimmed)) return true;
  const [first = '', second] = trimmed.split(/[\s,]+/, 2);
  const word = first.toLowerCase().replace(/[()'".:]/g, '');
  if (!NO_VALUES.has(word)) return false;
  return second === undefined || !looksRandom(second);
}

/** Whether a word is no word of any language: letters of both cases or in number, with digits among them. */
export function looksRandom(word: string): boolean {
  if (word.length < 8 || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  return (/[a-z]/.test(word) && /[A-Z]/.test(word)) || /^[\da-f]{24,}$/i.test(word);
}

/** Whether a word behind a short name can be a secret: it has a digit, or letters of both cases inside. */
export const couldBeSecret = (word: string): boolean =>
  word.length >= 4 && (/\d/.test(word) || /[a-z][A-Z]/.test(word) || /[^\w\s.,:-]/.test(word));

/** The name of a secret in a text. */
export interface SecretName {
  /** Offset of its first character, prefixes included: `im.client.secret`. */
  start: number;
  end: number;
  /**
   * `header`: its value goes on to the end of the line. `short`: a word with other meanings, whose value has to look like a secret.
   * `phone`: only digits behind it count. `plain`: all others.
   */
  kind: 'header' | 'plain' | 'short' | 'phone';
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const shortForms = [...SHORT_SECRET_WORDS, ...PHONE_WORDS.filter((word) => /^[a-z]+$/.test(word))];
const chinesePhones = PHONE_WORDS.filter((word) => !/^[a-z]+$/.test(word));
const SHORT = [
  `(?<![A-Za-z])(?:${[...shortForms, ...shortForms.map((word) => word.toUpperCase())].join('|')})(?:[Nn]umber|_?no|NO)?(?![A-Za-z])`,
  `(?<![A-Z])(?:${shortForms.map(capitalised).join('|')})(?:Number|No)?(?![a-z])`,
].join('|');

const PHONE = new RegExp(`(?:${PHONE_WORDS.join('|')})(?:_?no|number)?$`, 'i');
const HEADER = /(?:^|[^a-z])(?:(?:set|proxy)-?)?(?:cookie2?|authorization)$/i;

/** Case-insensitive words and words whose case matters cannot share a flag, so there are two searches. */
const LONG_NAMES = new RegExp([...SECRET_WORDS, ...chinesePhones].join('|'), 'gi');
const SHORT_NAMES = new RegExp(SHORT, 'g');

const longest = 64;
/** Chinese names take no endings: `密码abc` is a name and its value. */
const CHINESE = 0x2e80;
const inName = /[\w.-]/;

/** How far the name around a word reaches: `x-api-key`, `user.password`, `password1`. */
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

/** Whether a name says something about secrets, and holds none: `token_type`, `max_tokens`, `TokenException`. */
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

/** The names of secrets in a text, ascending. */
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

/** Whether a whole word, as a column or a field names it, is the name of a secret. */
export function isSecretName(word: string): boolean {
  const trimmed = word.trim();
  return (
    trimmed.length <= longest && findSecretNames(trimmed).some(({ start, end }) => start <= 2 && end === trimmed.length)
  );
}
