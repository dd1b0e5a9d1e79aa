import type { Explained, Report, Verdict } from '../report';
import type { Outcome } from './groups';
import { messageTemplate } from './recordTemplate';

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

/** Names of values that tell whom a response is about, the most telling first. */
const SUBJECTS = [
  /^(?:user|member|owner|operator|from|to|contact|admin)/i,
  /^(?:group|room|chatroom|thread)/i,
  /./,
] as const;
/** Values that are part of the app and not of one response. */
const NO_SUBJECT = /^(?:app|org|limit|max|count|number|size|status|type|field|method|host|path|length)/i;

function subjectIn(values: Readonly<Record<string, string>>): string | null {
  const named = Object.entries(values).filter(([name]) => !NO_SUBJECT.test(name));
  for (const subject of SUBJECTS) {
    const found = named.find(([name]) => subject.test(name));
    if (found !== undefined) return found[1];
  }
  return null;
}

const PARAMETER = /^\{(\w+)\}$/;

/** The values that a path has where the catalog's call has parameters, the App Key's left out. */
function valuesOfPath(endpoint: string, path: string): Record<string, string> {
  const names = endpoint
    .replace(/^[A-Z]+ |#.*$/g, '')
    .split('/')
    .reverse();
  const segments = path
    .replace(/[?#].*$/, '')
    .split('/')
    .reverse();
  const pairs = names.flatMap((segment, nth): [string, string][] => {
    const name = PARAMETER.exec(segment)?.[1];
    const value = segments[nth];
    return name === undefined || !value || (/_name$/.test(name) && /^(?:org|app)/.test(name)) ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}

function callOf({ endpoint, response: { call } }: Explained): string | null {
  if (endpoint !== null || call === null) return endpoint;
  const path = call.path.replace(/\/[^/]*\d[^/]*/g, '/…').slice(0, 200);
  return call.method === null ? path : `${call.method} ${path}`;
}

function subjectOf({ candidates: [best], response, endpoint }: Explained): string | null {
  const item = response.failures[0]?.subject ?? null;
  const captured = subjectIn(best?.values ?? {});
  if (captured !== null || item !== null) return captured ?? item;
  return endpoint === null || response.call === null ? null : subjectIn(valuesOfPath(endpoint, response.call.path));
}

function kindOf({ verdict, response: { status, error, message } }: Explained): string {
  if (verdict !== 'unknown') return String(status);
  return [status, error, message === null ? null : messageTemplate(message)].filter((part) => part !== null).join(' ');
}

/** What a response adds to its group. Its time is its own, or the one its record was written at. */
export function outcomeOf(explained: Explained, recordTime: number | null, items: Outcome['items']): Outcome {
  const { verdict, candidates, response } = explained;
  const isKnown = verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous';
  return {
    id: isKnown ? (candidates[0]?.id ?? null) : null,
    kind: kindOf(explained),
    verdict,
    status: response.status,
    error: response.error,
    message: response.message,
    call: callOf(explained),
    values: isKnown ? (candidates[0]?.values ?? {}) : {},
    subject: subjectOf(explained),
    time: response.timestamp ?? recordTime,
    items,
  };
}
