import { forms } from './data/language';

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ings', 'able'] as const;
const shortest = 4;

/** Possible stems of an English word: `exceeds` → `exceed`. Not all of them are words; callers check that. */
export function stems(word: string): string[] {
  return endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortest)
    .flatMap((ending) => {
      const stem = word.slice(0, word.length - ending.length);
      return ending === 'ing' ? [stem, `${stem}e`] : [stem];
    });
}

/** One searchable word and its position in the text, in UTF-16 offsets with an exclusive end. */
export interface Token {
  /** In lower case, with full-width and traditional characters folded. */
  word: string;
  start: number;
  end: number;
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
const ascii = /^[\x00-\x7f]*$/;
/** Words without parts. Most are, and looking for parts takes longer. */
const oneCase = /^[a-z]+$/;
const part = /\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+/gu;

/**
 * Splits a text in either language into words, in order. Latin words become lower case; `camelCase` gives its parts
 * and the whole word. Chinese text gives overlapping pairs of characters, and a single character itself. Full-width
 * and traditional characters are folded, so that `ＩＤ` finds `ID` and 用戶 finds 用户. Spaces between Chinese and Latin
 * words make no difference.
 */
export function tokens(text: string): Token[] {
  const folded = fold(text);
  const found: Token[] = [];
  for (const match of folded.matchAll(run)) {
    if (han.test(match[0])) pairs(match[0], match.index, found);
    else latin(match[0], match.index, found);
  }
  return found;
}

/** The distinct words of a text. */
export function words(text: string): Set<string> {
  return new Set(tokens(text).map((token) => token.word));
}

/** The parts of a `camelCase` word, in lower case. A word in one case, or with digits, is a single part. */
export function camelParts(text: string): string[] {
  if (!/^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(text) && !/^\p{Lu}+\p{Lu}\p{Ll}\p{L}*$/u.test(text))
    return [text.toLowerCase()];
  return (text.match(part) ?? []).map((inner) => inner.toLowerCase());
}

/** The runs of Chinese characters, and of other letters and digits, folded and in lower case. */
export function runs(text: string): string[] {
  return fold(text).toLowerCase().match(run) ?? [];
}

/** A number that counts something: "over 500", 500 个用户, "500 at a time". */
const count =
  /(?:超过|最多|over|than|up to) ?\d+|\d+(?: ?[个人条位次字]| (?:at a time|characters|groups|members|messages|people|users)\b)/gi;

/** Statuses of failed calls in a query: 403, but not 500 个用户. */
export const statusesIn = (query: string): Set<number> =>
  new Set((query.replace(count, ' ').match(/(?<!\d)[45]\d\d(?!\d)/g) ?? []).map(Number));

/** Reduces a text to folded letters and digits, so that different spellings of a message are equal. */
export function squeeze(text: string): string {
  return runs(text).join('');
}

/** Folds full-width and traditional characters. The result has the same length, so that positions stay valid. */
export function fold(text: string): string {
  return ascii.test(text) ? text : text.replace(foldable, foldUnit);
}

/** Folds one UTF-16 unit. */
function foldUnit(unit: string): string {
  const narrow = unit.normalize('NFKC');
  return simplify(narrow.length === 1 ? narrow : unit);
}

function pairs(text: string, offset: number, into: Token[]): void {
  const characters = [...text];
  if (characters.length === 1) into.push({ word: text, start: offset, end: offset + text.length });
  let start = offset;
  for (let at = 0; at + 1 < characters.length; at++) {
    const word = `${characters[at]}${characters[at + 1]}`;
    into.push({ word, start, end: start + word.length });
    start += (characters[at] ?? '').length;
  }
}

function latin(text: string, offset: number, into: Token[]): void {
  const inner = oneCase.test(text) ? [] : [...text.matchAll(part)];
  if (inner.length > 1) {
    for (const piece of inner) {
      const start = offset + piece.index;
      into.push({ word: piece[0].toLowerCase(), start, end: start + piece[0].length });
    }
  }
  into.push({ word: text.toLowerCase(), start: offset, end: offset + text.length });
}

const simplified = new Map<string, string>(forms.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]));

/** Everything that `fold` may change: traditional characters, and all that is neither ASCII nor Chinese. */
const foldable = new RegExp(`[${[...simplified.keys()].join('')}]|[^\\x00-\\x7f一-鿿]`, 'g');

/** The simplified form of a character. Other characters are returned unchanged. */
export function simplify(character: string): string {
  return simplified.get(character) ?? character;
}

/** A part of a text. `hit` is true if it matches the query. */
export interface HighlightPart {
  text: string;
  hit: boolean;
}

/**
 * Splits a text where words of the query match. Joined, the parts are the text. A word of the query also highlights
 * the start of longer words that begin with it.
 */
export function highlight(text: string, asked: ReadonlySet<string>): HighlightPart[] {
  if (asked.size === 0) return [{ text, hit: false }];
  const begun = [...asked].filter((word) => /^[a-z0-9]{2,}$/.test(word));
  const marked = new Uint8Array(text.length);
  markCharacters(fold(text), asked, marked);
  for (const token of tokens(text)) {
    if (asked.has(token.word)) marked.fill(1, token.start, token.end);
    const beginning = begun.find((word) => token.word.startsWith(word));
    if (beginning) marked.fill(1, token.start, token.start + beginning.length);
  }
  return cutAt(text, marked);
}

/**
 * Marks single Chinese characters of the query. The tokens of a longer text are pairs, so they do not contain single
 * characters.
 */
function markCharacters(text: string, asked: ReadonlySet<string>, marked: Uint8Array): void {
  for (const character of asked) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      marked.fill(1, at, at + character.length);
  }
}

function cutAt(text: string, marked: Uint8Array): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[at - 1]) continue;
    parts.push({ text: text.slice(start, at), hit: marked[start] === 1 });
    start = at;
  }
  return parts;
}

/** The quotes in a query. A quote is usually the message. */
export const quotesIn = (query: string): string[] =>
  [...query.matchAll(/(?<![a-z])["'“‘「『]([^"“”‘’「」『』]{8,}?)["'”’」』](?![a-z])/gi)].map(
    ([, quote = '']) => quote,
  );
