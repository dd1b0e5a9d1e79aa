/** Finds the known word that a misspelt one was meant to be, or that a cut one (`isCut`) begins; null when none is near. */
export type Respell = (word: string, isCut: boolean) => string | null;

const shortestWord = 4;

/**
 * Knows the given words (small letters) with one letter left out, doubled, changed or swapped. Built on first use, since most texts
 * are spelt well; a lookup costs one step per letter, however many words there are.
 */
export function createRespell(words: () => Iterable<string>): Respell {
  let shortened: Map<string, string> | null = null;
  return (word, isCut) => {
    if (word.length < shortestWord || word.length > longestWord) return null;
    shortened ??= shortenAll(words());
    for (const form of [word, ...shortForms(word)]) {
      const known = shortened.get(form);
      if (known !== undefined && Math.abs(known.length - word.length) <= 1 && known !== word) return known;
    }
    return isCut && word.length > shortestWord ? (shortened.get(begins(word)) ?? null) : null;
  };
}

const longestWord = 40;

/** Beginnings stand in the same table, under a sign that no word holds. */
const begins = (beginning: string): string => `${beginning}…`;

function shortenAll(words: Iterable<string>): Map<string, string> {
  const shortened = new Map<string, string>();
  for (const word of words) {
    if (word.length < shortestWord) continue;
    shortened.set(word, word);
    for (const form of [...shortForms(word), ...beginningsOf(word)]) {
      if (!shortened.has(form)) shortened.set(form, word);
    }
  }
  return shortened;
}

const shortForms = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).filter((form) => form.length >= shortestWord - 1);

const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - shortestWord - 1) }, (_, at) =>
    begins(word.slice(0, shortestWord + 1 + at)),
  );
