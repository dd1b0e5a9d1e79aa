import type { SearchDocument } from './documents';
import { faults, features, things } from './data/subjects';
import { fold } from './queryTokens';

/** Factor for each thing in the query that the entry does not mention. */
const missingThing = 0.8;
/** At most this many missing things count. */
const mostMissing = 2;
/** Factor for an entry about a feature that the query does not mention. */
const otherFeature = 0.78;

const all = [...features, ...things, ...faults];

/** Indexes of the subjects that a text mentions. */
const subjectsIn = (text: string): number[] => all.flatMap((subject, number) => (subject.test(text) ? [number] : []));

/**
 * Returns a function that compares the subjects of a query with those of each document and returns a factor for its
 * score. Words are not enough: 广播的 ext 不是 JSON and 消息的 ext 不是 JSON have most words in common, but a query that does
 * not mention broadcasts is not about them.
 */
export function createSubjects(documents: readonly SearchDocument[]): (query: string) => (number: number) => number {
  const named = documents.map((document) => subjectsIn(namesOf(document)));
  const titled = documents.map(({ title }) => subjectsIn(title.zh.toLowerCase()).filter((at) => at < features.length));
  const ofRooms = documents.map(({ title }) => /聊天室/.test(title.zh) && !/群/.test(title.zh));
  return (query) => {
    const asked = subjectsIn(fold(query).toLowerCase());
    const isOfGroups = /群|group/i.test(query) && !/聊天室|room/i.test(query);
    return (number) => {
      const missing = asked.filter((subject) => !named[number]?.includes(subject)).length;
      const isOther =
        titled[number]?.some((feature) => !asked.includes(feature)) === true ||
        (isOfGroups && ofRooms[number] === true);
      return missingThing ** Math.min(mostMissing, missing) * (isOther ? otherFeature : 1);
    };
  };
}

const namesOf = ({ title, messages, keywords, error, id }: SearchDocument): string =>
  [title.zh, title.en, ...messages, ...(keywords ?? []), error ?? '', id].join('\n').toLowerCase();
