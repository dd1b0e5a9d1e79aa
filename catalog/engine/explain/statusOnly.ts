import type { Candidate } from '../report';
import { foldErrorType } from './errorType';
import type { Facts } from './facts';
import type { Index } from './prepared';
import { candidatesOf } from './candidates';
import { rateWithoutMessage } from './ranking';

/** Statuses that anybody sends, with the same words: naming an entry for them would be a guess. */
const anybodys = new Set([400, 401, 403, 404]);

/**
 * What a bare status can stand for: entries whose message is nothing but the status in words, as a gateway in front of the service
 * writes it (413 `Request Entity Too Large`).
 */
export function explainStatus({ subjects, reasons, phrases }: Index, facts: Facts): Candidate[] {
  const { status } = facts;
  if (status === null || (anybodys.has(status) && !facts.isPage && !facts.isInWords)) return [];
  const echoes = subjects.filter(
    (subject) =>
      subject.kind === 'error' &&
      subject.status === status &&
      phrases.get(foldErrorType(subject.message) ?? '') === status,
  );
  return candidatesOf(
    echoes.map((subject) => rateWithoutMessage(subject, facts, reasons)),
    facts,
  );
}
