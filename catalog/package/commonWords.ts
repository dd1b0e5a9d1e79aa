/** The first and the last character that replace words. The English ones take two bytes in UTF-8. The Chinese ones are private characters. */
const replacements = { en: [0x80, 0x7ff], zh: [0xf000, 0xf8ff] } as const;

type Language = keyof typeof replacements;

/** How the common words of a text are found. */
interface WordFinder {
  /** Splits a text into pieces; joined, they are the text again. */
  cut: (text: string) => string[];
  isWord: (piece: string) => boolean;
  /** A word with fewer uses costs more in the list than it saves. */
  leastUses: number;
}

/** Cuts line by line, because the segmenter needs memory for the whole text with every word. */
function cutChinese(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const lines = text.match(/[^\n]*\n?/g) ?? [];
  return lines.flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment));
}

const finders: Record<Language, WordFinder> = {
  // A word has the space before it.
  en: {
    cut: (text) => text.match(/ ?[A-Za-z]+|[^]/g) ?? [],
    isWord: (piece) => /^ ?[A-Za-z]/.test(piece) && piece.length > 2,
    leastUses: 8,
  },
  zh: { cut: cutChinese, isWord: (piece) => /^\p{Script=Han}{2,}$/u.test(piece), leastUses: 50 },
};

const separator = '|';

const charactersOf = (language: Language): RegExp =>
  new RegExp(
    `[${String.fromCharCode(...replacements[language])
      .split('')
      .join('-')}]`,
    'g',
  );

function commonWords(pieces: readonly string[], language: Language): string[] {
  const { isWord, leastUses } = finders[language];
  const [first, last] = replacements[language];
  const uses = new Map<string, number>();
  for (const piece of pieces) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  return [...uses]
    .filter(([piece, count]) => count >= leastUses && isWord(piece))
    .toSorted(([, a], [, b]) => b - a)
    .map(([piece]) => piece)
    .slice(0, last - first + 1);
}

/** Replaces the common words with characters. The first line lists these words. Throws if the text contains such a character. */
export function withoutCommonWords(text: string, language: Language): string {
  const at = text.search(charactersOf(language));
  if (at >= 0)
    throw new Error(`commonWords.ts needs other characters for words, because a text contains ${text.charAt(at)}`);
  const pieces = finders[language].cut(text);
  const words = commonWords(pieces, language);
  const [first] = replacements[language];
  const characters = new Map(words.map((word, place) => [word, String.fromCharCode(first + place)]));
  return `${words.join(separator)}\n${pieces.map((piece) => characters.get(piece) ?? piece).join('')}`;
}

/** Restores a text that `withoutCommonWords` has packed. */
export function withCommonWords(packed: string, language: Language): string {
  const [first] = replacements[language];
  const end = packed.indexOf('\n');
  const words = packed.slice(0, end).split(separator);
  const wordAt = (character: string): string => words[character.charCodeAt(0) - first] ?? '';
  return packed.slice(end + 1).replace(charactersOf(language), wordAt);
}
