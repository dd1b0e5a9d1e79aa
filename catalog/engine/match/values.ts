import type { Span } from '../span';
import { kindOf, kinds, type NormalText } from './normalise';
/** What a placeholder can hold: `word` has no blank inside, `number` has a digit too, `text` may be anything. */
export type Shape = 'number' | 'word' | 'text';

/** Values longer than this are not values. */
export const longestValue = 512;

const numbers = new Set(['limit', 'size', 'line', 'column', 'count']);
const words = new Set(['appKey', 'time', 'uri', 'url', 'orgName', 'appName', 'fileUuid', 'key', 'field']);
const lists = new Set([
  'expected',
  'source',
  'usernames',
  'passwords',
  'fields',
  'groupName',
  'parameter',
  'permission',
  'char',
]);

/** The shape of a placeholder, told by its name: the catalog names equal things equally. */
export function shapeOf(name: string): Shape {
  if (numbers.has(name)) return 'number';
  return words.has(name) || name.endsWith('Id') ? 'word' : 'text';
}

/** True for placeholders that may hold several words even where the text around is not the message's own. */
export const maySpread = (name: string): boolean => lists.has(name);

/** Whether a value fits the shape; every value is one line. Stand-ins that documents print (`XXX`, `%s`, `{}`) fit any. */
export function fits(value: string, shape: Shape): boolean {
  if (value.length > longestValue || /[\r\n]/.test(value)) return false;
  if (shape === 'text' || isStandIn(value)) return true;
  return !/\s/.test(value) && (shape === 'word' || (value.length <= 24 && /\d/.test(value)));
}

/** `XXX`, `xxxx`, `%s`, `{}`, `{limit}`, `<limit>`, `***`, `N`: what documents write where a value would stand. */
export const isStandIn = (value: string): boolean =>
  /^(?:[xX*]{2,32}|N|%\w{1,2}|\$?\{[\w.\- ]{0,32}\}|<[\w.\- ]{1,32}>|\.{3})$/.test(value.trim());

/** The place of one value in a template. */
export interface Slot {
  /** Name of the placeholder, without braces. */
  name: string;
  /** What the value can be, told by the name. */
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
