import type { Span } from '../span';
import type { MessageSpan } from '../report';
import { type Pairing, slotBefore } from './align';
import type { Match } from './templateMatch';
import type { NormalText } from './normalise';
import { type Template, type TemplateWord, trimEnd } from './template';
import { type Slot, valueAt } from './values';
import type { ReadToken } from './textReader';

/** A template laid over a stretch of text. */
export interface Layout {
  template: Template;
  /** Words of the template's literals. */
  words: readonly TemplateWord[];
  /** Tokens of the stretch. */
  tokens: readonly ReadToken[];
  /** Which word lies beside which token. */
  pairings: readonly Pairing[];
  /** The stretch. */
  range: Span;
  text: NormalText;
}

/** Spans and values: the spans of a stretch, joined, give the stretch back. */
export interface Marked {
  spans: MessageSpan[];
  /** By placeholder name; of a name that stands twice, the first value. */
  values: Record<string, string>;
}

/** Marks a full match inside its stretch: its values are values, words around the match differ, the rest is literal. */
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

/** Marks a text that only resembles the template: words they share, values where a slot stands between such words, and what differs. */
export function spansOf({ template, words, tokens, pairings, range, text }: Layout): Marked {
  const marker: Marker = { text, place: range.start, spans: [], values: {} };
  let next = 0;
  for (const { word, token } of pairings) {
    const here = tokens[token];
    if (here === undefined) continue;
    markBetween(marker, here.start, word === next ? slotBefore(template, words, word) : null);
    if (here.respelt && here.hash === words[word]?.hash) markOther(marker, here.end);
    else markLiteral(marker, here.end);
    next = word + 1;
  }
  markBetween(marker, range.end, slotBefore(template, words, next));
  return { spans: marker.spans, values: marker.values };
}

/** How far a text is marked, and what came of it. */
interface Marker extends Marked {
  text: NormalText;
  /** Everything before this offset is marked. */
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

/** Marks what is not of the template: words differ, blanks and punctuation do not matter. */
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
