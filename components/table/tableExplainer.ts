import type { ExplainCatalog, ExplainError, ExplainFailure, ExplainOperation } from '../../catalog/engine/catalogParts';
import { callWithoutVariant } from '../../catalog/engine/urls';
import { createPipeline } from '../../catalog/engine/pipeline';
import type { ExplainIds } from '../../catalog/engine/search';
import { explainedBy } from '../../catalog/engine/search/wholeQuery';
import type { CallKey } from '../../catalog/engine/types';
import type { TableCall, TableEntry } from './tableEntries';

/** The search needs only the entries that a text explains as, so it does not check the values in the text. */
const unchecked = (): [] => [];

/** Explains text that is pasted into the search box. */
export function explainEntries(entries: readonly TableEntry[], calls: readonly TableCall[]): ExplainIds {
  const keys = new Map(calls.map(({ id, key }) => [id, key]));
  const callsOf = (entry: TableEntry) => entry.calls.flatMap((id) => keys.get(id) ?? []);
  const isPartial = ({ kind }: TableEntry) => kind === 'partial-failure';
  const catalog: ExplainCatalog = {
    errors: entries.filter((entry) => !isPartial(entry)).map((entry) => asError(entry, callsOf(entry))),
    partialFailures: entries.filter(isPartial).map((entry) => asPartialFailure(entry, callsOf(entry))),
    operations: calls.map(asOperation),
    placeholders: [],
  };
  return explainedBy(createPipeline(catalog, unchecked));
}

const asError = (entry: TableEntry, endpoints: CallKey[]): ExplainError => ({
  ...shared(entry),
  error: entry.error,
  errorAliases: [],
  message: entry.messages[0] ?? null,
  aliases: entry.messages.slice(1),
  endpoints,
});

const asPartialFailure = (entry: TableEntry, [endpoint = '']: CallKey[]): ExplainFailure => ({
  ...shared(entry),
  endpoint,
  field: '',
  message: entry.messages[0] ?? '',
});

/** One cause that holds for every call: the search only needs to know which entries fit. */
const shared = ({ id, status, errorCode }: TableEntry) => ({
  ...{ id, status, causes: [{}], fixes: [{}] },
  ...(errorCode === undefined ? {} : { errorCode }),
});

function asOperation({ key }: TableCall): ExplainOperation {
  const [method = '', path = ''] = callWithoutVariant(key).split(' ');
  return { key, method, path, sentWith: [], limits: [] };
}
