import { shallowRef } from 'vue';
import type { ExplainIds } from '../../catalog/engine/search';
import type { TableData } from './tableEntry';

/** What a whole message or response in the search box means. */
export interface TableExplain {
  ids: ExplainIds;
  /** Takes the table's data and passes it on. */
  learn: (data: TableData) => TableData;
}

/** Shorter queries are words to search, not messages to explain. */
const shortest = 10;

/** Loads the explaining part of the engine when a query is first long enough to be a message; till then words alone are searched. */
export function useTableExplain(): TableExplain {
  const explainIds = shallowRef<ExplainIds | null>(null);
  let known: TableData | null = null;
  let loading: Promise<void> | null = null;

  const load = async (data: TableData) => {
    const { explainEntries } = await import('./tableExplainer');
    explainIds.value = explainEntries(data);
  };
  return {
    learn: (data) => (known = data),
    ids: (text) => {
      if (text.length < shortest) return [];
      // Without the network the words of the query still find what they can; the next query tries again.
      if (!explainIds.value && known) loading ??= load(known).catch(() => void (loading = null));
      return explainIds.value?.(text) ?? [];
    },
  };
}
