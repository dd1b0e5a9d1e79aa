import { createMatcher, type Matcher } from '../match/matcher';
import { isLibraryWording, isOwnWording, isTelling, saysNothing } from '../provenance/wordProvenance';
import type { Subject } from './subjects';

/** One wording of a subject's message. */
export interface Wording {
  /** The entry that has it. */
  subject: Subject;
  /** As the catalog writes it. */
  template: string;
  /** Recognized by its words alone; see `isTelling`. */
  telling: boolean;
  /** Only general words and a value: `{field} must be provided`. */
  saysNothing: boolean;
  /** Another subject's message holds these words, so that they may be a piece of that one. */
  partOfAnother: boolean;
  /** Not inherited from another product; see `isOwnWording`. */
  own: boolean;
  /** Written by a library that any service uses; see `isLibraryWording`. */
  ofLibrary: boolean;
}

/** All wordings, with the matcher over them; wording `n` is template `n`. */
export interface Wordings {
  matcher: Matcher;
  list: readonly Wording[];
}

/** Collects the wordings of all subjects, in their order. */
export function createWordings(subjects: readonly Subject[]): Wordings {
  const pairs = subjects.flatMap((subject) => subject.templates.map((template) => ({ subject, template })));
  const matcher = createMatcher(pairs.map(({ template }) => template));
  const parts = findParts(matcher, pairs);
  const list = pairs.map(({ subject, template }, at) => ({
    subject,
    template,
    telling: isTelling(template),
    saysNothing: saysNothing(template),
    partOfAnother: parts.has(at),
    own: isOwnWording(subject.error, template),
    ofLibrary: isLibraryWording(subject.error),
  }));
  return { matcher, list };
}

/** Indexes of the wordings that are contained in full in another subject's wording. The matcher finds them as it finds them in texts. */
function findParts(matcher: Matcher, pairs: readonly { subject: Subject; template: string }[]): Set<number> {
  const parts = new Set<number>();
  for (const { subject, template } of pairs) {
    const sample = template.replace(/\{[A-Za-z]\w*\}/g, '0');
    for (const found of matcher.findAll(sample)) {
      const other = pairs[found];
      const isEqual = other !== undefined && sameWords(other.template, template);
      if (other !== undefined && other.subject.id !== subject.id && !isEqual) parts.add(found);
    }
  }
  return parts;
}

const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (template: string): string =>
  template
    .toLowerCase()
    .replace(/\{\w+\}/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
