import type { ExplainIds } from '../../catalog/engine/search';
import { useLater } from './useLater';
import type { LoadedTable } from './useTableSearch';

/**
 * Answers what a whole message or response in the search box means. The explaining part of the engine is loaded, with all that it knows
 * of the catalog, when the first one is asked for; till then, and without the network, words alone are searched.
 */
export function useTableExplain(learn: () => Promise<LoadedTable | null>): ExplainIds {
  const explainIds = useLater(async () => {
    const [table, { explainEntries }] = await Promise.all([learn(), import('./tableExplainer')]);
    if (!table?.calls) throw new Error('nothing to explain with');
    return explainEntries(table.entries, table.calls);
  });
  return (text) => {
    if (!explainIds.value.value) void explainIds.load();
    return explainIds.value.value?.(text) ?? [];
  };
}
