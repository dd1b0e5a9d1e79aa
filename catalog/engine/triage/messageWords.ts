import type { ExplainCatalog } from '../catalogParts';

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
