import type { TableEntry } from '../../../../components/table/tableEntries';

/** A table entry with default values for everything that a test does not need. */
export const entry = (id: string, over: Partial<TableEntry> = {}): TableEntry => ({
  kind: 'error',
  id,
  status: 403,
  error: 'forbidden_op',
  messages: [id],
  title: { zh: id, en: id },
  retry: 'never',
  owner: 'code',
  areas: ['group'],
  calls: ['create-group'],
  ...over,
});
/** The ids of rows, in order. */
export const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);
