import { callWithoutVariant, operationsOf } from '../../catalog/engine/urls';
import type { Explained, Verdict } from '../../catalog/engine/report';
import type { StreamGroup } from '../../catalog/engine/triage/groups';
import type { TallyReport, Timeline } from '../../catalog/engine/triage/tally';
import type { TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import type { EntryLink } from '../entryLink';
import { explanationView } from '../card/explanationView';
import { titledLinks } from '../card/titledLinks';

/** A row of the summary: a group of responses with the same meaning. */
export interface GroupRow {
  /** Index of the group. */
  place: number;
  /** Id of the entry; null if there is none. */
  id: string | null;
  /** Number of responses. */
  count: number;
  /** HTTP status; null if no response shows one. */
  status: number | null;
  /** The title of the error, or an unknown message without its values; empty if there is neither. */
  title: string;
  /** The most certain verdict of the responses. */
  verdict: Verdict;
  /** Null if there is no advice. */
  retry: RetryAdvice | null;
  owner: Owner | null;
  /** Times of the first and the last response in UTC; null if no time is known. */
  first: string | null;
  last: string | null;
  /** Number of different users and groups that the responses name. */
  users: number;
  groups: number;
}

/**
 * Formats a time as `2024-05-01 10:00:07` in UTC. Logs without a time zone are read as UTC, so their times stay the
 * same.
 */
export const timeText = (time: number): string => new Date(time).toISOString().replace('T', ' ').slice(0, 19);

const timeOrNull = (time: number | null): string | null => (time === null ? null : timeText(time));

/** An unknown message without its values. The status has its own column. */
const nameOfUnknown = ({ template, status }: StreamGroup, { response }: Explained): string =>
  (template?.replace(new RegExp(`^${status} `), '') ?? response.message ?? '').slice(0, 120);

function rowOf(catalog: TitledCatalog, group: StreamGroup, place: number): GroupRow[] {
  const explained = group.answers[0]?.[0];
  if (!explained) return [];
  const { title, readings, advice } = explanationView(catalog, explained, null);
  const { id, count, status, verdict, first, last, users, groups } = group;
  return [
    {
      ...{ place, id, count, status, verdict },
      title: title || readings[0]?.entry?.title || nameOfUnknown(group, explained),
      ...{ retry: advice?.retry ?? null, owner: advice?.owner ?? null },
      ...{ first: timeOrNull(first), last: timeOrNull(last), users: users.different, groups: groups.different },
    },
  ];
}

/** The rows of the summary, in the order of the groups. */
export const groupRows = (catalog: TitledCatalog, groups: readonly StreamGroup[]): GroupRow[] =>
  groups.flatMap((group, place) => rowOf(catalog, group, place));

/** Columns that readers can sort the summary by. */
export type SortKey = 'count' | 'status' | 'title' | 'first';

/** Sorts rows: counts from the highest, everything else from the lowest. Rows without a value come last. */
export function sortedRows(rows: readonly GroupRow[], key: SortKey, locale: Locale): GroupRow[] {
  if (key === 'count') return [...rows].sort((one, other) => other.count - one.count);
  const value = (row: GroupRow): string => String(row[key] ?? '\uffff');
  return [...rows].sort((one, other) => value(one).localeCompare(value(other), locale));
}

/** A call of a group. */
export interface GroupCall {
  /** Title in the catalog; null for a call that the catalog does not have. */
  title: string | null;
  /** Method and path. */
  call: string;
  count: number;
}

/** What the card of a group shows about all of its responses. */
export interface GroupFacts {
  first: string | null;
  last: string | null;
  /** Heights of the timeline's bars, from 0 to 1; empty if there is no timeline. */
  bars: number[];
  /** The most frequent calls, and the number of other calls. */
  calls: GroupCall[];
  moreCalls: number;
  /** Null if the responses name none. */
  users: TallyReport | null;
  groups: TallyReport | null;
  /** Up to three records from the log, unchanged. */
  examples: string[];
}

const MOST_CALLS = 5;

function bars(timeline: Timeline | null): number[] {
  const counts = timeline?.counts ?? [];
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}

function groupCall(catalog: TitledCatalog, { call, count }: StreamGroup['calls'][number]): GroupCall {
  const operation = operationsOf(call, catalog.operations)[0];
  return { title: operation?.title ?? null, call: callWithoutVariant(call), count };
}

/** Facts about all responses of a group. Null for a single response, because its card shows everything. */
export function groupFacts(catalog: TitledCatalog, group: StreamGroup): GroupFacts | null {
  if (group.count < 2) return null;
  const { first, last, timeline, calls, users, groups, examples } = group;
  return {
    ...{ first: timeOrNull(first), last: timeOrNull(last), bars: bars(timeline) },
    calls: calls.slice(0, MOST_CALLS).map((call) => groupCall(catalog, call)),
    moreCalls: Math.max(0, calls.length - MOST_CALLS),
    users: users.different ? users : null,
    groups: groups.different ? groups : null,
    examples: [...new Set(examples.map(({ text }) => text.trim()))],
  };
}

/** The failed items of bulk responses. */
export interface FailedItemsView {
  /** Number of responses in the group. */
  responses: number;
  failed: number;
  /** Number of all items; null if the group has several responses. */
  total: number | null;
  /** The first failed items. `entry` is set if an item failed for another reason than the first one. */
  items: { subject: string | null; message: string | null; entry: EntryLink | null }[];
  /** Number of items that are not listed. */
  more: number;
}

const MOST_ITEMS = 20;

/** The failed items of a response; null if it is not a bulk response. */
export function failedItems(
  catalog: TitledCatalog,
  group: StreamGroup,
  items: readonly Explained[],
): FailedItemsView | null {
  const [first] = items;
  if (!first?.response.failures.length) return null;
  const listed = items.slice(0, MOST_ITEMS).map(({ response, candidates }) => {
    const id = candidates[0]?.id;
    const isOther = id !== undefined && id !== first.candidates[0]?.id;
    const { subject = null, message = null } = response.failures[0] ?? {};
    return { subject, message, entry: isOther ? (titledLinks(catalog, [id])[0] ?? null) : null };
  });
  return {
    ...{ responses: group.count, items: listed, more: items.length - listed.length },
    ...(group.count === 1
      ? { failed: items.length, total: items.length + first.response.succeeded }
      : { failed: group.items, total: null }),
  };
}
