import type { Catalog } from '../types';

/** The parts of a catalog whose words a response can consist of. */
export type TriageCatalog = Pick<Catalog, 'errors' | 'partialFailures'>;

/** Words that every response with a body has one of. */
const BODY_WORDS =
  'error errors error_description errormsg errmsg exception err_code error_code errorcode reason entities failed failure desc access_token'.split(
    ' ',
  );

/** A status where logs write one: behind a request line, a label or an arrow, between separators, in front of its phrase. */
const STATUS =
  /" [45]\d\d\b|HTTP\/\d(?:\.\d)?"? [45]\d\d|(?:stat(?:us)?|code|http|response|returned|->|=>|<--|←|→|返回|状态)[A-Za-z_"' ]{0,12}?[^\w\n]{1,4}[45]\d\d\b|(?:^|[,|\t;])"? ?[45]\d\d ?"?(?:[,|\t;]|$)|\b[45]\d\d (?:Bad|Unauth|Forbid|Not|Conflict|Too|Request|Internal|Service|Gateway|Payment|Method|Unprocess|Gone|Length|Precond|Unsupp)/i;

const TABLE = 1 << 16;
const NEWLINE = 10;

/** Class of each ASCII sign: the lower-case code of a letter, digit or underscore; 0 for what ends a word. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /\w/.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});

const place = (hash: number): number => (hash ^ (hash >>> 16)) & (TABLE - 1);
const pairOf = (first: number, second: number): number => place((Math.imul(first, 31) + second) | 0);
const step = (hash: number, sign: number): number => (Math.imul(hash, 33) ^ sign) | 0;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\w\u0080-\uffff]+/g) ?? [];

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/** Stretches of a template's own words; the words that touch a placeholder are left out, for a value may be glued to them. */
const literals = (template: string): string[][] =>
  template
    .split(/\S*\{\w+\}\S*/)
    .map(wordsOf)
    .filter((words) => words.length > 0);

/** Pairs with fewer letters than these stand in any sentence: `in group`, `is not`. */
const leastLetters = 9;

/** Neighboring words that tell a message: the long pairs of a stretch, or its longest one. */
function pairsOf(words: readonly string[]): [string, string][] {
  const pairs = words.slice(1).map((word, nth): [string, string] => [words[nth] ?? '', word]);
  const letters = ([first, second]: [string, string]): number => first.length + second.length;
  const long = pairs.filter((pair) => letters(pair) >= leastLetters);
  return long.length > 0 ? long : pairs.sort((one, other) => letters(other) - letters(one)).slice(0, 1);
}

/** What to look for to find every message of a catalog: pairs of words, and words where a message has only one. */
function anchorsOf({ errors, partialFailures }: TriageCatalog): { singles: number[]; pairs: number[] } {
  const templates = [
    ...errors.flatMap(({ message, aliases }) => [...(message === null ? [] : [message]), ...aliases]),
    ...partialFailures.flatMap(({ message }) => message ?? []),
  ].map(literals);
  return {
    singles: templates.flatMap((runs) => {
      const [word] = runs.flat();
      return word !== undefined && word.length > 8 && runs.flat().length === 1 ? [place(hashOf(word))] : [];
    }),
    pairs: templates.flatMap((runs) =>
      runs.flatMap(pairsOf).map(([first, second]) => pairOf(hashOf(first), hashOf(second))),
    ),
  };
}

/** What a line has that a response needs: nothing, a status and no more, or words of a body or a message. */
export type Mark = 'none' | 'status' | 'words';

/** Looks for the few words without which no line holds a response. */
export interface Prescan {
  /**
   * Calls `line` for every whole line of `text`, with the mark it has. Returns where the last, unfinished line begins.
   */
  lines(text: string, from: number, line: (start: number, end: number, mark: Mark) => void): number;
}

/**
 * A scan of about a nanosecond a character: it hashes the words of a line and looks them up among the words of bodies and the word pairs of the
 * catalog's messages. It may mark a line in vain, and marks every line that holds a response.
 */
export function createPrescan(catalog: TriageCatalog): Prescan {
  const single = new Uint8Array(TABLE);
  const pair = new Uint8Array(TABLE);
  const { singles, pairs } = anchorsOf(catalog);
  for (const word of BODY_WORDS) single[place(hashOf(word))] = 1;
  for (const at of singles) single[at] = 1;
  for (const at of pairs) pair[at] = 1;
  return { lines: (text, from, line) => scanLines(text, from, line, { single, pair }) };
}

interface Tables {
  single: Uint8Array;
  pair: Uint8Array;
}

const isErrorStatus = (text: string, end: number): boolean => {
  const first = text.charCodeAt(end - 3);
  return (first === 52 || first === 53) && text.charCodeAt(end - 2) < 58 && text.charCodeAt(end - 1) < 58;
};

/** One loop over all characters: this is where the time of a large log goes, so nothing is called or created in it but for a mark. */
function scanLines(
  text: string,
  from: number,
  line: (start: number, end: number, mark: Mark) => void,
  { single, pair }: Tables,
): number {
  let start = from;
  let previous = 0;
  let hash = 0;
  let length = 0;
  let isMarked = false;
  let mayBeStatus = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = code < 128 ? SIGNS[code] : code;
    if (sign !== 0 && sign !== undefined) {
      hash = (Math.imul(hash, 33) ^ sign) | 0;
      length++;
      continue;
    }
    if (length > 0) {
      if (single[(hash ^ (hash >>> 16)) & 0xffff] === 1) isMarked = true;
      const both = (Math.imul(previous, 31) + hash) | 0;
      if (pair[(both ^ (both >>> 16)) & 0xffff] === 1) isMarked = true;
      if (length === 3 && isErrorStatus(text, at)) mayBeStatus = true;
      previous = hash;
      hash = 0;
      length = 0;
    }
    if (code !== NEWLINE) continue;
    line(start, at, isMarked ? 'words' : mayBeStatus && STATUS.test(text.slice(start, at)) ? 'status' : 'none');
    start = at + 1;
    previous = 0;
    isMarked = false;
    mayBeStatus = false;
  }
  return start;
}
