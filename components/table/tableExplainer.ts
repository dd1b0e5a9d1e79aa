import { createExplainer } from '../../catalog/engine/explain';
import type { ExplainIds } from '../../catalog/engine/search';
import { explainedBy } from '../../catalog/engine/search/explained';
import type { ErrorEntry, Localized, PartialFailure } from '../../catalog/engine/types';
import type { TableEntry } from './tableEntry';

const untold: Localized = { zh: '', en: '' };

/** Explains what is pasted into the search box: the explainer names entries and says nothing of them, all that a search needs. */
export function explainEntries(entries: readonly TableEntry[]): ExplainIds {
  const explainer = createExplainer({
    errors: entries.filter((entry) => entry.kind === 'error').map(asError),
    partialFailures: entries.filter((entry) => entry.kind === 'partial-failure').map(asPartialFailure),
    operations: [],
    statuses: [],
  });
  return explainedBy(explainer);
}

const asError = (entry: TableEntry): ErrorEntry => ({
  ...shared(entry),
  error: entry.error,
  errorAliases: [],
  message: entry.messages[0] ?? null,
  aliases: entry.messages.slice(1),
  areas: entry.areas,
  endpoints: [],
});

const asPartialFailure = (entry: TableEntry): PartialFailure => ({
  ...shared(entry),
  endpoint: '',
  field: '',
  message: entry.messages[0] ?? '',
});

const shared = ({ id, status, title, retry, owner }: TableEntry) => ({
  ...{ id, status, title, retry, owner },
  ...{ causes: [untold], fixes: [untold], example: '', see: [], source: [] },
});
