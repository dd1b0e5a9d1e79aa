import { createReference } from '../../../catalog/package/reference';
import { catalog } from '../support/catalog';

export { redact } from '../../../catalog/engine/share/redact';

/** The exports of the npm package, with the catalog's files. The examples import them by the name of the package. */
export const { explain, advise, search, triage, createTriage, ticketText, explainLink, findEntry } =
  createReference(catalog);
