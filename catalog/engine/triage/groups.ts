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
  /** Id of the entry or partial failure; null if only the status is known, or nothing. */
  id: string | null;
  /** Separates groups without an id: the status, or the template of an unknown message. */
  kind: string;
  verdict: Verdict;
  status: number | null;
  error: string | null;
  message: string | null;
  /** The catalog's call, or the call in the text without its IDs; null if there is none. */
  call: CallKey | null;
  /** Values captured from the message, by placeholder name. For a bulk response, those of the first failed item. */
  values: Record<string, string>;
  /** The user, group or other thing that the response is about; null if it names none. */
  subject: string | null;
  /** The user and the group that the response names; null if it names none. */
  user: string | null;
  group: string | null;
  /** Milliseconds since 1970; null if unknown. */
  time: number | null;
  /** Numbers of failed and of all items in a bulk response; null for other responses. */
  items: { failed: number; total: number } | null;
}

/** One of the first responses of a group. */
export interface TriageExample extends Pick<Outcome, 'status' | 'error' | 'message' | 'call' | 'time' | 'items'> {
  /** Beginning of the record that contains the response, unmasked. */
  text: string;
}

/** All responses with the same meaning. */
export interface StreamGroup extends Pick<Outcome, 'id' | 'status' | 'verdict'> {
  /** Number of responses. A bulk response counts once, however many of its items failed. */
  count: number;
  /** Number of failed items in bulk responses; 0 if there are none. */
  items: number;
  /** Times of the first and the last response in milliseconds since 1970; null if no response has a time. */
  first: number | null;
  last: number | null;
  /** Most frequent first. */
  calls: { call: CallKey; count: number }[];
  /** Number of different users, groups or other things; an estimate above 100,000. */
  subjects: number;
  users: TallyReport;
  groups: TallyReport;
  /** When the responses came; null if fewer than two different times are known. */
  timeline: Timeline | null;
  /** The status, error and message of unknown responses, without their values; null for known ones. */
  template: string | null;
  examples: TriageExample[];
  /** Explanations of the first responses, unmasked. The failed items of a bulk response are one element. */
  answers: Explained[][];
}

/** What was found in a text. */
export interface TriageReport {
  /** Number of responses. */
  responses: number;
  groups: StreamGroup[];
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
/** Limits memory for logs that contain only different unknown messages. Further messages share one group. */
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

/** Groups to which responses are added one by one. */
export interface Groups {
  /**
   * `answer` is the explanation of the response. It is empty if the outcome was reused from a record with the same
   * template.
   */
  add(outcome: Outcome, text: string, answer: Explained[]): void;
  /** All groups, most frequent first and successes last. */
  list(): StreamGroup[];
}

const isSuccess = ({ verdict }: StreamGroup): number => (verdict === 'not-an-error' ? 1 : 0);

/** Creates groups with bounded memory. All responses are counted, but only the first ones are kept as examples. */
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
