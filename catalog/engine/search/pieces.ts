import { fold } from './tokens';

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

/** A runtime without a dictionary leaves the text whole; its pairs are searched all the same. */
function dictionaryWords(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}
