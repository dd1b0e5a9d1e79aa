import { createExplainer, type Explainer } from '../../catalog/engine/explain';
import type { ErrorEntry, Localized, PartialFailure } from '../../catalog/engine/types';
import type { TableEntry } from './tableEntry';

const untold: Localized = { zh: '', en: '' };

/** An explainer that names entries and says nothing of them: all that a search needs of a pasted response. */
export function createTableExplainer(entries: readonly TableEntry[]): Explainer {
  return createExplainer({
    errors: entries.filter((entry) => entry.kind === 'error').map(asError),
    partialFailures: entries.filter((entry) => entry.kind === 'partial-failure').map(asPartialFailure),
    operations: [],
    statuses: [],
  });
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
