/** A text with some of its encodings read, and where each of its characters stood in the text that was pasted. */
export interface View {
  text: string;
  /** Offset in the pasted text of the character at `at`. */
  startOf(at: number): number;
  /** Offset in the pasted text behind the character at `at`. */
  endOf(at: number): number;
}

/** What is never part of a word: colors of terminals, invisible characters and marks of direction. */
const INVISIBLE = String.raw`\u001b\[[\d;]{0,20}[A-Za-z]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
/** Typographic forms of the characters that structure a text. */
const TYPOGRAPHIC = String.raw`[\uff01-\uff5e\u2018-\u201f\u00a0\u3000\ufe55]`;
const FOLDED = new RegExp(`${INVISIBLE}|${TYPOGRAPHIC}`, 'g');

const PERCENT = '%(?:[0-7][0-9a-f]|[cd][0-9a-f]%[89ab][0-9a-f]|e[0-9a-f](?:%[89ab][0-9a-f]){2})';
const ESCAPED = new RegExp(
  String.raw`\\(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|["'\\/nrt])|&(?:#\d{1,6}|#x[0-9a-f]{1,5}|quot|apos|amp|lt|gt|nbsp|commat|colon|equals);|${PERCENT}`,
  'gi',
);

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  commat: '@',
  colon: ':',
  equals: '=',
};
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Each replacement is one UTF-16 unit at most, so that places can be counted. */
const unit = (code: number): string => (code > 0 && code < 0x10000 ? String.fromCharCode(code) : '?');

function folded(found: string): string {
  const code = found.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  if (code === 0xfe55) return ':';
  return code === 0xa0 || code === 0x3000 ? ' ' : '';
}

function percentDecoded(found: string): string {
  try {
    return decodeURIComponent(found);
  } catch {
    return '?';
  }
}

function unescaped(found: string): string {
  if (found.startsWith('%')) return percentDecoded(found);
  const body = found.slice(1);
  if (found.startsWith('\\'))
    return body.length === 1 ? (LETTERS[body] ?? body) : unit(parseInt(body.replace(/[^0-9a-f]/gi, ''), 16));
  const name = body.slice(0, -1).toLowerCase();
  if (name.startsWith('#x')) return unit(parseInt(name.slice(2), 16));
  return name.startsWith('#') ? unit(Number(name.slice(1))) : (ENTITIES[name] ?? found);
}

/** Index of the last number not above `at` in an ascending list that begins with 0. */
function indexBefore(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The view with each match of `pattern` replaced by one character or none; null where nothing matches. */
function replaced(view: View, pattern: RegExp, decode: (found: string) => string): View | null {
  const pieces: string[] = [];
  const at: number[] = [0];
  const from: number[] = [0];
  const lengths: number[] = [0];
  let length = 0;
  let end = 0;
  for (const { 0: found, index } of view.text.matchAll(pattern)) {
    const sign = decode(found);
    pieces.push(view.text.slice(end, index), sign);
    length += index - end + sign.length;
    end = index + found.length;
    if (sign !== '') {
      at.push(length - 1);
      from.push(index);
      lengths.push(found.length);
    }
    at.push(length);
    from.push(end);
    lengths.push(0);
  }
  if (pieces.length === 0) return null;
  pieces.push(view.text.slice(end));
  const before = (place: number, isEnd: boolean): number => {
    const nth = indexBefore(at, place);
    const start = (from[nth] ?? 0) + place - (at[nth] ?? 0);
    return isEnd ? start + Math.max(lengths[nth] ?? 0, 1) - 1 : start;
  };
  return {
    text: pieces.join(''),
    startOf: (place) => view.startOf(before(place, false)),
    endOf: (place) => view.endOf(before(place, true)),
  };
}

const asPasted = (text: string): View => ({ text, startOf: (at) => at, endOf: (at) => at + 1 });

/** JSON in a string in a string is as deep as logs write it. */
const DEEPEST = 3;

/**
 * A text as it stands, and again for each level of escapes: a secret is found in whichever reading shows its name and its quotes plain.
 * Colors, invisible characters and typographic quotes are read in all of them. At most four views; linear in the text.
 */
export function viewsOf(text: string): View[] {
  const plain = asPasted(text);
  const views = [replaced(plain, FOLDED, folded) ?? plain];
  for (let level = 0; level < DEEPEST; level++) {
    const last = views[views.length - 1] ?? plain;
    const next = replaced(last, ESCAPED, unescaped);
    if (next === null) break;
    views.push(replaced(next, FOLDED, folded) ?? next);
  }
  return views;
}
