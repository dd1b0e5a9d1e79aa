import type { Report, Verdict } from '../../catalog/engine/report';
import { triage, type TriageGroup } from '../../catalog/engine/triage';
import type { Catalog, Locale } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import { explanationView } from './explanationView';

/** One line of the summary over several responses. */
export interface TriageRow {
  /** Element id of the first card of its kind. */
  anchor: string;
  /** Place of that card in the report. */
  place: number;
  /** Responses of this kind, repeated ones counted each time. */
  count: number;
  /** HTTP status; null where none of them shows one. */
  status: number | null;
  /** What the responses are; empty where nothing names them. */
  title: string;
  /** The surest among them. */
  verdict: Verdict;
  /** May the same call be sent again, or is nothing left to do; null where nothing can be advised. */
  retry: RetryAdvice | null;
}

/** Element id of the card at a place of the report. */
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

/** The responses of a report by what they are, most frequent first. */
export const triageRows = (catalog: Catalog, report: Report, locale: Locale): TriageRow[] =>
  triage(report).flatMap((group) => rowOf(catalog, report, group, locale));
