import type { Candidate, FoundResponse } from '../report';
import { foldErrorType } from './errorType';
import type { Facts } from './facts';
import type { Index } from './index';
import { rateWithoutMessage } from './ranking';
import { candidateOf } from './respond';

/** Statuses that anybody sends, with the same words: naming an entry for them would be a guess. */
const anybodys = new Set([400, 401, 403, 404]);

/**
 * What a bare status can stand for: entries whose message is nothing but the status in words, as a gateway in front of the service
 * writes it (413 `Request Entity Too Large`).
 */
export function explainStatus({ subjects, reasons }: Index, facts: Facts, response: FoundResponse): Candidate[] {
  if (facts.status === null || (anybodys.has(facts.status) && response.form !== 'html')) return [];
  const phrase = foldErrorType(reasons.get(facts.status) ?? null);
  return subjects
    .filter(({ status, message, error, kind }) => {
      const words = foldErrorType(message);
      return (
        kind === 'error' &&
        status === facts.status &&
        words !== null &&
        (words === phrase || words === foldErrorType(error))
      );
    })
    .map((subject) => candidateOf(rateWithoutMessage(subject, facts, reasons), facts));
}
