import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { TableEntry } from './tableEntry';
import type { SortKey } from './tableState';

const retryOrder: Record<RetryAdvice, number> = { backoff: 0, 'after-fix': 1, never: 2, done: 3 };
const ownerOrder: Record<Owner, number> = { code: 0, console: 1, plan: 2, 'end-user': 3, support: 4 };

/** A sorted copy; equal rows keep their order. */
export function sortRows(rows: readonly TableEntry[], key: SortKey, descending: boolean, locale: Locale): TableEntry[] {
  const collator = new Intl.Collator(locale === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true });
  const compare: Record<SortKey, (one: TableEntry, other: TableEntry) => number> = {
    status: (one, other) => one.status - other.status,
    error: (one, other) => collator.compare(one.error ?? '', other.error ?? ''),
    message: (one, other) => collator.compare(one.messages[0] ?? '', other.messages[0] ?? ''),
    title: (one, other) => collator.compare(one.title[locale], other.title[locale]),
    retry: (one, other) => retryOrder[one.retry] - retryOrder[other.retry],
    owner: (one, other) => ownerOrder[one.owner] - ownerOrder[other.owner],
  };
  const direction = descending ? -1 : 1;
  return [...rows].sort((one, other) => direction * compare[key](one, other));
}
