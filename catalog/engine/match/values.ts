import type { Span } from '../span';
import { kindOf, kinds, type NormalText } from './normalize';

/**
 * What a placeholder can contain. `number`: a digit and no spaces. `word`: no spaces and no remark in Chinese.
 * `name`: one word, or several if marks enclose them. `words`: several words. `list`: several names.
 */
export type Shape = 'number' | 'word' | 'name' | 'words' | 'list';

/** A placeholder that contains something other than a name. */
export interface Placeholder {
  /** The name in messages, without braces: `limit`. It has the same meaning in every message. */
  name: string;
  holds: Exclude<Shape, 'name'>;
}

/** Returns the shape of a placeholder by its name. */
export type ShapeOf = (name: string) => Shape;

/** Prepares the placeholders of a catalog for lookups. All others contain a name. */
export function shapesOf(placeholders: readonly Placeholder[]): ShapeOf {
  const shapes = new Map<string, Shape>(placeholders.map(({ name, holds }) => [name, holds]));
  return (name) => shapes.get(name) ?? 'name';
}

/** Longer text is not a value. */
export const longestValue = 512;

/** Whether a value may have several words even in free text, where nothing shows its end. */
export const maySpread = (shape: Shape): boolean => shape === 'words' || shape === 'list';

/**
 * Whether a value fits a shape. Values are always on one line. Stand-ins in documents (`XXX`, `%s`, `{}`) fit every
 * shape.
 */
export function fits(value: string, shape: Shape): boolean {
  if (value.length > longestValue || /[\r\n]/.test(value)) return false;
  if ((shape !== 'number' && shape !== 'word') || isStandIn(value)) return true;
  return !/\s|[（(]\p{Script=Han}/u.test(value) && (shape === 'word' || (value.length <= 24 && /\d/.test(value)));
}

/**
 * Whether a text is a stand-in that documents print instead of a value: `XXX`, `%s`, `{}`, `{limit}`, `<limit>`,
 * `***`, `N`.
 */
export const isStandIn = (value: string): boolean =>
  /^(?:[xX*]{2,32}|N|%\w{1,2}|\$?\{[\w.\- ]{0,32}\}|<[\w.\- ]{1,32}>|\.{3})$/.test(value.trim());

/** What is left of a stand-in whose name was taken for a word of the message: `{username}`. */
const isEndOfStandIn = (value: string): boolean => value === '}' || value === '>';

/** The place of a value in a template. */
export interface Slot {
  /** Name of the placeholder, without braces. */
  name: string;
  /** The shape of the value, determined by the name. */
  shape: Shape;
  /** Whether marks or quotes enclose the value. It may then be empty or contain spaces. */
  enclosed: boolean;
  /** Whether quotes at either end belong to the template or the paste. Otherwise, only a pair of quotes is removed. */
  quoted: boolean;
}

/** Whether a slot can have a value of so many words. A name has at most two, because it may have a mark in front. */
export const mayHold = ({ shape, enclosed }: Slot, value: string): boolean =>
  enclosed || maySpread(shape) || value.split(/\s+/).length <= (shape === 'name' ? 2 : 1);

/**
 * The range of a value between two literals, without spaces around it and without quotes of the template. Null if the
 * value does not fit the slot.
 */
export function valueAt(slot: Slot, text: NormalText, from: number, to: number): Span | null {
  const value = trimBlanks(text, from, to);
  if (slot.quoted || isQuoted(text, value)) stripQuotes(text, value);
  if (value.start === value.end) return slot.enclosed ? value : null;
  const words = text.source.slice(value.start, value.end);
  return (slot.enclosed || !isEndOfStandIn(words)) && fits(words, slot.shape) ? value : null;
}

function trimBlanks({ codes }: NormalText, from: number, to: number): Span {
  const span = { start: from, end: to };
  while (span.start < span.end && isBlank(codes[span.start])) span.start++;
  while (span.end > span.start && isBlank(codes[span.end - 1])) span.end--;
  return span;
}

function stripQuotes({ codes }: NormalText, span: Span): void {
  if (span.start < span.end && isQuote(codes[span.start])) span.start++;
  if (span.end > span.start && isQuote(codes[span.end - 1])) span.end--;
  while (span.start < span.end && codes[span.start] === 0) span.start++;
  while (span.end > span.start && codes[span.end - 1] === 0) span.end--;
}

const isQuote = (code: number | undefined): boolean => kindOf[code ?? 0] === kinds.quote;

const isQuoted = ({ codes }: NormalText, { start, end }: Span): boolean =>
  end - start > 1 && isQuote(codes[start]) && isQuote(codes[end - 1]);

const isBlank = (code: number | undefined): boolean => (kindOf[code ?? 0] ?? 0) <= kinds.blank;
