import type { ExplainCatalog } from '../catalogParts';

/** The constant part of a record, and the varying words that were taken out of it. */
export interface RecordTemplate {
  /** Equal for records that differ only in users, groups, times and the like. */
  key: string;
  /** The varying words, in order. */
  values: string[];
}

/**
 * What varies between records: times, addresses, durations, sizes after a status, and all words with a digit, except
 * statuses and error codes. Numbers of up to three digits are kept, because they are statuses and limits.
 */
const CHANGING =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ])?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?|(?<=" \d{3} )\d+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b\d+(?:\.\d+)?(?= ?(?:ms|s|µs|us)\b)|(?<=(?:ms|took|cost|duration|elapsed|latency|bytes|size|length|pid|tid|line)["']?[:= ]{1,2}["']?)\d+(?:\.\d+)?|(?<!code"?[:= ]{0,3}"?)(?<![\w.-])(?=[\w-]*\d)(?!\d{1,3}(?![\w-]))[\w-]{2,80}/gi;

/** Longer records are rarely alike, so they have no template. */
const longest = 8000;

/** The template of a record; null if the record is too long. */
export function templateOf(record: string): RecordTemplate | null {
  if (record.length > longest) return null;
  const values: string[] = [];
  const key = record.replace(CHANGING, (value) => {
    values.push(value);
    return '\u0000';
  });
  return { key, values };
}

/** Index of a value among the varying words of a record; -1 if it is in the constant part. */
export const placeOf = (value: string, values: readonly string[]): number => values.indexOf(value);

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
export function wordsToFind({ errors, partialFailures }: TriageCatalog): {
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
