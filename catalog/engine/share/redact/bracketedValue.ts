import type { Secret } from './rule';
import { couldBeSecret, isHarmless } from './secretValue';
import { quotedEnd, toLineEnd } from './valueEnd';

/** The secrets in a list or an object, and where it ends. */
export interface Bracketed {
  secrets: Secret[];
  end: number;
}

/** Lists of secrets are short; a bracket that never closes must not mask the rest of a text. */
const longest = 20_000;
const longestOnLine = 2000;
const OPENERS = '[({';
const CLOSERS = '])}';
const TOKEN = /["'`]|[[({\])}]|[\w.$+/-]{1,400}|\n(?=[^\s"'`\]})[{])/g;
const NAME_FOLLOWS = /["'`]?\s{0,8}(?:=>|:|=)/y;

function isName(text: string, end: number): boolean {
  NAME_FOLLOWS.lastIndex = end;
  return NAME_FOLLOWS.test(text);
}

/** Masks every value in a list or an object, at any depth: `["…","…"]`, `{"value":"…"}`. */
function readStructure(text: string, at: number): Bracketed {
  const secrets: Secret[] = [];
  const stop = Math.min(text.length, at + longest);
  let depth = 0;
  let index = at;
  while (index < stop) {
    TOKEN.lastIndex = index;
    const found = TOKEN.exec(text);
    if (found === null || found[0] === '\n') break;
    const [token] = found;
    index = found.index + token.length;
    if (OPENERS.includes(token)) depth++;
    else if (CLOSERS.includes(token)) {
      if (--depth <= 0) return { secrets, end: index };
    } else if (/["'`]/.test(token)) {
      const end = quotedEnd(text, found.index);
      if (!isName(text, end) && !isHarmless(text.slice(index, end))) secrets.push({ start: index, end });
      index = Math.min(text.length, end + 1);
    } else if (!isName(text, index) && couldBeSecret(token)) secrets.push({ start: found.index, end: index });
  }
  return { secrets, end: Math.min(index, text.length) };
}

/** Where the bracket at a place closes on its own line; the line's end where it does not, or as far as values go. */
function closing(text: string, at: number): number {
  let depth = 0;
  const end = Math.min(toLineEnd(text, at), at + longestOnLine);
  for (let index = at; index < end; index++) {
    const sign = text.charAt(index);
    if (OPENERS.includes(sign)) depth++;
    else if (CLOSERS.includes(sign) && --depth === 0) return index;
  }
  return end;
}

const STRUCTURE = /[[({]\s{0,200}(?:["'`[({\d:-]|\w{1,40}["']?\s?(?:=>|:|=))/y;

/** Reads a value that begins with a bracket; null where it is a word in brackets that stands for a value. */
export function readBracketed(text: string, at: number): Bracketed | null {
  STRUCTURE.lastIndex = at;
  if (STRUCTURE.test(text)) return readStructure(text, at);
  const end = closing(text, at);
  const inside = text.slice(at + 1, end);
  if (isHarmless(text.slice(at, end + 1)) || isHarmless(inside)) return { secrets: [], end: at + 1 };
  const scheme = /^(?:bearer|basic|token|digest) +/i.exec(inside)?.[0].length ?? 0;
  return { secrets: [{ start: at + 1 + scheme, end }], end };
}
