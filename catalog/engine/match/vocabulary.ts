import type { TemplateWord } from './words';

/** How much a word of the templates says: rare words say more. */
export interface Vocabulary {
  /** Natural logarithm of how rare the word is among the templates; that of a word of one template where it is unknown. */
  idf(hash: number): number;
  /** Whether a literal of any template holds the word. */
  has(hash: number): boolean;
  /** Templates whose literals hold the word. */
  templates(hash: number): readonly number[];
  /** Sum of the idf of all words of a template's literals. */
  weight(template: number): number;
}

/** Counts the words of all templates once. */
export function createVocabulary(wordsOfAll: readonly (readonly TemplateWord[])[]): Vocabulary {
  const postings = new Map<number, number[]>();
  wordsOfAll.forEach((words, number) => {
    for (const hash of new Set(words.map((word) => word.hash))) {
      const list = postings.get(hash);
      if (list === undefined) postings.set(hash, [number]);
      else list.push(number);
    }
  });
  const idf = (hash: number): number => Math.log(1 + wordsOfAll.length / (postings.get(hash)?.length ?? 1));
  const weights = wordsOfAll.map((words) => words.reduce((sum, word) => sum + idf(word.hash), 0));
  return {
    idf,
    has: (hash) => postings.has(hash),
    templates: (hash) => postings.get(hash) ?? [],
    weight: (template) => weights[template] ?? 0,
  };
}
