import type { ExplainCatalog } from '../catalogParts';

/** Every response with a body contains one of these words. */
const BODY_WORDS =
  'error errors error_description errormsg errmsg exception err_code error_code errorcode reason entities failed failure desc access_token'.split(
    ' ',
  );

/**
 * A status where logs write one: after a request line, a label or an arrow, between separators, or before its reason
 * phrase. It is matched at a number, so only numbers cost time.
 */
const STATUS =
  /(?!443)(?:(?<=" |(?:stat(?:us)?|code|http|indicate success|respon[sd](?!e_?time)|return|answer|repl[iy]|got|receiv|thr[eo]w|fail|->|=>|<--|←|→)[A-Za-z_"' ]{0,16}?[^\w\n]{1,4})[45]\d\d\b|(?<=(?:返回|状态|响应|报|错误)[^\w\n]{0,4})[45]\d\d(?!\d)|(?<=HTTP\/\d(?:\.\d)?"? |\/-?\d{1,9}\/[+-]?\d{1,9} |TCP_\w{3,40}\/|(?:GET|POST|PUT|DELETE|PATCH) \S{1,300} )[45]\d\d\b|[45]\d\d(?= (?:[1-5]\d\d|-)? ?\d{1,10} \d{1,10} (?:"|\d{1,10}))|[45]\d\d(?= \d{1,5} \d{1,10} \d{1,10} ?\r?$)|(?<=(?:^|[,|\t;])[-*• ]{0,3}"? ?)[45]\d\d(?= ?"?(?:[,|\t;]|$))|[45]\d\d ?(?:Bad|Unauth|Forbid|Not|Conflict|Too|Request|Internal|Service|Gateway|Payment|Method|Unprocess|Gone|Length|Precond|Unsupp|错误|报错|异常))/imy;

/** Whether a number in a record is a status, the way logs write one. */
export function isLoggedStatus(record: string, at: number): boolean {
  STATUS.lastIndex = at;
  return STATUS.test(record);
}

/** The parts of a catalog that a triage looks for. */
export type TriageCatalog = Pick<ExplainCatalog, 'errors' | 'partialFailures'>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\w+|[\u0080-\uffff]+/g) ?? [];

/**
 * Runs of literal words in a message template. Words next to a placeholder are left out, because a value may be
 * attached to them.
 */
const literalRuns = (template: string): string[][] =>
  template
    .split(/\S*\{\w+\}\S*/)
    .map(wordsIn)
    .filter((words) => words.length > 0);

/** Shorter words and pairs occur in any sentence: `in group`, `is not`. A Chinese character counts as two letters. */
const leastLetters = 9;
const lettersOf = (text: string): number => text.length + (text.match(/[\u0080-\uffff]/g)?.length ?? 0);

/** Neighboring words that identify a message: all long pairs of a run, or its longest pair. */
function pairsOf(words: readonly string[]): [string, string][] {
  const pairs = words.slice(1).map((word, nth): [string, string] => [words[nth] ?? '', word]);
  const letters = ([first, second]: [string, string]): number => lettersOf(first) + lettersOf(second);
  const long = pairs.filter((pair) => letters(pair) >= leastLetters);
  return long.length > 0 ? long : pairs.sort((one, other) => letters(other) - letters(one)).slice(0, 1);
}

/** Words and pairs of neighboring words, in lower case, of which every message of the catalog has at least one. */
function wordsToFind({ errors, partialFailures }: TriageCatalog): {
  words: string[];
  pairs: [string, string][];
} {
  const templates = [
    ...errors.flatMap(({ message, aliases }) => [...(message === null ? [] : [message]), ...aliases]),
    ...partialFailures.flatMap(({ message }) => message ?? []),
  ].map(literalRuns);
  return {
    words: templates.flatMap((runs) => {
      const [word] = runs.flat();
      return word !== undefined && lettersOf(word) >= leastLetters && runs.flat().length === 1 ? [word] : [];
    }),
    pairs: templates.flatMap((runs) => runs.flatMap(pairsOf)),
  };
}

const TABLE = 1 << 16;
const NEWLINE = 10;

/**
 * Class of each byte of UTF-8: the lower-case code of a letter, digit or underscore; 128 and more for characters beyond
 * ASCII; 0 for characters that end a word. Chinese has no spaces: `返回403错误` is three words.
 */
const SIGNS = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return code > 127 ? code : /\w/.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});
const BEYOND_ASCII = 128;

/** Browsers and Node have this encoder, but ES2023, the only library of the engine, does not. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { written: number };
};
const encoder = new TextEncoder();

const place = (hash: number): number => (hash ^ (hash >>> 16)) & (TABLE - 1);
const pairOf = (first: number, second: number): number => (Math.imul(first, 31) + second) | 0;
const step = (hash: number, sign: number): number => (Math.imul(hash, 33) ^ sign) | 0;

function hashOf(word: string): number {
  return encoder.encode(word).reduce(step, 0);
}

/** What a line contains that a response needs: nothing, only a status, or words of a body or a message. */
export type Mark = 'none' | 'status' | 'words';

/** Finds the lines that may be part of a response. */
export interface Prescan {
  /** Calls `line` for every complete line of `text` with its mark. Returns the start of the last, incomplete line. */
  lines(text: string, line: (start: number, end: number, mark: Mark) => void): number;
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

const isErrorStatus = (bytes: Uint8Array, at: number): boolean =>
  (bytes[at] === 52 || bytes[at] === 53) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
const isDigit = (byte: number = 0): boolean => byte >= 48 && byte < 58;

/** Number of characters (UTF-16 units) in some bytes. */
function lengthOf(bytes: Uint8Array, from: number, end: number): number {
  let length = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) length += byte < 0xf0 ? 1 : 2;
  }
  return length;
}

/**
 * Looks at one line, which ends with a line feed. Calls `isStatus` with the offset of each number that may be a status,
 * until it returns true. This loop over all bytes of a log creates no objects, because large logs spend their time here.
 */
function markOf(
  bytes: Uint8Array,
  from: number,
  { words, pairs }: Record<'words' | 'pairs', HashTable>,
  isStatus: (at: number) => boolean,
): Mark {
  let previous = 0;
  let mark: Mark = 'none';
  for (let at = from; bytes[at] !== NEWLINE;) {
    let sign = SIGNS[bytes[at] ?? 0] ?? 0;
    if (sign === 0) {
      at++;
      continue;
    }
    const start = at;
    const kind = sign & BEYOND_ASCII;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 33) ^ sign) | 0;
      sign = SIGNS[bytes[++at] ?? 0] ?? 0;
    } while (sign !== 0 && (sign & BEYOND_ASCII) === kind);
    if (words.places[(hash ^ (hash >>> 16)) & 0xffff] === 1 && words.hashes.has(hash)) return 'words';
    const both = (Math.imul(previous, 31) + hash) | 0;
    if (pairs.places[(both ^ (both >>> 16)) & 0xffff] === 1 && pairs.hashes.has(both)) return 'words';
    if (at - start === 3 && mark === 'none' && isErrorStatus(bytes, start) && isStatus(start)) mark = 'status';
    previous = hash;
  }
  return mark;
}

/**
 * Creates a scan that hashes the words of a line and looks them up among the words of bodies and the word pairs of the
 * catalog's messages. It marks every line that contains a response, and sometimes a line that does not. It works on
 * bytes, because reading them is several times faster than reading the characters of a string.
 */
export function createPrescan(catalog: TriageCatalog): Prescan {
  const { words, pairs } = wordsToFind(catalog);
  const wanted = {
    words: hashTable([...BODY_WORDS, ...words].map(hashOf)),
    pairs: hashTable(pairs.map(([first, second]) => pairOf(hashOf(first), hashOf(second)))),
  };
  let bytes = new Uint8Array(0);
  return {
    lines(text, line) {
      // A character has up to three bytes. Memory that is not written to is not used.
      if (bytes.length < 3 * text.length) bytes = new Uint8Array(3 * text.length);
      encoder.encodeInto(text, bytes);
      let [start, first] = [0, 0];
      const isStatus = (at: number): boolean => isLoggedStatus(text, start + lengthOf(bytes, first, at));
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        line(start, end, markOf(bytes, first, wanted, isStatus));
        start = end + 1;
        first = bytes.indexOf(NEWLINE, first) + 1;
      }
      return start;
    },
  };
}
