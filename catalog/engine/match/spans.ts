import type { Span } from '../span';
import type { MessageSpan } from '../report';
import { type Pairing, slotBefore } from './align';
import type { Match } from './templateMatch';
import type { NormalText } from './normalize';
import { type Template, type TemplateWord, trimEnd } from './template';
import { type Slot, valueAt } from './values';
import type { ReadToken } from './textReader';

/** A template aligned with a range of text. */
export interface Layout {
  template: Template;
  /** Words of the template's literals. */
  words: readonly TemplateWord[];
  /** Tokens of the range. */
  tokens: readonly ReadToken[];
  /** Which word of the template is paired with which token. */
  pairings: readonly Pairing[];
  range: Span;
  text: NormalText;
}

/** Spans and values of a range. The texts of the spans, joined, are the text of the range. */
export interface Marked {
  spans: MessageSpan[];
  /** Values by placeholder name. If a name occurs twice, the first value. */
  values: Record<string, string>;
}

/**
 * Splits a range with a full match. Captured values become value spans, words around the match differ, and the rest
 * is literal.
 */
export function spansOfMatch(template: Template, text: NormalText, match: Match, range: Span): Marked {
  const marker: Marker = { text, place: range.start, spans: [], values: {} };
  markOther(marker, match.start);
  let next = 0;
  for (const slot of template.slots) {
    const value = slot === null ? undefined : match.values[next++];
    if (slot !== null && value !== undefined) markValue(marker, slot, value);
  }
  markLiteral(marker, match.end);
  markOther(marker, range.end);
  return { spans: marker.spans, values: marker.values };
}

/**
 * Splits a text that is only similar to the template. Shared words are literal, text in a slot between them is a
 * value, and the rest differs.
 */
export function spansOf({ template, words, tokens, pairings, range, text }: Layout): Marked {
  const marker: Marker = { text, place: range.start, spans: [], values: {} };
  let next = 0;
  for (const { word, token } of pairings) {
    const here = tokens[token];
    if (here === undefined) continue;
    markBetween(marker, here.start, word === next ? slotBefore(template, words, word) : null);
    if (here.corrected && here.hash === words[word]?.hash) markOther(marker, here.end);
    else markLiteral(marker, here.end);
    next = word + 1;
  }
  markBetween(marker, range.end, slotBefore(template, words, next));
  return { spans: marker.spans, values: marker.values };
}

/** The spans so far, and how far the text has been split. */
interface Marker extends Marked {
  text: NormalText;
  /** Offset of the first character that has no span yet. */
  place: number;
}

function markBetween(marker: Marker, to: number, slot: Slot | null): void {
  const value = slot === null ? null : valueAt(slot, marker.text, marker.place, to);
  if (slot !== null && value !== null) markValue(marker, slot, value);
  if (value === null) markOther(marker, to);
  else markLiteral(marker, to);
}

function markLiteral(marker: Marker, to: number): void {
  join(marker, 'literal', to);
}

/** Marks text that is not from the template. Words differ; whitespace and punctuation do not matter. */
function markOther(marker: Marker, to: number): void {
  const isSilent = trimEnd(marker.text.codes, marker.place, to) <= marker.place;
  join(marker, isSilent ? 'literal' : 'differs', to);
}

function markValue(marker: Marker, slot: Slot, { start, end }: Span): void {
  markLiteral(marker, start);
  const value = marker.text.source.slice(start, end);
  marker.place = end;
  if (!Object.hasOwn(marker.values, slot.name)) marker.values[slot.name] = value;
  if (value !== '') marker.spans.push({ kind: 'value', text: value, name: slot.name });
}

function join(marker: Marker, kind: 'literal' | 'differs', to: number): void {
  if (to <= marker.place) return;
  const text = marker.text.source.slice(marker.place, to);
  marker.place = to;
  const last = marker.spans.at(-1);
  if (last !== undefined && last.kind === kind) last.text += text;
  else marker.spans.push({ kind, text });
}
