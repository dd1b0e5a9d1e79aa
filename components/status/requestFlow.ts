import type { Catalog, Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/words';

/** What somebody does about an error; a row of the picture. */
export type Remedy = 'fix' | 'wait' | 'stop' | 'console' | 'plan' | 'user' | 'service';

/** A row of the picture: who acts, and on which statuses. */
export interface FlowRow {
  remedy: Remedy;
  owner: Owner;
  /** What the errors of the row say about sending the call again, the most frequent advice first. */
  retry: RetryAdvice[];
  /** Ascending. 200 stands for failures inside a success. */
  statuses: number[];
}

/** One error, as far as the picture shows it. */
interface Case {
  status: number;
  owner: Owner;
  advice: RetryAdvice;
}

/** The rows along the way of a request, from the caller to the service. A row without `advice` takes all of its owner. */
const rows: { remedy: Remedy; owner: Owner; advice?: RetryAdvice[] }[] = [
  { remedy: 'fix', owner: 'code', advice: ['after-fix'] },
  { remedy: 'wait', owner: 'code', advice: ['backoff'] },
  { remedy: 'stop', owner: 'code', advice: ['never', 'done'] },
  { remedy: 'user', owner: 'end-user' },
  { remedy: 'console', owner: 'console' },
  { remedy: 'plan', owner: 'plan' },
  { remedy: 'service', owner: 'support' },
];

/** Every error and failure inside a 200, and every status that no error has: there only its own advice is known. */
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

/** Who acts on which statuses, counted from the entries. Rows without an error are left out. */
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
