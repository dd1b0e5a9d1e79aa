import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from './catalog';

const explainer = createExplainer(ownCatalog());

/** The status of each response in a text, with the id of its entry; null if the verdict names no entry. */
export const answers = (text: string): [number | null, string | null][] =>
  explainer.explain(text).responses.map(({ verdict, candidates, response }) => {
    const isNamed = verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous';
    return [response.status, isNamed ? (candidates[0]?.id ?? null) : null];
  });
