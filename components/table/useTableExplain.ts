import { shallowRef } from 'vue';
import type { ExplainIds } from '../../catalog/engine/search';
import type { LoadedTable } from './useTableSearch';

/**
 * Answers what a whole message or response in the search box means. The explaining part of the engine is loaded, with all that it knows
 * of the catalog, when the first one is asked for; till then words alone are searched.
 */
export function useTableExplain(learn: () => Promise<LoadedTable | null>): ExplainIds {
  const explainIds = shallowRef<ExplainIds | null>(null);
  let loading: Promise<void> | null = null;

  const load = async () => {
    const [table, { explainEntries }] = await Promise.all([learn(), import('./tableExplainer')]);
    if (!table?.calls) throw new Error('nothing to explain with');
    explainIds.value = explainEntries(table.entries, table.calls);
  };
  return (text) => {
    // Without the network the words of the query still find what they can; the next query tries again.
    if (!explainIds.value) loading ??= load().catch(() => void (loading = null));
    return explainIds.value?.(text) ?? [];
  };
}
