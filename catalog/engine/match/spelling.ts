/** Finds the known word that a misspelt one was meant to be; null when none is near. */
export type Respell = (word: string) => string | null;

const shortestWord = 4;

/**
 * Knows the given words (small letters) with one letter left out, doubled, changed or swapped. Built on first use, since most texts
 * are spelt well; a lookup costs one step per letter, however many words there are.
 */
export function createRespell(words: () => Iterable<string>): Respell {
  let shortened: Map<string, string> | null = null;
  return (word) => {
    if (word.length < shortestWord || word.length > 40) return null;
    shortened ??= shortenAll(words());
    for (const form of [word, ...shortForms(word)]) {
      const known = shortened.get(form);
      if (known !== undefined && Math.abs(known.length - word.length) <= 1 && known !== word) return known;
    }
    return null;
  };
}

function shortenAll(words: Iterable<string>): Map<string, string> {
  const shortened = new Map<string, string>();
  for (const word of words) {
    if (word.length < shortestWord) continue;
    shortened.set(word, word);
    for (const form of shortForms(word)) if (!shortened.has(form)) shortened.set(form, word);
  }
  return shortened;
}

const shortForms = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).filter((form) => form.length >= shortestWord - 1);
