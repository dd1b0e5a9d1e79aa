import type { Evidence, Fact, Question } from '../report';
import { foldErrorType } from '../match/normalize';
import { atMost, factWeight, factor, fitWeight, lossToFullerMatch } from '../weights';
import type { MessageMatch } from '../match/matcher';
import type { Facts } from './facts';
import { type MessageOutcome, outcomeOf, type Subject, weighFacts } from './subjects';
import type { Wording } from './prepare';

/** A comparison of a subject with a response. */
export interface Ranked {
  /** The entry. */
  subject: Subject;
  /** The wording that fits best; null if only the status, error type or call fits. */
  wording: Wording | null;
  /** The match of this wording; null if there is none. */
  match: MessageMatch | null;
  /** One comparison for each fact. */
  evidence: Evidence[];
  /** 0 to 1: the product of the weights of the message and of each fact. */
  confidence: number;
}

/** A match of one wording. */
export interface WordingMatch {
  wording: Wording;
  match: MessageMatch;
}

/** Rates all wordings that fit, and keeps the best one of each subject. Best first. */
export function rankMatches(matches: readonly WordingMatch[], facts: Facts): Ranked[] {
  const heaviestOf = (isOf: (match: MessageMatch) => boolean): number =>
    Math.max(Number.EPSILON, ...matches.map(({ match }) => (isOf(match) ? match.weight : 0)));
  const heaviest = { full: heaviestOf(isFull), cut: heaviestOf(isBeginning) };
  const best = new Map<string, Ranked>();
  for (const { wording, match } of matches) {
    const ranked = rateMatch(wording, match, facts, heaviest);
    const other = best.get(ranked.subject.id);
    if (other === undefined || ranked.confidence > other.confidence) best.set(ranked.subject.id, ranked);
  }
  return [...best.values()].sort(byConfidence);
}

/** Sorts the best first. Among equals, errors of more calls come first, and then entries in catalog order. */
export const byConfidence = (one: Ranked, other: Ranked): number =>
  other.confidence - one.confidence ||
  other.subject.breadth - one.subject.breadth ||
  one.subject.place - other.subject.place;

/** Whether the template matches fully, with or without more text around it. */
export const isFull = (match: MessageMatch | null): boolean => match?.fit === 'whole' || match?.fit === 'within';

/** The largest sums of the idf of their words: of full matches, and of messages that begin with this one. */
type Heaviest = Record<'full' | 'cut', number>;

/** Whether the whole message agrees with the template, but not the whole template is there. */
const isBeginning = ({ fit, spans }: MessageMatch): boolean =>
  fit === 'cut' || (fit === 'similar' && spans.every(({ kind }) => kind !== 'differs'));

function rateMatch(wording: Wording, match: MessageMatch, facts: Facts, heaviest: Heaviest): Ranked {
  const { subject } = wording;
  const share = isFull(match) ? match.weight / heaviest.full : isBeginning(match) ? match.weight / heaviest.cut : 1;
  const rest = match.fit === 'within' && heaviest.cut > match.weight ? factor.beginsLongerMessage : 1;
  const fit = fitWeight[match.fit] * match.score * (1 - lossToFullerMatch * (1 - share)) * rest;
  const rated = rate(subject, facts, isFull(match) ? 'agreed' : 'differed', fit);
  const other = isAboutAnother(subject, rated.evidence, facts) ? factor.otherResource : 1;
  return { ...rated, wording, match, confidence: rated.confidence * other };
}

/** Rates a subject without a match, by how well its message fits (0 to 1) and by its facts. */
function rate(subject: Subject, facts: Facts, message: MessageOutcome, fit: number): Ranked {
  const evidence = weighFacts(subject, facts, message);
  return { subject, wording: null, match: null, evidence, confidence: fit * factsFactor(evidence, facts) };
}

/** Rates a subject whose message does not fit. */
export function rateWithoutMessage(subject: Subject, facts: Facts): Ranked {
  if (subject.message === null && facts.message === null && facts.hasBody)
    return rate(subject, facts, 'agreed', fitWeight.silent);
  return rate(subject, facts, facts.message === null ? 'absent' : 'differed', fitWeight.none);
}

/** Rates a subject that the response names by its `error_code`, or by the failed field of a bulk response. */
export function rateNamed(subject: Subject, facts: Facts): Ranked {
  const isSilent = facts.message === null;
  const message = subject.message === null ? (isSilent ? 'agreed' : 'absent') : isSilent ? 'absent' : 'differed';
  return rate(subject, facts, message, fitWeight.named);
}

/** Whether the call is not one of the entry's, and is about another resource: a group instead of a chatroom. */
const isAboutAnother = ({ resources }: Subject, evidence: readonly Evidence[], { about }: Facts): boolean =>
  about !== null && outcomeOf(evidence, 'endpoint') === 'differed' && !resources.has(about);

/** Words of a limit. A limit belongs to its calls. */
export const limitWords = /exceed|limit|max|too (?:many|long|large|big)|(?:more|larger|greater) than/i;

/**
 * Whether the advice is for another call. A limit belongs to its call: for a call about something else, the same words
 * mean another limit. A failure inside a bulk response is also documented for one call only.
 */
export function isAdviceForAnother({ subject, wording, evidence }: Ranked, facts: Facts): boolean {
  if (subject.kind === 'partial-failure') return outcomeOf(evidence, 'endpoint') === 'differed';
  return limitWords.test(wording?.template ?? '') && isAboutAnother(subject, evidence, facts);
}

function factsFactor(evidence: readonly Evidence[], facts: Facts): number {
  const { status, errorCode, endpoint, exception } = factWeight;
  return (
    (facts.field === null ? status[outcomeOf(evidence, 'status')] : 1) *
    errorFactor(evidence, facts) *
    (facts.errorCode === null ? 1 : errorCode[outcomeOf(evidence, 'errorCode')]) *
    endpoint[outcomeOf(evidence, 'endpoint')] *
    exception[outcomeOf(evidence, 'exception')] *
    (facts.foreign === null ? 1 : factor.foreign)
  );
}

function errorFactor(evidence: readonly Evidence[], { lacksError }: Facts): number {
  const outcome = outcomeOf(evidence, 'error');
  const error = evidence.find(({ fact }) => fact === 'error');
  if (outcome === 'agreed' && error?.seen === null) return factor.bothWithoutError;
  return outcome === 'absent' && lacksError ? factor.withoutError : factWeight.error[outcome];
}

/** The fact that would decide between equally good candidates, with its possible answers; null if no fact would. */
export function questionFor(tied: readonly Ranked[], facts: Facts): Question | null {
  const calls = callsOf(tied);
  const asksForCall = facts.calls.length === 0 && calls.length > 1;
  if (asksForCall && calls.length <= atMost.answers && callsDiffer(tied)) return { fact: 'endpoint', options: calls };
  if (facts.error === null && areDistinct(tied.map(({ subject }) => foldErrorType(subject.error)))) {
    const errors = tied.map(({ subject }) => subject.error);
    if (!errors.includes(null)) return { fact: 'error', options: errors.filter((error) => error !== null) };
  }
  if (facts.status === null && areDistinct(tied.map(({ subject }) => subject.status))) {
    return { fact: 'status', options: tied.map(({ subject }) => String(subject.status)) };
  }
  return asksForCall ? { fact: 'endpoint', options: calls } : null;
}

/** Asks for the call if the fix of an entry depends on it. */
export const fixQuestion = ({ subject }: Ranked, facts: Facts): Question | null =>
  subject.splitsByCall && facts.calls.length === 0 ? { fact: 'endpoint', options: [...subject.endpoints] } : null;

/** The fact that decides between a candidate and the one before it, or would decide if the text contained it. */
export function decidingFact(before: Ranked, after: Ranked, facts: Facts): Fact | null {
  const decided = decidingFacts.find((fact) => outcomeOf(before.evidence, fact) !== outcomeOf(after.evidence, fact));
  if (decided !== undefined) return decided;
  if (facts.calls.length === 0 && callsDiffer([before, after])) return 'endpoint';
  if (facts.error === null && before.subject.error !== after.subject.error) return 'error';
  if (facts.status === null && before.subject.status !== after.subject.status) return 'status';
  return before.subject.message === after.subject.message ? null : 'message';
}

const decidingFacts: readonly Fact[] = ['status', 'error', 'errorCode', 'endpoint', 'message', 'exception'];

/** Whether each candidate has calls that no other candidate has. */
function callsDiffer(tied: readonly Ranked[]): boolean {
  const all = tied.flatMap(({ subject }) => [...subject.calls]);
  return tied.every(({ subject }) => subject.calls.size > 0) && areDistinct(all);
}

const callsOf = (tied: readonly Ranked[]): string[] => [...new Set(tied.flatMap(({ subject }) => subject.endpoints))];

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
