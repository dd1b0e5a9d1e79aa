import type { Catalog, Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/wordsAndPaths';

/** What is done about an error. Each remedy is a row of the diagram. */
export type Remedy = 'fix' | 'wait' | 'stop' | 'console' | 'plan' | 'user' | 'service';

/** A row of the diagram: who acts, and for which statuses. */
export interface FlowRow {
  remedy: Remedy;
  owner: Owner;
  /** Retry advice of the errors in this row, most frequent first. */
  retry: RetryAdvice[];
  /** Ascending. 200 stands for failures inside a successful response. */
  statuses: number[];
}

/** The part of an error that the diagram uses. */
interface Case {
  status: number;
  owner: Owner;
  advice: RetryAdvice;
}

/**
 * The rows along the path of a request, from the caller to the service. A row without `advice` contains all errors of
 * its owner.
 */
const rows: { remedy: Remedy; owner: Owner; advice?: RetryAdvice[] }[] = [
  { remedy: 'fix', owner: 'code', advice: ['after-fix'] },
  { remedy: 'wait', owner: 'code', advice: ['backoff'] },
  { remedy: 'stop', owner: 'code', advice: ['never', 'done'] },
  { remedy: 'user', owner: 'end-user' },
  { remedy: 'console', owner: 'console' },
  { remedy: 'plan', owner: 'plan' },
  { remedy: 'service', owner: 'support' },
];

/** All errors, all failures inside a 200, and all statuses without errors, for which only their own advice is known. */
function casesOf({ errors, partialFailures, statuses }: Catalog): Case[] {
  const known = new Set(errors.map(({ status }) => status));
  return [
    ...errors.map((entry) => ({ status: entry.status, owner: entry.owner, advice: retryAdvice(entry) })),
    ...partialFailures.map((failure) => ({ status: 200, owner: failure.owner, advice: retryAdvice(failure) })),
    ...statuses
      .filter(({ status }) => !known.has(status))
      .map(({ status, owner, retry }) => ({ status, owner, advice: retry })),
  ];
}

const byFrequency = (advices: RetryAdvice[]): RetryAdvice[] => {
  const count = (advice: RetryAdvice) => advices.filter((one) => one === advice).length;
  return [...new Set(advices)].sort((a, b) => count(b) - count(a));
};

/** The rows of the diagram, computed from the entries. Rows without errors are left out. */
export const flowRows = (catalog: Catalog): FlowRow[] =>
  rows
    .map(({ remedy, owner, advice }) => {
      const cases = casesOf(catalog).filter((one) => one.owner === owner && (!advice || advice.includes(one.advice)));
      return {
        ...{ remedy, owner },
        retry: byFrequency(cases.map((one) => one.advice)),
        statuses: [...new Set(cases.map(({ status }) => status))].sort((a, b) => a - b),
      };
    })
    .filter(({ statuses }) => statuses.length > 0);
