import { operationsOf } from '../../catalog/engine/callKeys';
import { searchDocuments, type SearchDocument } from '../../catalog/engine/search/documents';
import type { CallKey, Catalog, Localized, Operation, Owner, Retry } from '../../catalog/engine/types';

/** What the table knows of one entry: what is searched, shown and filtered. */
export interface TableEntry extends SearchDocument {
  retry: Retry;
  owner: Owner;
  areas: string[];
  /** Places in `TableData.operations` of the calls documented to answer so. */
  calls: number[];
}

/** An operation as the call filter offers it. */
export interface TableOperation {
  id: string;
  /** What a pasted request line is held against. */
  key: CallKey;
  title: Localized;
}

/** Everything the table loads when a reader begins to use it. */
export interface TableData {
  entries: TableEntry[];
  operations: TableOperation[];
}

/** Entries and partial failures in the order of the page: by status, then error type (those without one last), then message. */
export function tableData(catalog: Catalog): TableData {
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
    const calls = placesOf(entry.calls, catalog.operations);
    return [{ ...document, retry: entry.retry, owner: entry.owner, areas: entry.areas, calls }];
  });
  return {
    entries: entries.sort(inPageOrder),
    operations: catalog.operations.map(({ id, key, title }) => ({ id, key, title })),
  };
}

function placesOf(calls: readonly CallKey[], operations: readonly Operation[]): number[] {
  const named = new Set(calls.flatMap((call) => operationsOf(call, operations)));
  return operations.flatMap((operation, place) => (named.has(operation) ? place : []));
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
