import type { Explained, Verdict } from '../../catalog/engine/report';
import type { Catalog, Locale, Retry } from '../../catalog/engine/types';
import { explanationView } from './explanationView';

/** One line of the summary over several responses. */
export interface TriageRow {
  /** Element id of the card it leads to. */
  anchor: string;
  count: number;
  status: number | null;
  title: string;
  verdict: Verdict;
  retry: Retry | null;
}

/** Element id of the card at a place of the report. */
export const cardAnchor = (index: number): string => `response-${index + 1}`;

/** The responses of a paste by what they are, most frequent first; each line leads to the first card of its kind. */
export function triageRows(catalog: Catalog, responses: Explained[], locale: Locale): TriageRow[] {
  const rows = new Map<string, TriageRow>();
  responses.forEach((explained, index) => {
    const { title, advice } = explanationView(catalog, explained, locale);
    const { verdict, response, count } = explained;
    const key = JSON.stringify([title, verdict, title ? null : response.message]);
    const row = rows.get(key);
    if (row) row.count += count;
    else
      rows.set(key, {
        anchor: cardAnchor(index),
        ...{ count, status: response.status, verdict, title: title || (response.message ?? '') },
        retry: advice?.retry ?? null,
      });
  });
  return [...rows.values()].sort((a, b) => b.count - a.count);
}
