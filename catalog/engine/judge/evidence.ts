import { type Facts, statusOfPhrase } from './facts';
import type { Evidence, Fact } from '../report';
import { isExceptionOf } from '../read/body/fields';
import { foldErrorType } from '../share/target';
import type { Subject } from './subjects';
import { atMost } from '../weights';

/** Whether the message of a subject matches (`agreed`), is similar (`differed`), or does not (`absent`). */
export type MessageOutcome = Evidence['outcome'];

/** Compares the facts of a response with a subject, one by one. */
export function weighFacts(subject: Subject, facts: Facts, message: MessageOutcome): Evidence[] {
  const evidence: Evidence[] = [
    statusEvidence(subject, facts),
    { fact: 'error', outcome: errorOutcome(subject, facts), expected: subject.error, seen: facts.error },
    { fact: 'message', outcome: message, expected: subject.message, seen: facts.message },
    endpointEvidence(subject, facts),
  ];
  const code = codeEvidence(subject, facts);
  const exception = exceptionEvidence(subject, facts);
  return [...evidence, ...[code, exception].filter((each) => each !== null)];
}

/** Compares two numbers. Where one is missing, the fact is absent. */
function compared(fact: Fact, expected: number | null, seen: number | null, other: Evidence['outcome']): Evidence {
  const outcome = expected === null || seen === null ? 'absent' : expected === seen ? 'agreed' : other;
  return { fact, outcome, expected: expected?.toString() ?? null, seen: seen?.toString() ?? null };
}

/** An assumed status is a guess, so another one does not contradict it. */
const statusEvidence = ({ status, statusAssumed }: Subject, facts: Facts): Evidence =>
  compared('status', status, facts.status, statusAssumed ? 'absent' : 'differed');

function errorOutcome({ errors }: Subject, { error, hasBody, status }: Facts): Evidence['outcome'] {
  const seen = foldErrorType(error);
  if (seen === null) return errors.has(null) && hasBody ? 'agreed' : 'absent';
  if (errors.has(seen)) return 'agreed';
  return errors.has(null) && status !== null && statusOfPhrase(error) === status ? 'absent' : 'differed';
}

/** A call that the entry does not list contradicts it, unless the entry holds for any call. */
function endpointEvidence(subject: Subject, facts: Facts): Evidence {
  const agreed = facts.calls.find((key) => subject.calls.has(key));
  if (agreed !== undefined) return { fact: 'endpoint', outcome: 'agreed', expected: agreed, seen: facts.seenCall };
  const isAnother = facts.calls.length > 0 || isOtherMethod(subject, facts) || isElsewhere(subject, facts);
  const isKnown = isAnother && !facts.mayBeServed && !subject.anyCall;
  const expected = subject.endpoints.length === 0 ? null : namesOf(subject.endpoints);
  return { fact: 'endpoint', outcome: isKnown ? 'differed' : 'absent', expected, seen: facts.seenCall };
}

/** Whether the call of the response does not contradict the subject. */
export const isPossibleCall = (subject: Subject, facts: Facts): boolean =>
  endpointEvidence(subject, facts).outcome !== 'differed';

/** Some bulk responses contain only the method of their call. */
const isOtherMethod = ({ calls }: Subject, { method }: Facts): boolean =>
  method !== null && ![...calls].some((key) => key.startsWith(`${method} `));

/** Whether the call is not in the catalog, but is about a resource that no call of the entry is about. */
const isElsewhere = ({ resources }: Subject, { about, calls }: Facts): boolean =>
  calls.length === 0 && about !== null && !resources.has(about);

const namesOf = (endpoints: readonly string[]): string =>
  endpoints.slice(0, atMost.callsNamed).join(', ') + (endpoints.length > atMost.callsNamed ? ' …' : '');

/** Only if the response has an `error_code`. Most have none, even if the entry does. */
const codeEvidence = ({ errorCode }: Subject, facts: Facts): Evidence | null =>
  facts.errorCode === null ? null : compared('errorCode', errorCode, facts.errorCode, 'differed');

function exceptionEvidence(subject: Subject, { exception }: Facts): Evidence | null {
  if (exception === null) return null;
  const agreed = subject.error !== null && isExceptionOf(exception, subject.error);
  return { fact: 'exception', outcome: agreed ? 'agreed' : 'absent', expected: subject.error, seen: exception };
}

/** The outcome of one fact. */
export const outcomeOf = (evidence: readonly Evidence[], fact: Evidence['fact']): Evidence['outcome'] =>
  evidence.find((each) => each.fact === fact)?.outcome ?? 'absent';
