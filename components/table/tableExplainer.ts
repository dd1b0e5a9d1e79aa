import { callWithoutVariant } from '../../catalog/engine/operations';
import { createExplainer } from '../../catalog/engine/explain';
import type { ExplainIds } from '../../catalog/engine/search';
import { explainedBy } from '../../catalog/engine/search/wholeQuery';
import type { CallKey, ErrorEntry, Localized, Operation, PartialFailure } from '../../catalog/engine/types';
import type { TableCall, TableEntry } from './tableEntries';

const noText: Localized = { zh: '', en: '' };

/**
 * Explains text that is pasted into the search box. The search only needs the ids of matching entries, so their texts
 * stay empty.
 */
export function explainEntries(entries: readonly TableEntry[], calls: readonly TableCall[]): ExplainIds {
  const keys = new Map(calls.map(({ id, key }) => [id, key]));
  const callsOf = (entry: TableEntry) => entry.calls.flatMap((id) => keys.get(id) ?? []);
  const isPartial = ({ kind }: TableEntry) => kind === 'partial-failure';
  const explainer = createExplainer({
    errors: entries.filter((entry) => !isPartial(entry)).map((entry) => asError(entry, callsOf(entry))),
    partialFailures: entries.filter(isPartial).map((entry) => asPartialFailure(entry, callsOf(entry))),
    operations: calls.map(asOperation),
    statuses: [],
  });
  return explainedBy(explainer);
}

const asError = (entry: TableEntry, endpoints: CallKey[]): ErrorEntry => ({
  ...shared(entry),
  error: entry.error,
  errorAliases: [],
  message: entry.messages[0] ?? null,
  aliases: entry.messages.slice(1),
  areas: entry.areas,
  endpoints,
});

const asPartialFailure = (entry: TableEntry, [endpoint = '']: CallKey[]): PartialFailure => ({
  ...shared(entry),
  endpoint,
  field: '',
  message: entry.messages[0] ?? '',
});

const shared = ({ id, status, errorCode, title, retry, owner }: TableEntry) => ({
  ...{ id, status, title, owner, retry: retry === 'done' ? ('never' as const) : retry },
  ...(errorCode === undefined ? {} : { errorCode }),
  ...{ causes: [noText], fixes: [noText], example: '', see: [], source: [] },
});

function asOperation({ id, key }: TableCall): Operation {
  const [method = '', path = ''] = callWithoutVariant(key).split(' ');
  return {
    ...{ id, key, method, path, title: noText },
    ...{ otherPaths: [], query: [], sentWith: [], area: '', limits: [], source: [] },
  };
}
