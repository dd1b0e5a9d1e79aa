import type { CallKey } from '../types';
import type { Verdict } from '../report';

/** Counts different strings in bounded memory: exactly up to a limit, and by a sample beyond it. */
export interface Distinct {
  add(value: string): void;
  /** How many different strings were added; an estimate, within a percent or so, above the limit. */
  count(): number;
}

const mostKept = 100_000;

/** Two 32-bit hashes in one number of 53 bits: of a million strings, two collide once in ten thousand runs. */
function hashOf(value: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

/** A counter that keeps at most `limit` hashes. When it is full, it keeps every second one from there on, then every fourth. */
export function createDistinct(limit: number = mostKept): Distinct {
  let kept = new Set<number>();
  let rate = 1;
  return {
    add(value) {
      const hash = hashOf(value);
      if (hash % rate !== 0) return;
      kept.add(hash);
      if (kept.size <= limit) return;
      rate *= 2;
      kept = new Set([...kept].filter((each) => each % rate === 0));
    },
    count: () => kept.size * rate,
  };
}

/** What one response adds to its group. */
export interface Outcome {
  /** Id of the entry or partial failure; null for what is known by its status alone, or not at all. */
  id: string | null;
  /** What tells the groups without an id apart: the status, or the template of an unknown message. */
  kind: string;
  verdict: Verdict;
  status: number | null;
  error: string | null;
  message: string | null;
  /** The catalog's call, or the call as the text has it, with its IDs taken out; null for none. */
  call: CallKey | null;
  /** Values captured from the message, by placeholder; those of a bulk answer are its first failed item's. */
  values: Record<string, string>;
  /** The user, or else the group or the thing the response is about; null where it names none. */
  subject: string | null;
  /** Milliseconds since 1970; null for unknown. */
  time: number | null;
  /** Items of a bulk answer that failed and that it holds; null for any other answer. */
  items: { failed: number; total: number } | null;
}

/** One of the first responses of a group. */
export interface TriageExample extends Pick<Outcome, 'status' | 'error' | 'message' | 'call' | 'time' | 'items'> {
  /** The record it stands in, unmasked, the beginning of it. */
  text: string;
}

/** All responses of a stream that mean the same. */
export interface StreamGroup extends Pick<Outcome, 'id' | 'status' | 'verdict'> {
  /** Responses, each counted; a bulk answer counts once however many of its items failed. */
  count: number;
  /** Failed items of bulk answers; 0 where there are none. */
  items: number;
  /** Times of the first and the last response, in milliseconds since 1970; null where none shows one. */
  first: number | null;
  last: number | null;
  /** Calls, the most frequent first. */
  calls: { call: CallKey; count: number }[];
  /** Number of different users, groups or things; an estimate above 100,000. */
  subjects: number;
  /** The error and message of unknown ones, with their values taken out; null for all others. */
  template: string | null;
  examples: TriageExample[];
}

interface Building extends Omit<StreamGroup, 'calls' | 'subjects'> {
  calls: Map<CallKey, number>;
  subjects: Distinct;
}

const surestFirst: readonly Verdict[] = ['exact', 'ambiguous', 'likely', 'status-only', 'unknown', 'not-an-error'];
const mostExamples = 3;
const mostCalls = 1000;
/** A log of nothing but different unknown messages must not fill memory: what comes later is one group. */
const mostGroups = 2000;
const longestExample = 2000;

const begin = ({ id, status, verdict, kind }: Outcome): Building => ({
  id,
  status,
  verdict,
  count: 0,
  items: 0,
  first: null,
  last: null,
  calls: new Map(),
  subjects: createDistinct(),
  template: id === null && verdict === 'unknown' ? kind : null,
  examples: [],
});

const surer = (one: Verdict, other: Verdict): Verdict =>
  surestFirst.indexOf(one) <= surestFirst.indexOf(other) ? one : other;

function add(group: Building, outcome: Outcome, text: string): void {
  const { verdict, status, call, subject, time, items } = outcome;
  group.verdict = surer(group.verdict, verdict);
  group.status ??= status;
  group.count++;
  group.items += items?.failed ?? 0;
  if (time !== null) {
    group.first = Math.min(group.first ?? time, time);
    group.last = Math.max(group.last ?? time, time);
  }
  if (call !== null && (group.calls.has(call) || group.calls.size < mostCalls))
    group.calls.set(call, (group.calls.get(call) ?? 0) + 1);
  if (subject !== null) group.subjects.add(subject);
  if (group.examples.length >= mostExamples) return;
  const { error, message } = outcome;
  group.examples.push({ status, error, message, call, time, items, text: text.slice(0, longestExample) });
}

/** Groups that grow by one response at a time. */
export interface Groups {
  add(outcome: Outcome, text: string): void;
  /** The groups, the most frequent first; successes come last. */
  list(): StreamGroup[];
}

const isSuccess = ({ verdict }: StreamGroup): number => (verdict === 'not-an-error' ? 1 : 0);

/** Groups in bounded memory: every response is counted, and only examples are capped. */
export function createGroups(): Groups {
  const groups = new Map<string, Building>();
  return {
    add(outcome, text) {
      const own = outcome.id === null ? `${outcome.verdict} ${outcome.kind}` : `id ${outcome.id}`;
      const key = groups.has(own) || groups.size < mostGroups ? own : `${outcome.verdict} others`;
      const group = groups.get(key) ?? begin(outcome);
      groups.set(key, group);
      add(group, outcome, text);
    },
    list: () =>
      [...groups.values()]
        .map((group) => ({
          ...group,
          calls: [...group.calls]
            .map(([call, count]) => ({ call, count }))
            .sort((one, other) => other.count - one.count),
          subjects: group.subjects.count(),
        }))
        .sort((one, other) => isSuccess(one) - isSuccess(other) || other.count - one.count),
  };
}
