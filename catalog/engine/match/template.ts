import type { Shape, ShapeOf, Slot } from './values';
import { isGap, type Literal, literalOf, visitTokens } from './literal';
import { kindOf, kinds, normalize } from './normalize';

/** A compiled message template: its literals in order, and the slots around them. */
export interface Template {
  /** The template as the catalog writes it. */
  text: string;
  /** In order. No literal is empty. */
  literals: Literal[];
  /**
   * The slots before, between and after the literals, one more than there are literals. Only the first and the last
   * can be null.
   */
  slots: (Slot | null)[];
}

/** A placeholder, or the words between two placeholders. */
interface Block {
  /** Name of the placeholder; null for words. */
  name: string | null;
  /** As the template has it, including braces. */
  text: string;
}

/** Punctuation that means nothing at the end of a message. */
const softEnd = new Set([...'.,;:!'].map((mark) => mark.charCodeAt(0)));

/**
 * Compiles a template such as `user: {username} doesn't exist`. Braces without a name inside are literal. Final
 * punctuation is dropped, because `trimEnd` drops it from texts too. A template without literals compiles, but never
 * matches.
 */
export function compileTemplate(text: string, shapeOf: ShapeOf): Template {
  const literals: Literal[] = [];
  const names: (string | null)[] = [null];
  const blocks = blocksOf(text);
  blocks.forEach(({ name, text: words }, at) => {
    if (name !== null) names[literals.length] ??= name;
    else addLiteral(words, at === 0, at === blocks.length - 1);
  });
  return {
    text,
    literals,
    slots: names.map((name, at) =>
      name === null ? null : slotOf(name, shapeOf(name), literals[at - 1], literals[at]),
    ),
  };

  function addLiteral(words: string, isFirst: boolean, isLast: boolean): void {
    const { codes } = normalize(words);
    const literal = literalOf(isLast ? codes.subarray(0, trimEnd(codes, 0, codes.length)) : codes, isFirst, isLast);
    if (literal === null) return;
    literals.push(literal);
    names.push(null);
  }
}

/** Splits a template at its placeholders. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/\{([A-Za-z]\w*)\}/g)) {
    if (index > end) blocks.push({ name: null, text: text.slice(end, index) });
    blocks.push({ name, text: whole });
    end = index + whole.length;
  }
  if (end < text.length) blocks.push({ name: null, text: text.slice(end) });
  return blocks;
}

function slotOf(name: string, shape: Shape, before: Literal | undefined, after: Literal | undefined): Slot {
  const left = before?.quoteAfter === true || (before?.after === 'placeholder' && isMark(before.codes.at(-1)));
  const right = after?.quoteBefore === true || (after?.before === 'placeholder' && isMark(after.codes[0]));
  return {
    name,
    shape,
    enclosed: left && right,
    quoted: before === undefined || after === undefined || (before.quoteAfter && after.quoteBefore),
  };
}

const isMark = (code: number | undefined): boolean => code !== undefined && kindOf[code] === kinds.mark;

/** The end of a text without trailing whitespace, quotes and punctuation. */
export function trimEnd(codes: Uint16Array, from: number, to: number): number {
  let end = to;
  while (end > from && (isGap(codes[end - 1] ?? 0) || softEnd.has(codes[end - 1] ?? 0))) end--;
  return end;
}

/** The start of a text without leading whitespace and quotes. */
export function trimStart(codes: Uint16Array, from: number, to: number): number {
  let start = from;
  while (start < to && isGap(codes[start] ?? 0)) start++;
  return start;
}

/** A token of a template's literals. */
export interface TemplateWord {
  /** As `visitTokens` gives it. */
  hash: number;
  /** Index of its literal in the template. */
  literal: number;
  /** Character of the literal, not counting gaps, at which it begins. */
  index: number;
  /** Length in characters of the literal. */
  length: number;
}

/**
 * The tokens of all literals of a template in order, marks included. They are split in the same way as the words of a
 * text.
 */
export function wordsOf({ literals }: Template): TemplateWord[] {
  const words: TemplateWord[] = [];
  literals.forEach(({ codes, gaps }, literal) => {
    for (let from = 0; from < codes.length;) {
      let to = from + 1;
      while (to < codes.length && gaps[to] !== 1) to++;
      visitTokens(codes, from, to, (hash, start, end) =>
        words.push({ hash, literal, index: start, length: end - start }),
      );
      from = to;
    }
  });
  return words;
}
