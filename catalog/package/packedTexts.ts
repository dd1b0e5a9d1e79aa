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
const partCharacter = /[\ue000-\uefff]/g;

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
