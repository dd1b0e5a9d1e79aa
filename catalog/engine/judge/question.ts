import type { Fact, Question } from '../report';
import { foldErrorType } from './errorType';
import { outcomeOf } from './evidence';
import type { Facts } from './facts';
import type { Ranked } from './rank';
import { mostAnswers } from '../weights';

/** The one fact that would tell equally good candidates apart, with the answers that are possible; null when none would. */
export function questionFor(tied: readonly Ranked[], facts: Facts): Question | null {
  const calls = callsOf(tied);
  const asksForCall = facts.calls.length === 0 && calls.length > 1;
  if (asksForCall && calls.length <= mostAnswers && callsDiffer(tied)) return { fact: 'endpoint', options: calls };
  if (facts.error === null && areDistinct(tied.map(({ subject }) => foldErrorType(subject.error)))) {
    const errors = tied.map(({ subject }) => subject.error);
    if (!errors.includes(null)) return { fact: 'error', options: errors.filter((error) => error !== null) };
  }
  if (facts.status === null && areDistinct(tied.map(({ subject }) => subject.status))) {
    return { fact: 'status', options: tied.map(({ subject }) => String(subject.status)) };
  }
  return asksForCall ? { fact: 'endpoint', options: calls } : null;
}

/** Asks for the call where what to do about one entry depends on it. */
export const fixQuestion = ({ subject }: Ranked, facts: Facts): Question | null =>
  subject.splitsByCall && facts.calls.length === 0 ? { fact: 'endpoint', options: [...subject.endpoints] } : null;

/** Which fact decides for a candidate against the one before it; where the text does not say, which would. */
export function decidingFact(before: Ranked, after: Ranked, facts: Facts): Fact | null {
  const decided = decidingFacts.find((fact) => outcomeOf(before.evidence, fact) !== outcomeOf(after.evidence, fact));
  if (decided !== undefined) return decided;
  if (facts.calls.length === 0 && callsDiffer([before, after])) return 'endpoint';
  if (facts.error === null && before.subject.error !== after.subject.error) return 'error';
  if (facts.status === null && before.subject.status !== after.subject.status) return 'status';
  return before.subject.message === after.subject.message ? null : 'message';
}

const decidingFacts: readonly Fact[] = ['status', 'error', 'errorCode', 'endpoint', 'message', 'exception'];

/** Each has calls of its own that no other has. */
function callsDiffer(tied: readonly Ranked[]): boolean {
  const all = tied.flatMap(({ subject }) => [...subject.calls]);
  return tied.every(({ subject }) => subject.calls.size > 0) && areDistinct(all);
}

const callsOf = (tied: readonly Ranked[]): string[] => [...new Set(tied.flatMap(({ subject }) => subject.endpoints))];

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
