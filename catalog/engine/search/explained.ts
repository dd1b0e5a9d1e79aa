import type { Explainer } from '../explain';
import type { ExplainIds } from '../search';

/** Ids that a text explains as when it is a response or a whole message; none when the explainer is not sure of its message. */
export const explainedBy =
  (explainer: Explainer): ExplainIds =>
  (text) =>
    explainer
      .explain(text)
      .responses.filter(({ verdict }) => verdict === 'exact' || verdict === 'ambiguous')
      .flatMap(({ candidates }) => candidates.map(({ id }) => id));
