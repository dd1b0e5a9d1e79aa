import type { Candidate, Finding, FoundResponse } from '../report';
import type { CallKey } from '../types';
import { appKey } from './appKey';
import { authorization } from './authorization';
import { batchSize } from './batch';
import { checkContext, type Check } from './context';
import { historyTime } from './historyTime';
import { host } from './host';
import { capturedLimit } from './limits';
import { contentType, jsonCharacters } from './requestForm';
import { userId } from './userId';

/** All checks, in the order their findings are shown. */
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

/** Holds everything a response and its request show against the documented rules; `now` is for responses without a time. */
export function findWrongValues(
  response: FoundResponse,
  best: Candidate | undefined,
  call: CallKey | null,
  now: number,
): Finding[] {
  const context = checkContext(response, best, call, now);
  return checks.flatMap(({ check }) => check(context));
}
