import { percentDecoded } from '../percent';
import { plain } from './characters';
import { literal } from './jsonBare';
import { unescape } from './unescape';

const LONGEST_VALUE = 4000;
const BRACKETS = new Map([
  ['}', '{'],
  [']', '['],
  [')', '('],
]);

/** Takes the separators behind a value away. */
function withoutSeparators(text: string): string {
  let end = text.length;
  for (;;) {
    const trimmed = text.slice(0, end).trimEnd();
    const stripped = trimmed.endsWith('<br>')
      ? trimmed.length - 4
      : ',;&|，；'.includes(trimmed.slice(-1))
        ? trimmed.length - 1
        : trimmed.length;
    if (stripped === trimmed.length || trimmed === '') return trimmed.trim();
    end = stripped;
  }
}

/** Takes the brackets of the objects around a value away: closing ones that are not opened in it. */
function withoutClosers(text: string): string {
  let value = text;
  for (let round = 0; round < 4; round++) {
    const opener = BRACKETS.get(value.slice(-1));
    if (opener === undefined || value.split(value.slice(-1)).length <= value.split(opener).length) return value;
    value = value.slice(0, -1).trimEnd();
  }
  return value;
}

/** Takes back the encoding of a form or query: `+` and `%XX`; text that is none stays. */
const decoded = (text: string): string => percentDecoded(text.replaceAll('+', ' '));

/**
 * What a listed value means: its quotes, the separators behind it and the brackets around the body are no part of it. `joined`: it
 * stands between `&` and may be percent-encoded.
 */
export function clean(raw: string, joined = false): unknown {
  const value = withoutSeparators(raw.slice(0, LONGEST_VALUE));
  const family = plain(value.charCodeAt(0));
  if (family !== 0x22 && family !== 0x27) return literal(joined ? decoded(value) : withoutClosers(value));
  let close = value.length - 1;
  while (close > 0 && plain(value.charCodeAt(close)) !== family) close--;
  return unescape(close > 0 ? value.slice(1, close) : value.slice(1), 1);
}
