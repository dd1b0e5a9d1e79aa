import type { NormalText } from '../normalise';
import type { MessageSpan } from '../report';
import { trimEnd, type Slot, type Template } from '../template';
import { slotBefore, type Pairing } from './align';
import type { ReadToken } from './reader';
import { valueAt, type Span } from './span';
import type { Match } from './whole';
import type { TemplateWord } from './words';

/** A template laid over a stretch of text. */
export interface Layout {
  template: Template;
  words: readonly TemplateWord[];
  tokens: readonly ReadToken[];
  pairings: readonly Pairing[];
  range: Span;
  text: NormalText;
}

/** Spans and values: the spans of a stretch, joined, give the stretch back. */
export interface Marked {
  spans: MessageSpan[];
  values: Record<string, string>;
}

/** Marks a full match inside its stretch: its values are values, words around the match differ, the rest is literal. */
export function spansOfMatch(template: Template, text: NormalText, match: Match, range: Span): Marked {
  const marker = createMarker(text, range.start);
  const slots = template.slots.filter((slot) => slot !== null);
  marker.other(match.start);
  match.values.forEach((value, index) => marker.value(slots[index], value));
  marker.literal(match.end);
  marker.other(range.end);
  return marker.marked;
}

/** Marks a text that only resembles the template: words they share, values where a slot stands between such words, and what differs. */
export function spansOf({ template, words, tokens, pairings, range, text }: Layout): Marked {
  const marker = createMarker(text, range.start);
  let next = 0;
  for (const { word, token } of pairings) {
    const here = tokens[token];
    if (here === undefined) continue;
    between(here.start, word === next ? slotBefore(template, words, word) : null);
    if (here.respelt && here.hash === words[word]?.hash) marker.other(here.end);
    else marker.literal(here.end);
    next = word + 1;
  }
  between(range.end, slotBefore(template, words, next));
  return marker.marked;

  function between(to: number, slot: Slot | null): void {
    const value = slot === null ? null : valueAt(slot, text, marker.place(), to);
    if (slot !== null && value !== null) marker.value(slot, value);
    if (value === null) marker.other(to);
    else marker.literal(to);
  }
}

interface Marker {
  marked: Marked;
  /** How far the text is marked. */
  place(): number;
  literal(to: number): void;
  /** Marks what is not of the template: words differ, blanks and punctuation do not matter. */
  other(to: number): void;
  value(slot: Slot | undefined, value: Span): void;
}

function createMarker(text: NormalText, from: number): Marker {
  const marked: Marked = { spans: [], values: {} };
  let place = from;
  const take = (to: number): string => {
    const taken = text.source.slice(place, to);
    place = Math.max(place, to);
    return taken;
  };
  const literal = (to: number): void => join(marked.spans, 'literal', take(to));
  return {
    marked,
    place: () => place,
    literal,
    other: (to) => join(marked.spans, trimEnd(text.codes, place, to) <= place ? 'literal' : 'differs', take(to)),
    value(slot, { start, end }) {
      literal(start);
      const value = take(end);
      if (slot === undefined) return join(marked.spans, 'literal', value);
      if (!Object.hasOwn(marked.values, slot.name)) marked.values[slot.name] = value;
      if (value !== '') marked.spans.push({ kind: 'value', text: value, name: slot.name });
    },
  };
}

function join(spans: MessageSpan[], kind: 'literal' | 'differs', text: string): void {
  const last = spans.at(-1);
  if (last !== undefined && last.kind === kind) last.text += text;
  else if (text !== '') spans.push({ kind, text });
}
