import { simplify } from './data/language';

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ings', 'able'] as const;
const shortest = 4;

/** What may be left of an English word without its ending: `exceeds` → `exceed`. Whoever asks holds it against words that exist. */
export function stems(word: string): string[] {
  return endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortest)
    .flatMap((ending) => {
      const stem = word.slice(0, word.length - ending.length);
      return ending === 'ing' ? [stem, `${stem}e`] : [stem];
    });
}

/** One searchable word and where it stands in the text it came from (UTF-16 offsets, end exclusive). */
export interface Token {
  /** In lower case, widths and traditional forms folded. */
  word: string;
  start: number;
  end: number;
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
const ascii = /^[\x00-\x7f]*$/;
const part = /\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+/gu;

/**
 * The words of a text in either language, in order. Latin words are lower-cased, and `camelCase` gives its parts and the whole;
 * Chinese gives its characters in overlapping pairs, a lone character itself. Widths and traditional forms are folded, so that
 * `ＩＤ` finds `ID` and 用戶 finds 用户. Blanks between Chinese and Latin make no difference.
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

/** The parts of a `camelCase` run of Latin letters, lower case; a run in one case, or with digits, is one part. */
export function camelParts(text: string): string[] {
  if (!/^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(text) && !/^\p{Lu}+\p{Lu}\p{Ll}\p{L}*$/u.test(text))
    return [text.toLowerCase()];
  return (text.match(part) ?? []).map((inner) => inner.toLowerCase());
}

/** The runs of Chinese, and of other letters and digits, of a text: folded, lower case, in order. */
export function runs(text: string): string[] {
  return fold(text).toLowerCase().match(run) ?? [];
}

/** Letters and digits alone, folded: what two spellings of one message have in common. */
export function squeeze(text: string): string {
  return runs(text).join('');
}

/** Width and traditional forms folded, one UTF-16 unit for one, so that positions stay valid. */
export function fold(text: string): string {
  if (ascii.test(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    const narrow = unit < '\x80' || (unit >= '一' && unit <= '鿿') ? unit : unit.normalize('NFKC');
    folded += simplify(narrow.length === 1 ? narrow : unit);
  }
  return folded;
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
  const whole = text.toLowerCase();
  const inner = [...text.matchAll(part)];
  if (inner.length > 1) {
    for (const piece of inner) {
      const start = offset + piece.index;
      into.push({ word: piece[0].toLowerCase(), start, end: start + piece[0].length });
    }
  }
  into.push({ word: whole, start: offset, end: offset + text.length });
}

/** A stretch of a text; `hit` when it is what was searched. */
export interface HighlightPart {
  text: string;
  hit: boolean;
}

/**
 * Cuts a text where words of the query stand in it; joined, the parts give the text back. A word of the query also marks the
 * words it begins, from their first letter to its own length.
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

/** Chinese tokens are pairs: a character that was asked for alone is in no token of a longer text. */
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
