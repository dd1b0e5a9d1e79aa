import { loadCatalog } from '../../../catalog/build/load';
import { createReference } from '../../../catalog/package/reference';

export { redact } from '../../../catalog/engine/share/redact';

/** The exports of the npm package, over the catalog's files: examples import them under the name of the package. */
export const { explain, advise, search, triage, createTriage, ticketText, explainLink, findEntry } =
  createReference(loadCatalog());
