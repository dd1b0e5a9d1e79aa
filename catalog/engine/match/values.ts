import type { Span } from '../span';
import { kindOf, kinds, type NormalText } from './normalise';

/**
 * What a placeholder holds: a `number` has a digit and no blank, a `word` has no blank, a `name` is one word unless marks enclose it, `words`
 * may be several, and so may a `list` of names.
 */
export type Shape = 'number' | 'word' | 'name' | 'words' | 'list';

/** A placeholder of the messages that holds something else than a name. */
export interface Placeholder {
  /** As in `{limit}`, without braces. It means the same in every message. */
  name: string;
  holds: Exclude<Shape, 'name'>;
}

/** Finds the shape of a placeholder by its name. */
export type ShapeOf = (name: string) => Shape;

/** Prepares the placeholders of a catalog. All others hold a name. */
export function shapesOf(placeholders: readonly Placeholder[]): ShapeOf {
  const shapes = new Map<string, Shape>(placeholders.map(({ name, holds }) => [name, holds]));
  return (name) => shapes.get(name) ?? 'name';
}

/** Values longer than this are not values. */
export const longestValue = 512;

/** Whether a value may have several words even in free text, where nothing else says how far it reaches. */
export const maySpread = (shape: Shape): boolean => shape === 'words' || shape === 'list';

/** Whether a value fits the shape; every value is one line. Stand-ins that documents print (`XXX`, `%s`, `{}`) fit any. */
export function fits(value: string, shape: Shape): boolean {
  if (value.length > longestValue || /[\r\n]/.test(value)) return false;
  if ((shape !== 'number' && shape !== 'word') || isStandIn(value)) return true;
  return !/\s/.test(value) && (shape === 'word' || (value.length <= 24 && /\d/.test(value)));
}

/** `XXX`, `xxxx`, `%s`, `{}`, `{limit}`, `<limit>`, `***`, `N`: what documents write where a value would stand. */
export const isStandIn = (value: string): boolean =>
  /^(?:[xX*]{2,32}|N|%\w{1,2}|\$?\{[\w.\- ]{0,32}\}|<[\w.\- ]{1,32}>|\.{3})$/.test(value.trim());

/** The place of one value in a template. */
export interface Slot {
  /** Name of the placeholder, without braces. */
  name: string;
  /** What the value can be, told by its name. */
  shape: Shape;
  /** Marks or quotes stand on both sides, so that the value may be empty or hold blanks. */
  enclosed: boolean;
  /** Quotes at its ends are the template's or the paste's, one by one; elsewhere only a pair is taken off. */
  quoted: boolean;
}

/** The stretch of a value between two literals, without the blanks around it and the template's own quotes; null when it does not fit the slot. */
export function valueAt(slot: Slot, text: NormalText, from: number, to: number): Span | null {
  const value = trimBlanks(text, from, to);
  if (slot.quoted || isQuoted(text, value)) stripQuotes(text, value);
  if (value.start === value.end) return slot.enclosed ? value : null;
  return fits(text.source.slice(value.start, value.end), slot.shape) ? value : null;
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
