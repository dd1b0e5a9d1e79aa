import type { Explained, Report, Verdict } from '../report';

/** All responses of a text that mean the same. */
export interface TriageGroup {
  /** Id of the entry or partial failure; null for what is known by its status alone, or not at all. */
  id: string | null;
  /** HTTP status of the first response that shows one; null where none does. */
  status: number | null;
  /** The surest verdict in the group. */
  verdict: Verdict;
  /** Responses in the group, repeated ones counted each time. */
  count: number;
  /** Times of the first and the last response, in milliseconds since 1970; null where no response shows one. */
  first: number | null;
  last: number | null;
  /** Some responses of the group, different ones. */
  examples: Explained[];
}

const surestFirst: Verdict[] = ['exact', 'ambiguous', 'likely', 'status-only', 'unknown', 'not-an-error'];
const mostExamples = 3;

/** Sorts the responses of a report by what they mean, the most frequent first; successes come last. */
export function triage({ responses }: Report): TriageGroup[] {
  const groups = new Map<string, TriageGroup>();
  for (const explained of responses) {
    const key = keyOf(explained);
    groups.set(key, joined(groups.get(key), explained));
  }
  return [...groups.values()].sort((one, other) => rank(one) - rank(other) || other.count - one.count);
}

const rank = ({ verdict }: TriageGroup): number => (verdict === 'not-an-error' ? 1 : 0);

const idOf = ({ verdict, candidates }: Explained): string | null =>
  verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous' ? (candidates[0]?.id ?? null) : null;

/** Unknown messages that differ in their numbers alone are one kind. */
function keyOf(explained: Explained): string {
  const { verdict, response } = explained;
  const id = idOf(explained);
  if (id !== null) return `id ${id}`;
  if (verdict !== 'unknown') return `${verdict} ${response.status}`;
  return `unknown ${response.status} ${response.error} ${(response.message ?? '').slice(0, 200).replace(/\d+/g, '0')}`;
}

function joined(group: TriageGroup | undefined, explained: Explained): TriageGroup {
  const { verdict, response, count } = explained;
  const { timestamp, status } = response;
  if (group === undefined) {
    return { id: idOf(explained), status, verdict, count, first: timestamp, last: timestamp, examples: [explained] };
  }
  const times = [group.first, group.last, timestamp].filter((time) => time !== null);
  return {
    ...group,
    status: group.status ?? status,
    verdict: surestFirst.find((each) => each === group.verdict || each === verdict) ?? verdict,
    count: group.count + count,
    first: times.length === 0 ? null : Math.min(...times),
    last: times.length === 0 ? null : Math.max(...times),
    examples: group.examples.length < mostExamples ? [...group.examples, explained] : group.examples,
  };
}
