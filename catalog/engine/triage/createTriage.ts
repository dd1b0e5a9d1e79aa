import type { Explainer } from '../explain';
import { recordTime } from '../read/records';
import type { Explained, ExplainOptions } from '../report';
import { createGroups, type Outcome, type StreamGroup, type TriageReport } from './groups';
import { createLogRecords } from './logRecords';
import { byResponse, groupAnswers, outcomeOf } from './outcome';
import { createPrescan, type LogRecords } from './prescan';
import { placeOf, templateOf, type TriageCatalog } from './templates';

export type { TriageReport } from './groups';

/** Groups the responses in any number of texts by their meaning. Texts can have any size. */
export interface Triage {
  /** Adds the next slice of the text. Slices can have any length and may split a record. */
  push(slice: string): void;
  /** Ends the text. Another one may follow. */
  endText(): void;
  /** Returns everything found so far. With `isCut`, the last record is left out, because it may be incomplete. */
  finish(isCut?: boolean): TriageReport;
}

/** The outcome of a record template, and where its varying parts are in the record: its values, subject and time. */
interface Remembered {
  outcome: Outcome;
  at: Record<'subject' | 'user' | 'group' | 'time', number>;
  valuesAt: [name: string, at: number][];
}

const mostRemembered = 5000;

/** An outcome found in a record, how often it occurs there, and its explanation. */
interface Found {
  outcome: Outcome;
  count: number;
  answer: Explained[];
}

function outcomesIn(explainer: Explainer, record: string): Found[] {
  const time = recordTime(record);
  return byResponse(explainer.explain(record).responses).map((answer) => ({
    outcome: outcomeOf(answer, time),
    count: answer[0].count,
    answer,
  }));
}

/**
 * How often a template is explained before its outcome is reused. This way, the examples of a group show their own
 * records.
 */
const readsFirst = 3;

interface Memory {
  reads: number;
  outcomes: Remembered[];
}

const remember = (outcome: Outcome, values: readonly string[]): Remembered => {
  const at = (value: string | number | null): number => (value === null ? -1 : placeOf(String(value), values));
  const { subject, user, group, time } = outcome;
  return {
    outcome,
    at: { subject: at(subject), user: at(user), group: at(group), time: at(time) },
    valuesAt: Object.entries(outcome.values).map(([name, value]) => [name, at(value)]),
  };
};

/**
 * Whether a value consists of several varying words, such as `u1, u2`. Such a value cannot be read from one place of
 * a record.
 */
const isComposed = (value: string, taken: readonly string[]): boolean =>
  placeOf(value, taken) < 0 && (templateOf(value)?.values.length ?? 1) > 0;

const recall = ({ outcome, at, valuesAt }: Remembered, record: string, values: readonly string[]): Outcome => ({
  ...outcome,
  subject: values[at.subject] ?? outcome.subject,
  user: values[at.user] ?? outcome.user,
  group: values[at.group] ?? outcome.group,
  values: Object.fromEntries(valuesAt.map(([name, nth]) => [name, values[nth] ?? outcome.values[name] ?? ''])),
  time: at.time < 0 ? recordTime(record) : Number(values[at.time]),
});

/** Creates a function that explains records. For records with a known template, it reuses the outcome. */
function createReader(
  explainer: Explainer,
  found: (outcome: Outcome, record: string, answer: Explained[]) => void,
): (record: string) => void {
  const memory = new Map<string, Memory>();

  function learn(key: string, values: readonly string[], outcomes: Found[]): void {
    const isFixed = outcomes.every(({ outcome }) =>
      [outcome.subject ?? '', ...Object.values(outcome.values)].every((value) => !isComposed(value, values)),
    );
    if (!isFixed || outcomes.some(({ count }) => count > 1) || (!memory.has(key) && memory.size >= mostRemembered))
      return;
    const reads = (memory.get(key)?.reads ?? 0) + 1;
    memory.set(key, { reads, outcomes: outcomes.map(({ outcome }) => remember(outcome, values)) });
  }

  return (record) => {
    const template = templateOf(record);
    const known = template === null ? undefined : memory.get(template.key);
    if (template !== null && known !== undefined && known.reads >= readsFirst) {
      for (const outcome of known.outcomes) found(recall(outcome, record, template.values), record, []);
      return;
    }
    const outcomes = outcomesIn(explainer, record);
    for (const { outcome, count, answer } of outcomes)
      for (let nth = 0; nth < count; nth++) found(outcome, record, nth === 0 ? answer : []);
    if (template !== null) learn(template.key, template.values, outcomes);
  };
}

/**
 * Creates a triage with one catalog. Memory is bounded, whatever is pushed. A fast scan drops lines that cannot be
 * part of a response, and records that differ only in their values are explained once. `onResponse` is called with
 * each response as it is found.
 */
export function createTriage(
  explainer: Explainer,
  catalog: TriageCatalog,
  onResponse: (outcome: Outcome) => void = () => undefined,
): Triage {
  const prescan = createPrescan(catalog);
  const groups = createGroups();
  let responses = 0;
  const read = createReader(explainer, (outcome, record, answer) => {
    responses++;
    onResponse(outcome);
    groups.add(outcome, record, answer);
  });
  const begin = (): LogRecords => createLogRecords(prescan, read);
  let records = begin();
  const endText = (): void => {
    records.finish();
    records = begin();
  };
  return {
    push: (slice) => records.push(slice),
    endText,
    finish(isCut = false) {
      if (!isCut) endText();
      return { responses, groups: groups.list() };
    },
  };
}

const isSame = (one: StreamGroup, other: StreamGroup): boolean =>
  one.id === other.id && one.template === other.template && (one.id !== null || one.status === other.status);

/**
 * Restores the times of a group. A text that is explained as a whole merges equal responses and loses their times,
 * which reading it record by record keeps.
 */
function withTimes(group: StreamGroup, byRecord: readonly StreamGroup[]): StreamGroup {
  const read = byRecord.find((other) => isSame(group, other) && other.count === group.count);
  return read === undefined ? group : { ...group, first: read.first, last: read.last, timeline: read.timeline };
}

/** Adds the times of all responses to a report of `groupAnswers`. A single response has its time already. */
export function addTimes(
  { responses, groups }: TriageReport,
  explainer: Explainer,
  catalog: TriageCatalog,
  text: string,
): TriageReport {
  if (responses < 2) return { responses, groups };
  const triage = createTriage(explainer, catalog);
  triage.push(text);
  const byRecord = triage.finish().groups;
  return { responses, groups: groups.map((group) => withTimes(group, byRecord)) };
}

/**
 * Groups the responses in a text of moderate size. The text is explained as a whole, so that everything around a
 * response can be used.
 */
export const groupText = (
  explainer: Explainer,
  catalog: TriageCatalog,
  text: string,
  options: ExplainOptions = {},
): TriageReport => addTimes(groupAnswers(explainer, text, options), explainer, catalog, text);
