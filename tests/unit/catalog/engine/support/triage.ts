import { createExplainer } from '../../../../../catalog/engine/explain';
import { createTriage, type TriageReport } from '../../../../../catalog/engine/triage/createTriage';
import { catalog } from '../../../support/catalog';

export const explainer = createExplainer(catalog);

/** The report on a log that arrives in slices of a number of characters, or at once. */
export function triaged(text: string, slice = Infinity): TriageReport {
  const triage = createTriage(explainer, catalog);
  for (let at = 0; at < text.length; at += slice) triage.push(text.slice(at, at + slice));
  return triage.finish();
}

/** The groups of the same report, each as `3 × 403 user-not-in-group`. */
export const counts = (text: string, slice?: number): string[] =>
  triaged(text, slice).groups.map(({ status, id, count }) => `${count} × ${status} ${id}`);
