import { isEmptyWord, withoutEmptyWords } from './data/noise';
import { fold, tokens } from './queryTokens';
import type { Wordings } from './searchWordings';

/** What cutting a query needs to know of the catalog and of how readers speak. */
export interface Cutting {
  /** What the field calls things, Chinese and Latin. */
  wordings: Wordings;
  /** The words, lower case, of a run of Latin letters and digits. */
  wordsIn: (run: string) => readonly string[];
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;
/** `org.apache.usergrid.` in front of a class: where it lives in the service's code says nothing of the error. */
const packages = /\b(?:[a-z][a-z0-9]*\.)+(?=[A-Z])/g;

/** What a query asks for, cut into pieces, lower case: Latin words, wordings of several of them and numbers; Chinese word by word. */
export function pieces(query: string, { wordings, wordsIn }: Cutting): string[] {
  const runs = fold(query).replace(packages, '').match(run) ?? [];
  const cut = runs.flatMap((text) => (han.test(text) ? hanPieces(text, wordings) : wordsIn(text)));
  return wordings.joined(withoutEmptyWords(cut));
}

/** Cut at the wordings of the field first, longest first; what is left between them goes to the dictionary of the runtime. */
function hanPieces(text: string, wordings: Wordings): string[] {
  if (text === '') return [];
  const wording = wordings.longestIn(text);
  if (wording === null) return text.length <= 2 ? [text] : dictionaryWords(text);
  const at = text.indexOf(wording);
  return [...hanPieces(text.slice(0, at), wordings), wording, ...hanPieces(text.slice(at + wording.length), wordings)];
}

const dictionary = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * The words of a run. Characters that stand alone, one behind the other, tell that the dictionary does not know their word
 * (秘|钥): every pair of them is a piece. A runtime may have no dictionary at all: then the whole run is pairs.
 */
function dictionaryWords(text: string): string[] {
  if (!dictionary) return tokens(text).map(({ word }) => word);
  const found: string[] = [];
  let alone = '';
  const flush = (): void => {
    if (alone !== '') found.push(...tokens(alone).map(({ word }) => word));
    alone = '';
  };
  for (const { segment } of dictionary.segment(text)) {
    if (segment.length === 1 && !isEmptyWord(segment)) {
      alone += segment;
      continue;
    }
    flush();
    found.push(segment);
  }
  flush();
  return found;
}
