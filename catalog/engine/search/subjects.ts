import type { SearchDocument } from './documents';
import { faults, features, things } from './data/subjects';
import { fold } from './queryTokens';

/** The factor for each thing that the query mentions and the entry does not. */
const lacking = 0.8;
/** At most this many missing things are counted. */
const mostLacking = 2;
/** The factor for an entry about a feature that the query does not mention. */
const ofAnotherFeature = 0.78;

const all = [...features, ...things, ...faults];

/** Numbers of the subjects that a text mentions. */
const subjectsIn = (text: string): number[] => all.flatMap((subject, number) => (subject.test(text) ? [number] : []));

/**
 * Returns a function that compares the subjects of a query with those of each document and gives a factor for its score.
 * Words alone are not enough: 广播的 ext 不是 JSON and 消息的 ext 不是 JSON share most of theirs, but a query that does not
 * mention broadcasts does not mean them.
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
      return lacking ** Math.min(mostLacking, missing) * (isOther ? ofAnotherFeature : 1);
    };
  };
}

const namesOf = ({ title, messages, keywords, error, id }: SearchDocument): string =>
  [title.zh, title.en, ...messages, ...(keywords ?? []), error ?? '', id].join('\n').toLowerCase();
