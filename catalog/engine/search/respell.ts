import type { Vocabulary } from './vocabulary';

const latin = /[A-Za-z]{4,}/g;

/**
 * The query with its misspelt Latin words mended, where there is but one word that can be meant: `forbiden` → `forbidden`. A word
 * that the catalog knows, or that begins one of its words, stays.
 */
export function respell(query: string, isKnown: (word: string) => boolean, vocabulary: Vocabulary): string {
  return query.replace(latin, (run) => {
    const word = run.toLowerCase();
    if (isKnown(word) || vocabulary.beginningWith(word, 1).length > 0) return run;
    const [near, ...others] = vocabulary.near(word);
    return near !== undefined && others.length === 0 ? near : run;
  });
}
