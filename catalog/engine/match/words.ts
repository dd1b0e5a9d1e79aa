import type { Template } from '../template';
import { visitTokens } from './tokens';

/** A token of a template's literals. */
export interface TemplateWord {
  /** As `visitTokens` gives it. */
  hash: number;
  /** Index of its literal in the template. */
  literal: number;
  /** Character of the literal (gaps not counted) at which it begins. */
  index: number;
  /** How many characters of the literal it takes. */
  length: number;
}

/** The tokens of all literals of a template in order, marks included, cut as the same words in a text are cut. */
export function wordsOf({ literals }: Template): TemplateWord[] {
  const words: TemplateWord[] = [];
  literals.forEach(({ codes, gaps }, literal) => {
    for (let from = 0; from < codes.length;) {
      let to = from + 1;
      while (to < codes.length && gaps[to] !== 1) to++;
      visitTokens(codes, from, to, (hash, start, end) =>
        words.push({ hash, literal, index: start, length: end - start }),
      );
      from = to;
    }
  });
  return words;
}
