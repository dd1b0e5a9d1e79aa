/** The first and the last character that replace words. They take two bytes in UTF-8. */
const first = 0x80;
const last = 0x7ff;
const replacements = /[\u0080-\u07ff]/g;
/** A word with fewer uses costs more in the list than it saves. */
const leastUses = 8;
const separator = '|';

/** Splits a text into words, each with the space before it, and single characters. */
const cut = (text: string): string[] => text.match(/ ?[A-Za-z]+|[^]/g) ?? [];

const isWord = (piece: string): boolean => /^ ?[A-Za-z]/.test(piece) && piece.length > 2;

function commonWords(pieces: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const piece of pieces) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  return [...uses]
    .filter(([piece, count]) => count >= leastUses && isWord(piece))
    .toSorted(([, a], [, b]) => b - a)
    .map(([piece]) => piece)
    .slice(0, last - first + 1);
}

/**
 * Replaces the common words of an English text with characters. The first line lists these words. Throws if the text
 * contains such a character.
 */
export function withoutCommonWords(text: string): string {
  const at = text.search(replacements);
  if (at >= 0)
    throw new Error(`commonWords.ts needs other characters for words, because a text contains ${text.charAt(at)}`);
  const pieces = cut(text);
  const words = commonWords(pieces);
  const characters = new Map(words.map((word, place) => [word, String.fromCharCode(first + place)]));
  return `${words.join(separator)}\n${pieces.map((piece) => characters.get(piece) ?? piece).join('')}`;
}

/** Restores a text that `withoutCommonWords` has packed. */
export function withCommonWords(packed: string): string {
  const end = packed.indexOf('\n');
  const words = packed.slice(0, end).split(separator);
  return packed.slice(end + 1).replace(replacements, (character) => words[character.charCodeAt(0) - first] ?? '');
}
