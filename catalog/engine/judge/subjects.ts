import type { ExplainError, ExplainFailure, StatementCalls } from '../catalogParts';
import { type Operations } from '../operations';
import { callWithoutVariant } from '../urls';
import { isExceptionOf } from '../read/body/fields';
import { statusOfReason } from '../read/reasons';
import type { Evidence, Fact } from '../report';
import type { CallKey } from '../types';
import { foldErrorType } from '../match/normalize';
import { anyCallBreadth, atMost } from '../weights';
import type { Facts } from './facts';

/** An error entry or a partial failure (with status 200), prepared for comparison with responses. */
export interface Subject extends Pick<ExplainError, 'id' | 'status' | 'error' | 'message'> {
  kind: 'error' | 'partial-failure';
  /** Whether the status is a guess. */
  statusAssumed: boolean;
  /** The number in `error_code`; null if none is documented. */
  errorCode: number | null;
  /** All folded values of the `error` field; null stands for a body without it. */
  errors: ReadonlySet<string | null>;
  /** All message templates, the main one first. */
  templates: readonly string[];
  /** For a partial failure, the field of the body with the message; null for an error. */
  field: string | null;
  /** Calls as the entry lists them. */
  endpoints: readonly CallKey[];
  /** The same calls, with all variants (`#bulk`) listed. */
  calls: ReadonlySet<CallKey>;
  /** Resources of its calls: the first segments of their paths. */
  resources: ReadonlySet<string>;
  /** Number of calls that can return it. Partial failures rank below all errors. */
  breadth: number;
  /** Index in the catalog. */
  place: number;
  /** Whether the entry also applies to calls that it does not list. */
  anyCall: boolean;
  /** Operations that each cause applies to; null if it applies to all. */
  causes: readonly (ReadonlySet<CallKey> | null)[];
  /** Whether the fix depends on the call, so that the body alone is not enough. */
  splitsByCall: boolean;
}

/** What errors and partial failures have in common. */
type EntryFacts = Pick<Subject, 'id' | 'errorCode' | 'message' | 'templates' | 'endpoints' | 'calls' | 'resources'>;

/** Prepares the facts of an entry. `keys` are the calls that it lists. */
function entryFacts(
  entry: ExplainError | ExplainFailure,
  keys: readonly CallKey[],
  operations: Operations,
): EntryFacts {
  const calls = new Set(keys.flatMap(operations.covered));
  const aliases = 'aliases' in entry ? entry.aliases : [];
  return {
    id: entry.id,
    errorCode: entry.errorCode ?? null,
    message: entry.message,
    templates: entry.message === null ? aliases : [entry.message, ...aliases],
    endpoints: keys,
    calls,
    resources: new Set([...calls].flatMap((key) => operations.resource(key.replace(/^\S+ |#.*$/g, '')) ?? [])),
  };
}

/** Prepares an error entry. `place` is its index in the catalog. */
export function subjectOfError(entry: ExplainError, place: number, operations: Operations): Subject {
  const facts = entryFacts(entry, entry.endpoints, operations);
  const anyCall = facts.calls.size === 0 || entry.appliesTo !== undefined;
  return {
    ...facts,
    kind: 'error',
    status: entry.status,
    statusAssumed: entry.statusAssumed ?? false,
    error: entry.error,
    errors: new Set([entry.error, ...entry.errorAliases].map(foldErrorType)),
    field: null,
    anyCall,
    breadth: anyCall ? anyCallBreadth : facts.calls.size,
    place,
    causes: entry.causes.map(({ when }) => (when === undefined ? null : new Set(when.flatMap(operations.covered)))),
    splitsByCall: splitsByCall(entry.fixes),
  };
}

/** Prepares a partial failure: part of an HTTP 200 response without an `error` field. */
export const subjectOfPartial = (failure: ExplainFailure, place: number, operations: Operations): Subject => ({
  ...entryFacts(failure, [failure.endpoint], operations),
  kind: 'partial-failure',
  status: 200,
  statusAssumed: false,
  error: null,
  errors: new Set([null]),
  field: failure.field,
  anyCall: false,
  breadth: 0,
  place,
  causes: failure.causes.map(() => null),
  splitsByCall: false,
});

/** Whether fixes differ between paths. Variants such as `#bulk` share one, and readers know which they sent. */
function splitsByCall(fixes: readonly StatementCalls[]): boolean {
  const paths = fixes.flatMap(({ when }) => (when === undefined ? [] : [new Set(when.map(callWithoutVariant))]));
  return paths.some((one, at) => paths.slice(at + 1).some((other) => [...other].every((path) => !one.has(path))));
}

/** Whether the message of a subject matches (`agreed`), is similar (`differed`), or does not (`absent`). */
export type MessageOutcome = Evidence['outcome'];

/** Compares the facts of a response with a subject, one by one. */
export function weighFacts(subject: Subject, facts: Facts, message: MessageOutcome): Evidence[] {
  return [
    statusEvidence(subject, facts),
    { fact: 'error', outcome: errorOutcome(subject, facts), expected: subject.error, seen: facts.error },
    { fact: 'message', outcome: message, expected: subject.message, seen: facts.message },
    endpointEvidence(subject, facts),
    ...codeEvidence(subject, facts),
    ...exceptionEvidence(subject, facts),
  ];
}

/** Compares two numbers. Where one is missing, the fact is absent. */
function compared(fact: Fact, expected: number | null, seen: number | null, other: Evidence['outcome']): Evidence {
  const outcome = expected === null || seen === null ? 'absent' : expected === seen ? 'agreed' : other;
  return { fact, outcome, expected: expected?.toString() ?? null, seen: seen?.toString() ?? null };
}

/** An assumed status is a guess, so another one does not contradict it. */
const statusEvidence = ({ status, statusAssumed }: Subject, facts: Facts): Evidence =>
  compared('status', status, facts.status, statusAssumed ? 'absent' : 'differed');

function errorOutcome({ errors }: Subject, { error, type, hasBody, status }: Facts): Evidence['outcome'] {
  if (type === null) return errors.has(null) && hasBody ? 'agreed' : 'absent';
  if (errors.has(type)) return 'agreed';
  return errors.has(null) && status !== null && statusOfReason(error) === status ? 'absent' : 'differed';
}

/** A call that the entry does not list contradicts it, unless the entry holds for any call. */
function endpointEvidence(subject: Subject, facts: Facts): Evidence {
  const agreed = facts.calls.find((key) => subject.calls.has(key));
  if (agreed !== undefined) return { fact: 'endpoint', outcome: 'agreed', expected: agreed, seen: facts.seenCall };
  const isAnother = facts.calls.length > 0 || isOtherMethod(subject, facts) || isElsewhere(subject, facts);
  const isKnown = isAnother && !(facts.mayBeServed && facts.about === null) && !subject.anyCall;
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
const codeEvidence = ({ errorCode }: Subject, facts: Facts): Evidence[] =>
  facts.errorCode === null ? [] : [compared('errorCode', errorCode, facts.errorCode, 'differed')];

function exceptionEvidence(subject: Subject, { exception }: Facts): Evidence[] {
  if (exception === null) return [];
  const agreed = subject.error !== null && isExceptionOf(exception, subject.error);
  return [{ fact: 'exception', outcome: agreed ? 'agreed' : 'absent', expected: subject.error, seen: exception }];
}

/** The outcome of one fact. */
export const outcomeOf = (evidence: readonly Evidence[], fact: Evidence['fact']): Evidence['outcome'] =>
  evidence.find((each) => each.fact === fact)?.outcome ?? 'absent';
