import { shallowRef } from 'vue';
import type { Explainer } from '../../catalog/engine/explain';
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
const told = new Set(['exact', 'ambiguous', 'likely']);

/** Loads the explaining part of the engine when a query is first long enough to be a message; till then words alone are searched. */
export function useTableExplain(): TableExplain {
  const explainer = shallowRef<Explainer | null>(null);
  let known: TableData | null = null;
  let loading: Promise<void> | null = null;

  const load = async (data: TableData) => {
    const { createTableExplainer } = await import('./tableExplainer');
    explainer.value = createTableExplainer(data.entries);
  };
  return {
    learn: (data) => (known = data),
    ids: (text) => {
      if (text.length < shortest) return [];
      // Without the network the words of the query still find what they can; the next query tries again.
      if (!explainer.value && known) loading ??= load(known).catch(() => void (loading = null));
      const responses = explainer.value?.explain(text).responses ?? [];
      return responses.flatMap(({ verdict, candidates }) => (told.has(verdict) ? candidates.map(({ id }) => id) : []));
    },
  };
}
