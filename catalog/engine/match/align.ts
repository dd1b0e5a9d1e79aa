import { isGap } from './literal';
import { kindOf, kinds, lineBreak, type NormalText } from './normalize';
import type { Template, TemplateWord } from './template';
import { longestValue, maySpread, type Slot } from './values';

/** A word of the template that is paired with a token of the text. */
export interface Pairing {
  /** Index into the words of the template. */
  word: number;
  /** Index into the tokens of the text. */
  token: number;
}

/** How strongly each token of the text counts as a word of the template; 0 for a token that does not, null if none does. */
export type Likeness = (word: TemplateWord) => readonly number[] | null;

/**
 * Pairs words of a template with tokens of a text so that the sum of their likeness is as large as possible. The
 * order is kept, and each word and token is used at most once. The cost is words × tokens, so callers limit both.
 */
export function align(words: readonly TemplateWord[], columns: number, likeness: Likeness): Pairing[] {
  const rows = words.flatMap((each, word) => {
    const likes = likeness(each);
    return likes === null ? [] : [{ word, likes }];
  });
  const width = columns + 1;
  const best = new Float64Array((rows.length + 1) * width);
  for (let i = rows.length - 1; i >= 0; i--) {
    const likes = rows[i]?.likes ?? [];
    for (let j = columns - 1; j >= 0; j--) {
      const like = likes[j] ?? 0;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = like > 0 ? Math.max(skip, like + (best[(i + 1) * width + j + 1] ?? 0)) : skip;
    }
  }
  return walk(rows, columns, best);
}

/** The words that any token counts as. */
type Rows = readonly { word: number; likes: readonly number[] }[];

function walk(rows: Rows, columns: number, best: Float64Array): Pairing[] {
  const pairings: Pairing[] = [];
  const at = (i: number, j: number): number => best[i * (columns + 1) + j] ?? 0;
  let i = 0;
  let j = 0;
  for (let row = rows[i]; row !== undefined && j < columns; row = rows[i]) {
    const like = row.likes[j] ?? 0;
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) {
      pairings.push({ word: row.word, token: j++ });
      i++;
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairings;
}

/**
 * The slot directly before a word, or the one after the last word if `word` is the number of words. Null if there is
 * no slot.
 */
export function slotBefore(template: Template, words: readonly TemplateWord[], word: number): Slot | null {
  if (word === words.length) return template.slots[template.literals.length] ?? null;
  const here = words[word];
  return here === undefined || here.index > 0 ? null : (template.slots[here.literal] ?? null);
}

const codesOf = (marks: string): Set<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

const closers = codesOf('}<>;,|');
const openers = codesOf('{[(<>=;,|:');
const closingBrace = 0x7d;
/** Brackets around lists (`[bob, eve]`) and around the stand-ins that documents print (`{limit}`, `<limit>`). */
const brackets = new Map([
  [0x5b, 0x5d],
  [0x7b, 0x7d],
  [0x3c, 0x3e],
]);

/**
 * Finds the end of a value at the end of a template, inside a longer text. The value ends at whitespace, a quote, a
 * closing mark, or a bracket that is opened before it. A list ends at its bracket, a quote or the end of the line.
 */
export function endOfEdgeValue(slot: Slot, { codes, source }: NormalText, from: number, to: number): number {
  let at = from + (wrappedNumber.exec(source.slice(from, from + longestNumber))?.[0].length ?? 0);
  while (at < to && isGap(codes[at] ?? 0) && codes[at] !== lineBreak) at++;
  const stop = Math.min(to, at + longestValue);
  const closer = brackets.get(codes[at] ?? 0);
  const { shape } = slot;
  const isOpen = closer === undefined && shape !== 'name' && shape !== 'word';
  for (; at < stop; at++) {
    const code = codes[at] ?? 0;
    if (code === closer) return at + 1;
    if (remarks.has(source.charCodeAt(at)) || (isOpen && (code >= firstHan || cellEnds.has(code)))) break;
    if (code === bracket && (shape === 'number' || (codes[at + 1] ?? 0) >= firstHan)) break;
    if (endsValue(code, maySpread(shape) || closer !== undefined)) break;
  }
  while (at > from && isOutside(codes[at - 1] ?? 0, codes.subarray(from, at))) at--;
  return at;
}

/** A line with only a number, which is no status: text recognition breaks lines before it. */
const wrappedNumber = /^\W{0,3}\n *(?=(?![45]\d\d\b)\d+\W?$)/m;
const longestNumber = 40;
const fullStop = 0x2e;
const bracket = 0x28;
/** The opening brackets of closing ones that enclose whole messages: `（…）`, `【…】`. */
const openings = new Map([
  [0x29, bracket],
  [0x5d, 0x5b],
]);
const firstHan = 0x2e80;

/** Whether the last code of a value is not part of it: a full stop, or a bracket that is opened before it. */
function isOutside(code: number, value: Uint16Array): boolean {
  const opening = openings.get(code);
  return code === fullStop || code === 0 || (opening !== undefined && !value.includes(opening));
}

/** Marks before a remark in Chinese, which is not part of a value: `512（聊天室描述超限）`, `512——字符`. So is a tab. */
const remarks = codesOf('（【—，。；！？\t');
/** Marks at the end of a cell. Values that are no names also end at Chinese words. */
const cellEnds = codesOf('|<');

function endsValue(code: number, isList: boolean): boolean {
  if (code === lineBreak || kindOf[code] === kinds.quote) return true;
  return isList ? code === closingBrace : kindOf[code] === kinds.blank || closers.has(code);
}

/**
 * Finds the start of a value at the beginning of a template, inside a longer text. The value starts after whitespace,
 * a quote or an opening mark. A value of several words starts after such a mark, a quote or a line break.
 */
export function startOfEdgeValue(slot: Slot, { codes }: NormalText, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(codes[at - 1] ?? 0)) at--;
  const stop = Math.max(from, at - longestValue);
  const spreads = maySpread(slot.shape);
  while (at > stop && !beginsValue(codes[at - 1] ?? 0, spreads)) at--;
  while (at < to && isBlank(codes[at] ?? 0)) at++;
  return at;
}

const isBlank = (code: number): boolean => kindOf[code] === kinds.blank && code !== lineBreak;

const beginsValue = (code: number, spreads: boolean): boolean =>
  kindOf[code] === kinds.quote || openers.has(code) || (spreads ? code === lineBreak : kindOf[code] === kinds.blank);
