import { createMatcher, type Matcher } from '../matcher';
import { trimEnd } from '../template';
import { isGap } from '../match/literal';
import { normalise } from '../normalise';
import { isTelling } from './genericWords';
import { isOwnWording } from './ownWording';
import type { Subject } from './subjects';

/** One wording of a subject's message. */
export interface Wording {
  subject: Subject;
  template: string;
  /** Told by its words alone; see `isTelling`. */
  telling: boolean;
  /** Another subject's message begins with these words, so that they may be a part of that one. */
  opensAnother: boolean;
  /** Not inherited from another product; see `isOwnWording`. */
  own: boolean;
}

/** All wordings, with the matcher over them; wording `n` is template `n`. */
export interface Wordings {
  matcher: Matcher;
  list: readonly Wording[];
}

/** Collects the wordings of all subjects, in their order. */
export function createWordings(subjects: readonly Subject[]): Wordings {
  const pairs = subjects.flatMap((subject) => subject.templates.map((template) => ({ subject, template })));
  const opening = findOpenings(pairs);
  const list = pairs.map(({ subject, template }, at) => ({
    subject,
    template,
    telling: isTelling(template),
    opensAnother: opening.has(at),
    own: isOwnWording(subject.error, template),
  }));
  return { matcher: createMatcher(list.map(({ template }) => template)), list };
}

/** Indexes of the wordings that another subject's wording goes on from. Sorted, a wording stands right before those it opens. */
function findOpenings(pairs: readonly { subject: Subject; template: string }[]): Set<number> {
  const sorted = pairs.map(({ subject, template }, at) => ({ at, id: subject.id, words: squeeze(template) }));
  sorted.sort((one, other) => (one.words < other.words ? -1 : one.words > other.words ? 1 : 0));
  const openings = new Set<number>();
  sorted.forEach((one, place) => {
    for (let next = place + 1; sorted[next]?.words.startsWith(one.words) === true; next++) {
      if (sorted[next]?.words !== one.words && sorted[next]?.id !== one.id) openings.add(one.at);
    }
  });
  return openings;
}

/** The compared characters of a template, each placeholder as one sign. */
function squeeze(template: string): string {
  const { codes } = normalise(template.replace(/\{[A-Za-z]\w*\}/g, '\uffff'));
  return String.fromCharCode(...codes.subarray(0, trimEnd(codes, 0, codes.length)).filter((code) => !isGap(code)));
}
