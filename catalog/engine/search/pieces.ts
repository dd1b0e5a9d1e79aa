import { fold, tokens } from './tokens';

/** What a query asks for, cut into pieces: Latin words and numbers as they stand, Chinese word by word. */
export function pieces(query: string, phrases: readonly string[]): string[] {
  return (fold(query).toLowerCase().match(run) ?? []).flatMap((text) =>
    han.test(text) ? hanPieces(text, phrases) : [text],
  );
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const han = /^\p{Script=Han}/u;

/** Cut at the phrases of the field first, longest first; what is left between them goes to the dictionary of the runtime. */
function hanPieces(text: string, phrases: readonly string[]): string[] {
  const phrase = phrases.find((candidate) => text.includes(candidate));
  if (phrase === undefined) return text.length <= 2 ? [text] : dictionaryWords(text);
  const at = text.indexOf(phrase);
  const before = text.slice(0, at);
  const after = text.slice(at + phrase.length);
  return [
    ...(before === '' ? [] : hanPieces(before, phrases)),
    phrase,
    ...(after === '' ? [] : hanPieces(after, phrases)),
  ];
}

/**
 * The words of a run. A lone character among them tells that the dictionary does not know the word (群|满员), and a runtime may have
 * no dictionary at all: then every pair of characters is a piece.
 */
function dictionaryWords(text: string): string[] {
  const segments = 'Segmenter' in Intl ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)] : [];
  const cut = segments.map(({ segment }) => segment);
  return cut.length > 0 && cut.every((word) => word.length > 1) ? cut : tokens(text).map(({ word }) => word);
}
