import { isFullWidth } from '../characters';
import { isRecordStart } from '../records';
import { type ParsedNode, setField, type Written } from './json/parse';
import { listedValue, DESCRIPTION, ERROR_LABEL, type KeyMark, keysIn } from './listingFields';

/** No body is listed without a key of this kind. */
const WORTH_A_LOOK = /err|desc|错误/i;

/** The last value of a line that goes on below: up to its closing quote, or with the position in Jackson's message. */
const GOES_ON =
  /^\s*(?:["“”][^"“”\n]*\n[^"“”]{0,400}["”]|['‘’][^'‘’\n]*\n[^'‘’]{0,400}['’]|[^"“”'‘’\s][^\n]*\n\s{0,4}at \[Source[^\n\]]{0,400}\]?)/;

/** A body that may continue below. */
interface Group extends ParsedNode {
  /** By the names that the fields have in JSON. */
  value: Record<string, unknown>;
  /** A separator is full-width: `error：forbidden_op`. */
  fullWidth: boolean;
  /** Number of the last line with a key of it, from the beginning of the search. */
  lastLine: number;
}

function addLine(group: Group, text: string, keys: KeyMark[], lineStop: number): number {
  let end = lineStop;
  keys.forEach((key, index) => {
    const next = keys[index + 1];
    const below = next ? null : GOES_ON.exec(text.slice(key.value, lineStop + 400));
    const stop = next?.start ?? (below ? key.value + below[0].length : lineStop);
    const raw = text.slice(key.value, stop);
    const joined = text[key.start - 1] === '&' || text[stop - 1] === '&';
    const value = listedValue(next ? raw.replace(/["'“‘[({-]{1,3}$/, '') : raw, joined);
    if (!(value === '' && key.name in group.value)) setField(group.value, key.name, value);
    if (isFullWidth(text.charCodeAt(key.value - 1))) group.fullWidth = true;
    end = Math.max(end, stop);
  });
  group.end = Math.min(end, text.length);
  return end;
}

/** Whether the fields are those of a body. A description is enough; other fields have names that are common words. */
function isTelling(value: Record<string, unknown>): boolean {
  const has = (name: string): boolean => /[\p{L}\p{N}]/u.test(String(value[name] ?? ''));
  if (has('error_description') || has('errDesc')) return true;
  if (has('desc')) return has('timestamp') && has('duration');
  return has('error') && (has('exception') || has('timestamp'));
}

/** A name that looks like an error type: `forbidden_op`, `MessageUnavailableException`, `FORBIDDEN`, `Bad Request`. */
const NAME = /^[A-Za-z][\w.$]{2,80}(?: [A-Z]\w{1,20}){0,3}$/;
const TYPE = /_|(?:Exception|Error)$|^[A-Z]+$|\s/;

const isErrorType = (value: unknown): boolean => typeof value === 'string' && NAME.test(value) && TYPE.test(value);

/** Takes a labeled error for the error type if it is one, and the description next to an error type for the message. */
function withoutLabels(value: Record<string, unknown>): Record<string, unknown> {
  const { [ERROR_LABEL]: label, [DESCRIPTION]: description, ...fields } = value;
  if (!fields.error && isErrorType(label)) fields.error = label;
  if (description !== undefined && !('error_description' in fields) && isErrorType(fields.error))
    fields.error_description = description;
  return fields;
}

/** Fields that a body has once: a second one begins the next body. */
const ONCE = new Set(['error', 'error_description', 'errDesc', ERROR_LABEL, DESCRIPTION]);

const repeats = ({ value }: Group, keys: readonly KeyMark[]): boolean =>
  keys.some(({ name }) => ONCE.has(name) && name in value);

/** Most lines without a key between two keys of a body (`[[Prototype]]: Object`). */
const GAP_LINES = 2;

/**
 * Finds bodies in `[from, to)` that are written as `key=value`, `key: value` or `key -> value`, on one line or several,
 * as consoles, Java, Go, Kotlin and Objective-C print them.
 */
export function findListings(text: string, from: number, to: number): Written[] {
  const groups: Group[] = [];
  if (!WORTH_A_LOOK.test(text.slice(from, to))) return [];
  for (let at = from, line = 0; at < to; line++) {
    const length = text.slice(at, to).indexOf('\n');
    const stop = length < 0 ? to : at + length;
    const keys = stop - at <= 20_000 ? keysIn(text, at, stop) : [];
    const [first] = keys;
    const last = groups.at(-1);
    const goesOn = last && line - last.lastLine <= GAP_LINES && !isRecordStart(text, at) && !repeats(last, keys);
    const place = { start: first?.start ?? at, end: stop, parent: -1, key: null };
    const group = goesOn ? last : { ...place, value: {}, fullWidth: false, lastLine: line };
    at = stop + 1;
    if (!first) continue;
    if (!goesOn) groups.push(group);
    group.lastLine = line;
    at = Math.max(addLine(group, text, keys, stop), stop) + 1;
  }
  return groups
    .map((found) => ({ ...found, value: withoutLabels(found.value) }))
    .filter(({ value }) => isTelling(value))
    .map((node) => ({ nodes: [node], format: 'listing', damage: node.fullWidth ? ['full-width'] : [] }));
}
