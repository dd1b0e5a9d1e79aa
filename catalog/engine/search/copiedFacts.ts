import type { SearchDocument } from './documents';
import { statusesIn } from './queryTokens';

/** Factor for an entry with another status than those in the query. */
const otherStatus = 0.25;
/** The same for its error type. */
const otherType = 0.4;
/** An error type of several words: `illegal_argument`. One of a single word, such as `unauthorized`, may mean anything. */
const TYPE = /\b[a-z]+(?:_[a-z0-9]+)+/g;

/**
 * Compares the statuses and error types of a query, which the reader has copied from a response, with those of an
 * entry. Returns a factor for its score.
 *
 * @param cut The query without what the reader rules out. Both are short.
 */
export function createCopiedFacts(
  documents: readonly SearchDocument[],
): (cut: string, query: string) => (document: SearchDocument | undefined) => number {
  const known = new Set(documents.flatMap(({ error }) => error?.toLowerCase() ?? []));
  return (cut, query) => {
    const statuses = statusesIn(cut);
    const types = new Set((query.toLowerCase().match(TYPE) ?? []).filter((word) => known.has(word)));
    return (document) =>
      (statuses.size === 0 || statuses.has(document?.status ?? 0) ? 1 : otherStatus) *
      (types.size === 0 || types.has(document?.error?.toLowerCase() ?? '') ? 1 : otherType);
  };
}
