import type { CallKey, Catalog, Locale } from '../../catalog/engine/types';
import type { TableEntry } from './tableEntry';

/** An operation as the call filter offers it. */
export interface TableCall {
  /** The operation's id, as an address has it. */
  id: string;
  /** What a pasted request line is held against. */
  key: CallKey;
  /** What the call does, in one language. */
  title: string;
  /** Places of the entries that are documented for it, in the order of the page. */
  rows: number[];
}

/** Every operation with the rows it answers with, in one language. */
export function tableCalls(catalog: Catalog, entries: readonly TableEntry[], locale: Locale): TableCall[] {
  return catalog.operations.map(({ id, key, title }) => ({
    id,
    key,
    title: title[locale],
    rows: entries.flatMap(({ calls }, place) => (calls.includes(id) ? place : [])),
  }));
}

/** The same entries with the calls that they are documented for. */
export function withCalls(entries: readonly TableEntry[], calls: readonly TableCall[]): TableEntry[] {
  const ids = entries.map((): string[] => []);
  for (const { id, rows } of calls) for (const place of rows) ids[place]?.push(id);
  return entries.map((entry, place) => ({ ...entry, calls: ids[place] ?? [] }));
}
