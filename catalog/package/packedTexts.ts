import type { Localized } from '../engine/types';

/** Texts in a format that compresses well: a list for each language, with characters in place of what repeats. */
export interface PackedTexts {
  /** The common words of the English texts. The characters from U+0080 on take their places, in this order. */
  words: string[];
  en: string[];
  /** A private character takes the place of code, links and numbers that the English text has too. */
  zh: string[];
}

/** A word with the space before it. */
const word = / ?[A-Za-z]+/g;
/** Words that are used less often cost more in the list than they save. */
const leastUses = 8;
/** Characters for words: those that take two bytes in UTF-8. */
const [firstWord, lastWord] = [0x80, 0x7ff];
const wordCharacter = /[\u0080-\u07ff]/g;

/** What both languages usually share: code, link targets, placeholders, numbers. */
const commonPart = /`[^`]*`|\([^()]*\/[^()]*\)|\{\w+\}|\d[\d.,]*/g;
/** Characters for parts: the private area of Unicode. */
const firstPart = 0xe000;
const partCharacter = /[\ue000-\uf8ff]/g;

const partsOf = (english: string): string[] => english.match(commonPart) ?? [];

function commonWords(texts: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const text of texts) for (const each of text.match(word) ?? []) uses.set(each, (uses.get(each) ?? 0) + 1);
  return [...uses]
    .filter(([each, count]) => each.length > 2 && count >= leastUses)
    .toSorted(([, a], [, b]) => b - a)
    .map(([each]) => each)
    .slice(0, lastWord - firstWord + 1);
}

function withoutParts({ zh, en }: Localized): string {
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

/** Throws if a text contains one of the replacement characters. */
export function packTexts(texts: readonly Localized[]): PackedTexts {
  for (const { zh, en } of texts)
    if (en.search(wordCharacter) >= 0 || zh.search(partCharacter) >= 0)
      throw new Error(
        `packedTexts.ts needs other characters to stand for words and parts, because a text has them: ${en}`,
      );
  const words = commonWords(texts.map(({ en }) => en));
  const places = new Map(words.map((each, at) => [each, at]));
  const withoutWords = (text: string): string =>
    text.replace(word, (each) => {
      const at = places.get(each);
      return at === undefined ? each : String.fromCharCode(firstWord + at);
    });
  return { words, en: texts.map(({ en }) => withoutWords(en)), zh: texts.map(withoutParts) };
}

/** The texts in their original order. */
export const unpackTexts = ({ words, en, zh }: PackedTexts): Localized[] =>
  en.map((packed, at) => {
    const english = packed.replace(wordCharacter, (character) => words[character.charCodeAt(0) - firstWord] ?? '');
    return { zh: withParts(zh[at] ?? '', english), en: english };
  });
