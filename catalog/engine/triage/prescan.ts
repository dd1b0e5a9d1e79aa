import type { ExplainCatalog } from '../catalogParts';

/** The parts of a catalog that the prescan looks for. */
export type TriageCatalog = Pick<ExplainCatalog, 'errors' | 'partialFailures'>;

/** Every response with a body contains one of these words. */
const BODY_WORDS =
  'error errors error_description errormsg errmsg exception err_code error_code errorcode reason entities failed failure desc access_token'.split(
    ' ',
  );

/**
 * A status where logs write one: after a request line, a label or an arrow, between separators, or before its reason
 * phrase.
 */
const STATUS =
  /" [45]\d\d\b|HTTP\/\d(?:\.\d)?"? [45]\d\d|(?:stat(?:us)?|code|http|response|returned|->|=>|<--|←|→|返回|状态)[A-Za-z_"' ]{0,12}?[^\w\n]{1,4}[45]\d\d\b|(?:^|[,|\t;])"? ?[45]\d\d ?"?(?:[,|\t;]|$)|\b[45]\d\d (?:Bad|Unauth|Forbid|Not|Conflict|Too|Request|Internal|Service|Gateway|Payment|Method|Unprocess|Gone|Length|Precond|Unsupp)/i;

const TABLE = 1 << 16;
const NEWLINE = 10;

/**
 * Class of each ASCII character: the lower-case code of a letter, digit or underscore; 0 for characters that end a
 * word.
 */
const SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /\w/.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});

const place = (hash: number): number => (hash ^ (hash >>> 16)) & (TABLE - 1);
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) | 0;
const step = (hash: number, sign: number): number => (Math.imul(hash, 33) ^ sign) | 0;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\w\u0080-\uffff]+/g) ?? [];

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/**
 * Runs of literal words in a template. Words next to a placeholder are left out, because a value may be attached to
 * them.
 */
const literals = (template: string): string[][] =>
  template
    .split(/\S*\{\w+\}\S*/)
    .map(wordsOf)
    .filter((words) => words.length > 0);

/** Pairs with fewer letters occur in any sentence: `in group`, `is not`. */
const leastLetters = 9;

/** Neighboring words that identify a message: all long pairs of a run, or its longest pair. */
function pairsOf(words: readonly string[]): [string, string][] {
  const pairs = words.slice(1).map((word, nth): [string, string] => [words[nth] ?? '', word]);
  const letters = ([first, second]: [string, string]): number => first.length + second.length;
  const long = pairs.filter((pair) => letters(pair) >= leastLetters);
  return long.length > 0 ? long : pairs.sort((one, other) => letters(other) - letters(one)).slice(0, 1);
}

/** What the prescan looks for: word pairs, and single words of messages that have only one word. */
function anchorsOf({ errors, partialFailures }: TriageCatalog): { singles: number[]; pairs: number[] } {
  const templates = [
    ...errors.flatMap(({ message, aliases }) => [...(message === null ? [] : [message]), ...aliases]),
    ...partialFailures.flatMap(({ message }) => message ?? []),
  ].map(literals);
  return {
    singles: templates.flatMap((runs) => {
      const [word] = runs.flat();
      return word !== undefined && word.length > 8 && runs.flat().length === 1 ? [hashOf(word)] : [];
    }),
    pairs: templates.flatMap((runs) =>
      runs.flatMap(pairsOf).map(([first, second]) => pairOf(hashOf(first), hashOf(second))),
    ),
  };
}

/** What a line contains that a response needs: nothing, only a status, or words of a body or a message. */
export type Mark = 'none' | 'status' | 'words';

/** Finds the lines that may be part of a response. */
export interface Prescan {
  /** Calls `line` for every complete line of `text` with its mark. Returns the start of the last, incomplete line. */
  lines(text: string, from: number, line: (start: number, end: number, mark: Mark) => void): number;
}

/**
 * Creates a scan that takes about a nanosecond per character. It hashes the words of a line and looks them up among
 * the words of bodies and the word pairs of the catalog's messages. It marks every line that contains a response, and
 * sometimes a line that does not.
 */
export function createPrescan(catalog: TriageCatalog): Prescan {
  const { singles, pairs } = anchorsOf(catalog);
  const words = hashTable([...BODY_WORDS.map(hashOf), ...singles]);
  const wordPairs = hashTable(pairs);
  return { lines: (text, from, line) => scanLines(text, from, line, words, wordPairs) };
}

/** Hashes to look for. */
interface HashTable {
  /** 1 at the place of each hash. Few other hashes share a place with one of them. */
  places: Uint8Array;
  hashes: ReadonlySet<number>;
}

function hashTable(hashes: readonly number[]): HashTable {
  const places = new Uint8Array(TABLE);
  for (const hash of hashes) places[place(hash)] = 1;
  return { places, hashes: new Set(hashes) };
}

const isErrorStatus = (text: string, end: number): boolean => {
  const first = text.charCodeAt(end - 3);
  return (first === 52 || first === 53) && text.charCodeAt(end - 2) < 58 && text.charCodeAt(end - 1) < 58;
};

/**
 * A single loop over all characters, because large logs spend their time here. It calls functions and creates objects
 * only for a mark.
 */
function scanLines(
  text: string,
  from: number,
  line: (start: number, end: number, mark: Mark) => void,
  { places: wordPlaces, hashes: words }: HashTable,
  { places: pairPlaces, hashes: pairs }: HashTable,
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
      if (wordPlaces[(hash ^ (hash >>> 16)) & 0xffff] === 1) isMarked ||= words.has(hash);
      const both = (Math.imul(previous, 31) + hash) | 0;
      if (pairPlaces[(both ^ (both >>> 16)) & 0xffff] === 1) isMarked ||= pairs.has(both);
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
