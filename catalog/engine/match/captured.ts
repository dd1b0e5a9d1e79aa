import type { Span } from '../span';
import { kindOf, kinds, type NormalText } from './normalise';
import type { Slot } from './template';
import { fits } from './valueShapes';

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
