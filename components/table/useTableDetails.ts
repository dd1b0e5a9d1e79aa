import { shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { TableDetails } from './tableDetails';

/** Loads what expanded rows show when the first one is expanded; null until then and while it loads. */
export function useTableDetails(
  fetchDetails: () => Promise<TableDetails>,
  expanded: Ref<ReadonlySet<string>>,
): ShallowRef<TableDetails | null> {
  const details = shallowRef<TableDetails | null>(null);
  let asked = false;
  watch(expanded, async (rows) => {
    if (asked || rows.size === 0) return;
    asked = true;
    details.value = await fetchDetails().catch(() => {
      // Without the network the row's link still leads to its page; the next expansion tries again.
      asked = false;
      return null;
    });
  });
  return details;
}
