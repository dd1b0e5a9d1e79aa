import type { Explainer } from '../explain';
import type { Candidate, Explained } from '../report';
import type { ExplainIds } from '../search';

/**
 * Ids that a text explains as, best first, when it is a response or a whole message; none when it is words to search for, or when
 * the explainer knows nothing of it.
 */
export const explainedBy =
  (explainer: Explainer): ExplainIds =>
  (text) =>
    explainer
      .explain(text)
      .responses.flatMap((explained) => meant(explained, text.trim().length))
      .map(({ id }) => id);

/** A response is worth its likeliest meanings too; of bare words, only those that are a message from end to end. */
function meant({ verdict, response, candidates }: Explained, length: number): readonly Candidate[] {
  if (verdict === 'exact') return candidates;
  if (verdict !== 'ambiguous' && verdict !== 'likely') return [];
  if (response.form !== 'message') return candidates;
  const isWhole = verdict === 'ambiguous' || response.end - response.start >= length;
  return isWhole ? candidates.filter(hasWholeMessage) : [];
}

const hasWholeMessage = ({ spans }: Candidate): boolean =>
  spans.length > 0 && spans.every(({ kind }) => kind !== 'differs');
