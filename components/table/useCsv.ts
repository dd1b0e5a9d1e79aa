import { shallowRef, type ShallowRef } from 'vue';
import type { Row } from './errorTableRow';
import { rowsCsv, saveText } from './saveCsv';
import type { TableWords } from './tableWords';
import type { ErrorTable } from './useErrorTable';

/** Saves the rows of the current selection as a file. */
export function useCsv(
  { ready, results }: ErrorTable,
  words: TableWords,
  address: (row: Row) => string,
): { failed: ShallowRef<boolean>; save: () => Promise<void> } {
  const failed = shallowRef(false);
  async function save(): Promise<void> {
    failed.value = false;
    if (!(await ready()) || !results.value) return;
    try {
      saveText(await rowsCsv(results.value.rows, words, address), 'easemob-errors.csv', 'text/csv');
    } catch {
      // The part that writes CSV is fetched when it is asked for, and the network may be gone.
      failed.value = true;
    }
  }
  return { failed, save };
}
