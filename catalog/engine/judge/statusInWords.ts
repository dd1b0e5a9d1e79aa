import { foldErrorType } from './errorType';
import type { Reasons } from './evidence';
import type { Facts } from './facts';

/** Reason phrases that servers still send beside those of today's standard. */
const olderPhrases: [string, number][] = [
  ['Request Entity Too Large', 413],
  ['Request Time-out', 408],
  ['Service Temporarily Unavailable', 503],
  ['Gateway Time-out', 504],
];

/** Statuses by their reason phrase, folded. */
export const statusesByPhrase = (reasons: Reasons): ReadonlyMap<string, number> =>
  new Map(
    [...olderPhrases, ...[...reasons].map(([status, phrase]): [string, number] => [phrase, status])].map(
      ([phrase, status]) => [foldErrorType(phrase) ?? '', status],
    ),
  );

/**
 * Takes a response that is only its status in words for the status it is: "Bad Request" alone, or a framework's default body whose
 * `error` and `message` repeat the status. Bodies in this API's own shape and gateway pages keep their words: some are documented.
 */
export function readStatusInWords(facts: Facts, phrases: ReadonlyMap<string, number>): Facts {
  if (facts.hasOwnShape || facts.isPage || facts.field !== null) return facts;
  const words = [facts.error, facts.message].map(foldErrorType).filter((word) => word !== null);
  const [first] = words.map((word) => phrases.get(word));
  const isPhrase = first !== undefined && words.every((word) => phrases.get(word) === first);
  if (!isPhrase || (facts.status !== null && facts.status !== first)) return facts;
  return { ...facts, status: first, error: null, message: null, isInWords: true };
}
