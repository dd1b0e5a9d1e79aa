import { operationsOf } from '../../catalog/engine/operations';
import { searchDocuments, type SearchDocument } from '../../catalog/engine/search/documents';
import type { CallKey, Catalog, Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/words';

/** What the table knows of one entry: what is searched, shown and filtered. */
export interface TableEntry extends SearchDocument {
  /** May the same call be sent again, or is nothing left to do. */
  retry: RetryAdvice;
  /** Who acts. */
  owner: Owner;
  /** Ids of areas; of a partial failure, those of its call. */
  areas: string[];
  /** Ids of the operations documented to answer so; empty in a browser until the calls are loaded. */
  calls: string[];
}

/** Entries and partial failures in the order of the page: by status, then error type (those without one last), then message. */
export function tableEntries(catalog: Catalog): TableEntry[] {
  const facts = new Map(
    [
      ...catalog.errors.map((entry) => ({ ...entry, calls: entry.endpoints })),
      ...catalog.partialFailures.map((failure) => ({
        ...failure,
        calls: [failure.endpoint],
        areas: areasOf(failure.endpoint),
      })),
    ].map((entry) => [entry.id, entry]),
  );
  function areasOf(call: CallKey): string[] {
    return catalog.operations.flatMap((operation) => (operation.key === call ? operation.area : []));
  }
  const entries = searchDocuments(catalog).flatMap((document): TableEntry[] => {
    const entry = facts.get(document.id);
    if (!entry) return [];
    const { owner, areas, calls } = entry;
    return [{ ...document, retry: retryAdvice(entry), owner, areas, calls: idsOf(calls) }];
  });
  function idsOf(calls: readonly CallKey[]): string[] {
    const named = new Set(calls.flatMap((call) => operationsOf(call, catalog.operations)));
    return catalog.operations.flatMap((operation) => (named.has(operation) ? operation.id : []));
  }
  return entries.sort(inPageOrder);
}

const statusOrder = (status: number): number => (status === 200 ? 999 : status);

function inPageOrder(one: TableEntry, other: TableEntry): number {
  return (
    statusOrder(one.status) - statusOrder(other.status) ||
    Number(one.error === null) - Number(other.error === null) ||
    (one.error ?? '').localeCompare(other.error ?? '', 'en') ||
    (one.messages[0] ?? '').localeCompare(other.messages[0] ?? '', 'en')
  );
}
