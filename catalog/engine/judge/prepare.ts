import { createOperations, type Operations } from '../operations';
import type { ExplainCatalog } from '../report';
import type { Reasons } from './evidence';
import { statusesByPhrase } from './statusInWords';
import { type Subject, subjectOfError, subjectOfPartial } from './subjects';
import { createWordings, type Wordings } from './wordings';

/** A catalog, prepared for look-up. */
export interface Index {
  /** Every wording of every message, with the matcher over them. */
  wordings: Wordings;
  /** Look-up of calls. */
  operations: Operations;
  /** Reason phrases by status, and statuses by folded reason phrase. */
  reasons: Reasons;
  phrases: ReadonlyMap<string, number>;
  /** Errors, then partial failures, in catalog order. */
  subjects: readonly Subject[];
  /** Subjects by each of their error types, folded. */
  byError: ReadonlyMap<string, readonly Subject[]>;
  /** Errors by their `error_code`; equal numbers of different products stand side by side. */
  byCode: ReadonlyMap<number, readonly Subject[]>;
  /** Errors whose response holds no message. */
  silent: readonly Subject[];
  /** Failures inside an HTTP 200 answer of which no message is documented. */
  wordless: readonly Subject[];
}

/** Prepares a catalog once; a catalog of 3,000 entries takes some tens of milliseconds. */
export function createIndex(catalog: ExplainCatalog): Index {
  const operations = createOperations(catalog.operations);
  const errors = catalog.errors.map((entry, place) => subjectOfError(entry, place, operations));
  const partials = catalog.partialFailures.map((failure, place) => subjectOfPartial(failure, place, operations));
  const subjects = [...errors, ...partials];
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  return {
    wordings: createWordings(subjects),
    operations,
    reasons,
    phrases: statusesByPhrase(reasons),
    subjects,
    byError: groupByError(errors),
    byCode: groupByCode(errors),
    silent: errors.filter(({ message }) => message === null),
    wordless: partials.filter(({ message }) => message === null),
  };
}

function groupByError(subjects: readonly Subject[]): Map<string, Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const error of subject.errors) if (error !== null) groups.set(error, [...(groups.get(error) ?? []), subject]);
  }
  return groups;
}

function groupByCode(subjects: readonly Subject[]): Map<number, Subject[]> {
  const groups = new Map<number, Subject[]>();
  for (const subject of subjects) {
    const { errorCode } = subject;
    if (errorCode !== null) groups.set(errorCode, [...(groups.get(errorCode) ?? []), subject]);
  }
  return groups;
}
