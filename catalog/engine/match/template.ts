import { shapeOf, type Slot } from './values';
import { isGap, type Literal, literalOf, visitTokens } from './literal';
import { kindOf, kinds, normalise } from './normalise';

/** A message template, compiled: its literals in order, and the slots around them. */
export interface Template {
  /** As the catalog writes it. */
  text: string;
  /** In order; none of them is empty. */
  literals: Literal[];
  /** One more than literals: before the first, between them, behind the last; only the outer two can be null. */
  slots: (Slot | null)[];
}

/** A placeholder, or the words between two. */
interface Block {
  /** Null for words. */
  name: string | null;
  /** As the template has it, braces included. */
  text: string;
}

/** Punctuation at the end of a message that says nothing: `.`, `!`, `,` and their full-width forms. */
const softEnd = new Set([...'.,;:!'].map((mark) => mark.charCodeAt(0)));

/**
 * Compiles `user: {username} doesn't exist`; a brace that holds no name is literal. Final punctuation is dropped, as `trimEnd` drops it
 * from texts. A template without any literal compiles, and matches nothing.
 */
export function compileTemplate(text: string): Template {
  const literals: Literal[] = [];
  const names: (string | null)[] = [null];
  const pieces = piecesOf(text);
  pieces.forEach(({ name, text: words }, at) => {
    if (name !== null) names[literals.length] ??= name;
    else addLiteral(words, at === 0, at === pieces.length - 1);
  });
  return {
    text,
    literals,
    slots: names.map((name, at) => (name === null ? null : slotOf(name, literals[at - 1], literals[at]))),
  };

  function addLiteral(words: string, isFirst: boolean, isLast: boolean): void {
    const { codes } = normalise(words);
    const literal = literalOf(isLast ? codes.subarray(0, trimEnd(codes, 0, codes.length)) : codes, isFirst, isLast);
    if (literal === null) return;
    literals.push(literal);
    names.push(null);
  }
}

/** Cuts a template at its placeholders. */
function piecesOf(text: string): Block[] {
  const pieces: Block[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/\{([A-Za-z]\w*)\}/g)) {
    if (index > end) pieces.push({ name: null, text: text.slice(end, index) });
    pieces.push({ name, text: whole });
    end = index + whole.length;
  }
  if (end < text.length) pieces.push({ name: null, text: text.slice(end) });
  return pieces;
}

function slotOf(name: string, before: Literal | undefined, after: Literal | undefined): Slot {
  const left = before?.quoteAfter === true || (before?.after === 'glued' && isMark(before.codes.at(-1)));
  const right = after?.quoteBefore === true || (after?.before === 'glued' && isMark(after.codes[0]));
  return {
    name,
    shape: shapeOf(name),
    enclosed: left && right,
    quoted: before === undefined || after === undefined || (before.quoteAfter && after.quoteBefore),
  };
}

const isMark = (code: number | undefined): boolean => code !== undefined && kindOf[code] === kinds.mark;

/** The end of a text without blanks, quotes and punctuation behind it. */
export function trimEnd(codes: Uint16Array, from: number, to: number): number {
  let end = to;
  while (end > from && (isGap(codes[end - 1] ?? 0) || softEnd.has(codes[end - 1] ?? 0))) end--;
  return end;
}

/** The begin of a text without the blanks and quotes before it. */
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
  /** Character of the literal (gaps not counted) at which it begins. */
  index: number;
  /** How many characters of the literal it takes. */
  length: number;
}

/** The tokens of all literals of a template in order, marks included, cut as the same words in a text are cut. */
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
