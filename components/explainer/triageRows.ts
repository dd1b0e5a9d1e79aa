import type { Report, Verdict } from '../../catalog/engine/report';
import { triage, type TriageGroup } from '../../catalog/engine/triage/triage';
import type { Catalog, Locale } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import { explanationView } from './explanationView';

/** One row of the summary of several responses. */
export interface TriageRow {
  /** Element id of the first card of this kind. */
  anchor: string;
  /** Index of that card in the report. */
  place: number;
  /** Number of responses of this kind; repeated ones count each time. */
  count: number;
  /** HTTP status; null when no response shows one. */
  status: number | null;
  /** The name of the error; empty when there is none. */
  title: string;
  /** The most certain verdict among them. */
  verdict: Verdict;
  /** Whether the same call may be sent again, or nothing is left to do; null when there is no advice. */
  retry: RetryAdvice | null;
}

/** Element id of the card at an index of the report. */
export const cardAnchor = (index: number): string => `response-${index + 1}`;

function rowOf(catalog: Catalog, { responses }: Report, group: TriageGroup, locale: Locale): TriageRow[] {
  const { status, verdict, count, examples } = group;
  const [first] = examples;
  if (!first) return [];
  const { title, oneOf, advice } = explanationView(catalog, first, locale);
  const named = title || oneOf[0]?.title || (first.response.message ?? '').slice(0, 120);
  const place = responses.indexOf(first);
  return [{ anchor: cardAnchor(place), place, count, status, title: named, verdict, retry: advice?.retry ?? null }];
}

/** The responses of a report, grouped by error, the most frequent first. */
export const triageRows = (catalog: Catalog, report: Report, locale: Locale): TriageRow[] =>
  triage(report).flatMap((group) => rowOf(catalog, report, group, locale));
