import type { Candidate, Finding, FoundResponse } from '../report';
import { authorization } from './authorization';
import { batchSize, capturedLimit, contentType, historyTime, jsonCharacters } from './requestForm';
import { appKey, host, userId } from './identifiers';
import { type Check, checkContext, type CheckedCall } from './context';

/** All checks, in the order in which the reader sees their findings. */
export const checks: readonly Check[] = [
  authorization,
  host,
  appKey,
  contentType,
  jsonCharacters,
  userId,
  batchSize,
  capturedLimit,
  historyTime,
];

/**
 * Checks all values of a response and its request against the documented rules. `now` is used if the response has no
 * time.
 */
export function findWrongValues(
  response: FoundResponse,
  best: Candidate | undefined,
  call: CheckedCall,
  now: number,
): Finding[] {
  const context = checkContext(response, best, call, now);
  return checks.flatMap(({ check }) => check(context));
}
