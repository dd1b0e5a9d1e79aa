import { details, faults, features, partial, things } from './data/language';
import type { SearchDocument } from './documents';
import { fold } from './queryTokens';

/** Factor for each thing in the query that the entry does not mention. */
const missingThing = 0.8;
/** A further factor if one of them is a feature. */
const missingFeature = 0.85;
/** At most this many missing things count. */
const mostMissing = 2;
/** Factor for an entry about a feature that the query does not mention. */
const otherFeature = 0.78;
/** Factor for an entry about a thing that the query does not mention. Titles often name such things only in passing. */
const otherThing = 0.92;
/** Factor for an entry about another fault than the query. */
const otherFault = 0.8;

/** Weight of a topic that the entry mentions only outside its title. */
const outsideTitle = 0.6;
/** Agreement that an entry loses if the query mentions none of the topics in its title. */
const unaskedEffect = 0.5;
/** Part of its rarity with which a detail in the title counts there. Titles name many things only in passing. */
const detailShare = 0.5;
/** A query counts in full if the rarities of its topics add up to this. A single common topic says little. */
const fullRarity = 12;

/** A query with fewer topics and without a word of the catalog finds nothing. */
const fewestTopics = 2;

const all = [...features, ...things, ...faults, ...partial, ...details];
const firstFault = features.length + things.length;
const partialTopic = firstFault + faults.length;
const firstDetail = all.length - details.length;

const isFeature = (topic: number): boolean => topic < features.length;
const isThing = (topic: number): boolean => !isFeature(topic) && topic < firstFault;
const isFault = (topic: number): boolean => topic >= firstFault && topic < firstFault + faults.length;
const isDetail = (topic: number): boolean => topic >= firstDetail;

const allTopics = [...all.keys()];
/** A wrong ID is usually reported as something that does not exist, so it does not count as a wrong value. */
const wrongId = /(?:\bid|号) ?(?:.?错|不对|(?:is )?wrong)|wrong (?:\w+ )?id\b/;

/** Indexes of the topics that a text mentions. */
const topicsIn = (text: string, among = allTopics): number[] =>
  among.filter((number) => all[number]?.test(text) === true);

/** Whether a single word is about a topic, such as "founder". */
export const isOnTopic = (word: string): boolean => all.some((topic) => topic.test(word));

/** What one document is about. */
interface Subject {
  /** All topics that its names mention, as `flags`. */
  named: Uint8Array;
  /** Topics in its titles, in both languages. */
  titled: readonly number[];
  /** The same as `flags`. */
  isTitled: Uint8Array;
  /** Topics in its Chinese title. */
  features: readonly number[];
  things: readonly number[];
  faults: readonly number[];
  /** Features and things of which one is enough: 加白名单或禁言 is about either of the two. Empty without 或. */
  alternatives: readonly number[];
  place: Place;
}

function subjectOf(document: SearchDocument): Subject {
  const { zh, en } = document.title;
  const named = topicsIn(namesOf(document));
  const titled = topicsIn(withOnePlace(`${zh}\n${en}`), named);
  const topics = topicsIn(withOnePlace(zh), titled);
  return {
    named: flags(named),
    titled,
    isTitled: flags(titled),
    features: topics.filter(isFeature),
    things: topics.filter(isThing),
    faults: topics.filter(isFault),
    alternatives: zh.includes('或') ? topics.filter((topic) => isFeature(topic) || isThing(topic)) : [],
    place: placeIn(zh),
  };
}

const withOnePlace = (title: string): string => title.replace('群组或聊天室', '群组').toLowerCase();

/** Compares what a query is about with one document, given by its number. */
export interface About {
  /**
   * A factor for the score of the document. Words are not enough: 广播的 ext 不是 JSON and 消息的 ext 不是 JSON have most words in
   * common, but a query that does not mention broadcasts is not about them.
   */
  factor(number: number): number;
  /**
   * How well the subject, the action and the fault of both agree, from 0 to 1. It finds entries for questions that
   * have no word in common with them.
   */
  agreement(number: number): number;
  /** Whether the query is about something that failed only for some. */
  isPartial: boolean;
  /** Whether the query has a subject and a fault, or two subjects, so that it can be answered without any common word. */
  isEnough: boolean;
}

/** Returns a function that compares the topics of a query with those of each document. */
export function createTopics(documents: readonly SearchDocument[]): (query: string) => About {
  const subjects = documents.map(subjectOf);
  const rarities = all.map((_, topic) => rarityOf(topic, subjects));
  const inTitles = rarities.map((rarity, topic) => (isDetail(topic) ? detailShare * rarity : rarity));
  const ofTitles = subjects.map(({ titled }) => sumOf(titled, inTitles) || 1);
  return (query) => {
    const asked = topicsIn(fold(query).toLowerCase().replace(wrongId, 'id 不存在'));
    const factor = factorFor(asked, placeIn(query));
    const agreement = agreementWith(asked, rarities, inTitles);
    return {
      isPartial: asked.includes(partialTopic),
      isEnough: asked.length >= fewestTopics && asked.some((topic) => topic < firstFault),
      factor: (number) => (subjects[number] ? factor(subjects[number]) : 1),
      agreement: (number) => (subjects[number] ? agreement(subjects[number], ofTitles[number] ?? 1) : 0),
    };
  };
}

const sumOf = (topics: readonly number[], rarities: readonly number[]): number =>
  topics.reduce((sum, topic) => sum + (rarities[topic] ?? 0), 0);

function rarityOf(topic: number, subjects: readonly Subject[]): number {
  const count = subjects.reduce((sum, { named }) => sum + (named[topic] ?? 0), 0);
  return Math.log(1 + subjects.length / Math.max(1, count));
}

/** `ofTitle` is the sum of `inTitles` for the topics in the titles of the subject. */
function agreementWith(
  asked: readonly number[],
  rarities: readonly number[],
  inTitles: readonly number[],
): (subject: Subject, ofTitle: number) => number {
  const full = sumOf(asked, rarities);
  const weight = Math.min(1, full / fullRarity) / full;
  return ({ named, isTitled }, ofTitle) => {
    if (asked.length === 0) return 0;
    let shared = 0;
    let inTitle = 0;
    for (const topic of asked) {
      const rarity = rarities[topic] ?? 0;
      if (isTitled[topic] === 1) inTitle += inTitles[topic] ?? 0;
      if (named[topic] === 1) shared += rarity * (isTitled[topic] === 1 ? 1 : outsideTitle);
    }
    return weight * shared * (1 - unaskedEffect + (unaskedEffect * inTitle) / ofTitle);
  };
}

function factorFor(asked: readonly number[], place: Place): (subject: Subject) => number {
  const isAsked = flags(asked);
  const isUnasked = (topic: number): boolean => isAsked[topic] === 0;
  const needed = asked.filter((topic) => !isDetail(topic));
  const neededFeatures = needed.filter(isFeature);
  const faultsAsked = asked.filter(isFault);
  const isOfOtherPlace = (subject: Subject): boolean => place !== null && subject.place === opposite[place];
  const hasOtherFault = ({ named, faults: own }: Subject): boolean =>
    faultsAsked.length > 0 && own.length > 0 && faultsAsked.every((topic) => named[topic] === 0);
  return (subject) => {
    let missing = 0;
    let own = hasOtherFault(subject) ? otherFault : 1;
    for (const topic of needed) {
      if (subject.named[topic] === 1) continue;
      if (missing < mostMissing) own *= missingThing;
      missing += 1;
    }
    if (neededFeatures.some((topic) => subject.named[topic] === 0)) own *= missingFeature;
    if (isOfOtherPlace(subject)) return otherFeature * own;
    if (subject.alternatives.some((topic) => !isUnasked(topic))) return own;
    if (subject.features.some(isUnasked)) return otherFeature * own;
    return subject.things.some(isUnasked) ? otherThing * own : own;
  };
}

type Place = 'group' | 'room' | null;

const opposite = { group: 'room', room: 'group' } as const;

/** Whether a text is about groups or about chatrooms; null for both and for neither. */
function placeIn(text: string): Place {
  const isOfRooms = /聊天室|直播|房间|\broom|chatroom/i.test(text);
  const isOfGroups = /群(?!发)|group/i.test(text);
  if (isOfRooms === isOfGroups) return null;
  return isOfRooms ? 'room' : 'group';
}

/** 1 for each of the topics, 0 for all others. This is looked up for every document at each keystroke. */
function flags(topics: readonly number[]): Uint8Array {
  const set = new Uint8Array(all.length);
  for (const topic of topics) set[topic] = 1;
  return set;
}

const namesOf = ({ kind, title, messages, keywords, error, id }: SearchDocument): string =>
  [kind === 'partial-failure' ? '部分' : '', title.zh, title.en, ...messages, ...(keywords ?? []), error ?? '', id]
    .join('\n')
    .toLowerCase();
