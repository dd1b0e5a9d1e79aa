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

/** Finds the values of a response and its request that break a documented rule. */
export type FindWrongValues = (
  response: FoundResponse,
  best: Candidate | undefined,
  call: CheckedCall,
  now: number,
) => Finding[];

/** Compares all values with the documented rules. `now` is used if the response has no time. */
export const findWrongValues: FindWrongValues = (...checked) => {
  const context = checkContext(...checked);
  return checks.flatMap(({ check }) => check(context));
};
