import type { Span } from '../../span';
import { interpret } from '../body/interpret';
import type { Nested, Written } from '../body/nested';
import { afterBlanks, beforeBlanks, isWord, plain } from '../characters';
import type { Draft } from '../marks';
import { beginsLike, repeatedHead } from '../records';
import { parsePhpDump } from './dump';
import type { Budget } from './json/parse';
import type { Parsed } from './json/parse';
import { parseTolerant } from './json/tolerantJson';
import { goPrintAt } from './json/unquoted';

/** A value found in the text, and the responses in it. */
export interface FoundValue extends Span {
  /** In the order of the text; empty where it holds no response. */
  drafts: Draft[];
  /** Where it holds what the caller sent. */
  sent: Span[];
  /** Objects and arrays that hold no response still take their place: nothing in them is free text. */
  body: unknown;
}

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const OPEN_PAREN = 0x28;

/** What follows the bracket at `at`; on the next line behind what stands before the bracket on its own: the time and place of a log. */
function firstInside(text: string, at: number): number {
  const next = afterBlanks(text, at + 1, at + 400);
  if (!text.slice(at + 1, next).includes('\n')) return next;
  const head = repeatedHead(text, at);
  return head !== '' && beginsLike(text, next, head) ? afterBlanks(text, next + head.length, next + 400) : next;
}

/** A string as Python writes it: `u'error'`. */
const PREFIXED = /^[bru]{1,2}["']/i;

/** Whether a map can begin here: a key follows, or the bracket that closes an empty one. */
function opensMap(text: string, at: number): boolean {
  const next = firstInside(text, at);
  const code = plain(text.charCodeAt(next));
  if (code === 0x22 || code === 0x27 || code === 0x5c || code === 0x2f || code === 0x23) return true;
  if (code === 0x3c) return text.startsWith('<EOL>', next);
  if (PREFIXED.test(text.slice(next, next + 3))) return true;
  if (code === 0x3a || isWord(code) || code > 0x7f) {
    let end = next + 1;
    while (end - next < 60 && (isWord(text.charCodeAt(end)) || text[end] === '-' || text[end] === '.')) end++;
    return ':=('.includes(String.fromCharCode(plain(text.charCodeAt(afterBlanks(text, end, end + 10)))));
  }
  return ';*>|-'.includes(text.charAt(next)) && next > at + 1;
}

/** Whether a list of objects, lists or strings can begin here; `[INFO]` and `[main]` are none. */
function opensList(text: string, at: number): boolean {
  const code = plain(text.charCodeAt(afterBlanks(text, at + 1, at + 400)));
  return (
    code === OPEN_BRACE ||
    code === OPEN_BRACKET ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x5c ||
    code === 0x3c ||
    code === 0x2f ||
    code === 0x3a
  );
}

/** Whether the bracket belongs to `array(`. */
function opensArrayCall(text: string, at: number): boolean {
  const last = text.charCodeAt(beforeBlanks(text, at, Math.max(0, at - 2)) - 1) | 0x20;
  return last === 0x79 && /\barray\s?$/i.test(text.slice(Math.max(0, at - 8), at)) && opensList(text, at);
}

function fromParsed(parsed: Parsed, nested: Nested): FoundValue {
  const { start } = parsed;
  const written: Written = { nodes: parsed.nodes, form: parsed.notation, damage: parsed.damage };
  return { start, end: parsed.end, ...interpret(written, nested), body: parsed.value };
}

function fromDump(text: string, at: number, nested: Nested): FoundValue | null {
  const dump = parsePhpDump(text, at);
  if (!dump) return null;
  const { value, start, end, truncated } = dump;
  const nodes: Written['nodes'] = [
    { value: value as Record<string, unknown>, start, end, parent: -1, key: null, cut: truncated },
  ];
  addNodes(nodes, 0);
  return {
    start,
    end,
    ...interpret({ nodes, form: 'php', damage: truncated ? ['truncated'] : [] }, nested),
    body: value,
  };
}

/** Dumps keep no offsets of their inner values: these stand where the dump stands. */
function addNodes(nodes: Written['nodes'], root: number): void {
  for (let parent = root; parent < nodes.length; parent++) {
    const node = nodes[parent];
    if (!node || typeof node.value === 'string') continue;
    for (const [key, value] of Object.entries(node.value)) {
      const holds = typeof value === 'string' ? value.includes('{') : typeof value === 'object' && value !== null;
      if (holds) nodes.push({ value: value as Record<string, unknown>, start: node.start, end: node.end, parent, key });
    }
  }
}

function valueAt(text: string, at: number, code: number, budget: Budget, nested: Nested): FoundValue | null {
  if (code === OPEN_BRACE || code === OPEN_PAREN) {
    const last = text.charAt(beforeBlanks(text, at, Math.max(0, at - 9)) - 1);
    const dump = last === ')' || last === 'y' || last === 't' ? fromDump(text, at, nested) : null;
    if (dump) return dump;
  }
  const opens =
    code === OPEN_BRACE
      ? opensMap(text, at)
      : code === OPEN_BRACKET
        ? opensList(text, at) || goPrintAt(text, at) !== null
        : opensArrayCall(text, at);
  const parsed = opens ? parseTolerant(text, at, budget) : null;
  return parsed ? fromParsed(parsed, nested) : null;
}

/**
 * Finds all values in a text, left to right and without overlap, and the responses in them. `skip` are stretches that hold no
 * answer (commands, pages), ascending. Each value is read once and the search goes on behind it; a text that is nothing but
 * openings of values that cannot be read ends the search.
 */
export function findValues(text: string, skip: readonly Span[], nested: Nested): FoundValue[] {
  const budget: Budget = { steps: 2 * text.length + 10_000 };
  const values: FoundValue[] = [];
  let skipped = 0;
  for (let at = 0; at < text.length; at++) {
    const code = plain(text.charCodeAt(at));
    if (code !== OPEN_BRACE && code !== OPEN_BRACKET && code !== OPEN_PAREN) continue;
    while ((skip[skipped]?.end ?? Infinity) <= at) skipped++;
    const hole = skip[skipped];
    if (hole && hole.start <= at) {
      at = hole.end - 1;
      continue;
    }
    const value = budget.steps > 0 ? valueAt(text, at, code, budget, nested) : null;
    if (!value) continue;
    values.push(value);
    at = Math.max(at, value.end - 1);
  }
  return values;
}
