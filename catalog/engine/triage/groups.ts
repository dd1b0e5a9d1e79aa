import type { CallKey } from '../types';
import type { Explained, Verdict } from '../report';
import {
  createDistinct,
  createTally,
  createTimeline,
  type Distinct,
  type Tally,
  type TallyReport,
  type Timeline,
  type TimelineBuilder,
} from './tally';

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
  /** The user and the group that it names; null for none. */
  user: string | null;
  group: string | null;
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
  users: TallyReport;
  groups: TallyReport;
  /** When the responses came; null where fewer than two times are known. */
  timeline: Timeline | null;
  /** The error and message of unknown ones, with their values taken out; null for all others. */
  template: string | null;
  examples: TriageExample[];
  /** The first responses as they are explained, unmasked; the failed items of a bulk answer stand together. */
  answers: Explained[][];
}

interface Building extends Omit<StreamGroup, 'calls' | 'subjects' | 'users' | 'groups' | 'timeline'> {
  calls: Map<CallKey, number>;
  subjects: Distinct;
  users: Tally;
  groups: Tally;
  timeline: TimelineBuilder;
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
  users: createTally(),
  groups: createTally(),
  timeline: createTimeline(),
  template: id === null && verdict === 'unknown' ? kind : null,
  examples: [],
  answers: [],
});

const surer = (one: Verdict, other: Verdict): Verdict =>
  surestFirst.indexOf(one) <= surestFirst.indexOf(other) ? one : other;

function addTo(group: Building, outcome: Outcome, text: string, answer: Explained[]): void {
  const { verdict, status, call, subject, user, group: inGroup, time, items } = outcome;
  group.verdict = surer(group.verdict, verdict);
  group.status ??= status;
  group.count++;
  group.items += items?.failed ?? 0;
  if (time !== null) {
    group.first = Math.min(group.first ?? time, time);
    group.last = Math.max(group.last ?? time, time);
    group.timeline.add(time);
  }
  if (call !== null && (group.calls.has(call) || group.calls.size < mostCalls))
    group.calls.set(call, (group.calls.get(call) ?? 0) + 1);
  if (subject !== null) group.subjects.add(subject);
  if (user !== null) group.users.add(user);
  if (inGroup !== null) group.groups.add(inGroup);
  if (answer.length > 0 && group.answers.length < mostExamples) group.answers.push(answer);
  if (group.examples.length >= mostExamples) return;
  const { error, message } = outcome;
  group.examples.push({ status, error, message, call, time, items, text: text.slice(0, longestExample) });
}

/** Groups that grow by one response at a time. */
export interface Groups {
  /** `answer` is the response as it is explained; empty where it is known only by its template. */
  add(outcome: Outcome, text: string, answer: Explained[]): void;
  /** The groups, the most frequent first; successes come last. */
  list(): StreamGroup[];
}

const isSuccess = ({ verdict }: StreamGroup): number => (verdict === 'not-an-error' ? 1 : 0);

/** Groups in bounded memory: every response is counted, and only examples are capped. */
export function createGroups(): Groups {
  const groups = new Map<string, Building>();
  return {
    add(outcome, text, answer) {
      const own = outcome.id === null ? `${outcome.verdict} ${outcome.kind}` : `id ${outcome.id}`;
      const key = groups.has(own) || groups.size < mostGroups ? own : `${outcome.verdict} others`;
      const group = groups.get(key) ?? begin(outcome);
      groups.set(key, group);
      addTo(group, outcome, text, answer);
    },
    list: () =>
      [...groups.values()]
        .map((group) => ({
          ...group,
          calls: [...group.calls]
            .map(([call, count]) => ({ call, count }))
            .sort((one, other) => other.count - one.count),
          subjects: group.subjects.count(),
          users: group.users.report(),
          groups: group.groups.report(),
          timeline: group.timeline.build(),
        }))
        .sort((one, other) => isSuccess(one) - isSuccess(other) || other.count - one.count),
  };
}
