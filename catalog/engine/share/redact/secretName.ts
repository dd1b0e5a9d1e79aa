import { ABOUT_SECRETS, ABOUT_SECRETS_PARTS, PHONE_WORDS, SECRET_WORDS, SHORT_SECRET_WORDS } from './secretWords';

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
