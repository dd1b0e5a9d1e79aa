import type { Catalog, Locale } from '../engine/types';
import { operationsOf } from '../engine/urls';
import { allTexts } from './rules/subjects';

/** Number of items by value. */
export type Counts = Record<string, number>;

/** Statistics of the catalog. */
export interface CatalogStats {
  /** Error entries. */
  errors: number;
  /** Failures inside an HTTP 200 response. */
  partialFailures: number;
  /** HTTP statuses that are explained. */
  statuses: number;
  /** Operations. */
  endpoints: number;
  /** Operations that at least one error or partial failure names. */
  endpointsWithErrors: number;
  /** Error entries by area. An entry counts in each of its areas. */
  areas: Counts;
  /** Error entries by HTTP status. */
  status: Counts;
  /** Error entries by owner. */
  owner: Counts;
  /** Error entries by retry advice. */
  retry: Counts;
  /** Number of texts per language. */
  texts: number;
  /** Number of these that are written: not blank, and without `TODO`. */
  languages: Record<Locale, number>;
}

function counted(values: Iterable<string | number>): Counts {
  const counts: Counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isWritten = (text: string): boolean => !/^\s*$|\bTODO\b/.test(text);

/** Counts the items of a catalog. */
export function catalogStats(catalog: Catalog): CatalogStats {
  const { errors, partialFailures, statuses, operations } = catalog;
  const calls = [...errors.flatMap(({ endpoints }) => endpoints), ...partialFailures.map(({ endpoint }) => endpoint)];
  const texts = allTexts(catalog);
  return {
    errors: errors.length,
    partialFailures: partialFailures.length,
    statuses: statuses.length,
    endpoints: operations.length,
    endpointsWithErrors: new Set(calls.flatMap((call) => operationsOf(call, operations))).size,
    areas: counted(errors.flatMap(({ areas }) => areas)),
    status: counted(errors.map(({ status }) => status)),
    owner: counted(errors.map(({ owner }) => owner)),
    retry: counted(errors.map(({ retry }) => retry)),
    texts: texts.length,
    languages: {
      zh: texts.filter(({ text }) => isWritten(text.zh)).length,
      en: texts.filter(({ text }) => isWritten(text.en)).length,
    },
  };
}
