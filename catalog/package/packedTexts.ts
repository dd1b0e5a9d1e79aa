import type { Localized } from '../engine/types';

/** Texts in a format that compresses well: a list for each language. */
export interface PackedTexts {
  en: string[];
  /** A private character takes the place of code, links and numbers that the English text has too. */
  zh: string[];
}

/** What both languages usually share: code, link targets, placeholders, numbers. */
const commonPart = /`[^`]*`|\([^()]*\/[^()]*\)|\{\w+\}|\d[\d.,]*/g;
/** Characters for parts: the private area of Unicode. */
const firstPart = 0xe000;
const partCharacter = /[\ue000-\uf8ff]/g;

const partsOf = (english: string): string[] => english.match(commonPart) ?? [];

function withoutParts({ zh, en }: Localized): string {
  if (zh.search(partCharacter) >= 0)
    throw new Error(`packedTexts.ts needs other characters for parts, because a text contains one: ${zh}`);
  const parts = partsOf(en);
  return zh.replace(commonPart, (part) => {
    const at = parts.indexOf(part);
    return at < 0 ? part : String.fromCharCode(firstPart + at);
  });
}

function withParts(chinese: string, english: string): string {
  const parts = partsOf(english);
  return chinese.replace(partCharacter, (character) => parts[character.charCodeAt(0) - firstPart] ?? '');
}

/** Throws if a Chinese text contains a replacement character. */
export const packTexts = (texts: readonly Localized[]): PackedTexts => ({
  en: texts.map(({ en }) => en),
  zh: texts.map(withoutParts),
});

/** The texts in their original order. */
export const unpackTexts = ({ en, zh }: PackedTexts): Localized[] =>
  en.map((english, at) => ({ zh: withParts(zh[at] ?? '', english), en: english }));

/** A word with the space before it. */
const word = / ?[A-Za-z]+/g;
/** A word with fewer uses costs more in the list than it saves. */
const leastUses = 8;
/** Characters that replace words. They take two bytes in UTF-8. */
const [firstWord, lastWord] = [0x80, 0x7ff];
const wordCharacter = /[\u0080-\u07ff]/g;
const separator = '|';

function commonWords(text: string): string[] {
  const uses = new Map<string, number>();
  for (const each of text.match(word) ?? []) uses.set(each, (uses.get(each) ?? 0) + 1);
  return [...uses]
    .filter(([each, count]) => each.length > 2 && count >= leastUses)
    .toSorted(([, a], [, b]) => b - a)
    .map(([each]) => each)
    .slice(0, lastWord - firstWord + 1);
}

/** Replaces the common words with characters. The first line lists these words. Throws if the text contains such a character. */
export function withoutCommonWords(text: string): string {
  const at = text.search(wordCharacter);
  if (at >= 0)
    throw new Error(`packedTexts.ts needs other characters for words, because a text contains ${text.charAt(at)}`);
  const words = commonWords(text);
  const characters = new Map(words.map((each, place) => [each, String.fromCharCode(firstWord + place)]));
  return `${words.join(separator)}\n${text.replace(word, (each) => characters.get(each) ?? each)}`;
}

/** Restores a text that `withoutCommonWords` has packed. */
export function withCommonWords(packed: string): string {
  const end = packed.indexOf('\n');
  const words = packed.slice(0, end).split(separator);
  return packed.slice(end + 1).replace(wordCharacter, (character) => words[character.charCodeAt(0) - firstWord] ?? '');
}
