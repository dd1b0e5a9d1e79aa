import type { Explainer } from '../explain';
import { recordTime } from '../read/records';
import type { Explained, ExplainOptions } from '../report';
import { createGroups, type Outcome, type StreamGroup } from './groups';
import { createLogRecords, type LogRecords } from './logRecords';
import { byResponse, outcomeOf } from './outcome';
import { createPrescan, type TriageCatalog } from './prescan';
import { placeOf, responseTime, templateOf } from './recordTemplate';

/** Everything found in a stream of texts. */
export interface TriageReport {
  /** Responses, each counted. */
  responses: number;
  groups: StreamGroup[];
}

/** Sorts the responses of any number of texts of any size by what they mean. */
export interface Triage {
  /** The next slice of the text, of any length; a record that it cuts is read with the next one. */
  push(slice: string): void;
  /** The text is over; another one may follow. */
  endText(): void;
  /** All that was found; it stays counted when no more is pushed. With `isCut`, the last record is left out, because it may go on. */
  finish(isCut?: boolean): TriageReport;
}

/** An outcome that another record of the same template shares but for values, subject and time: where in the record these stand. */
interface Remembered {
  outcome: Outcome;
  at: Record<'subject' | 'user' | 'group' | 'time', number>;
  valuesAt: [name: string, at: number][];
}

const mostRemembered = 5000;

/** What was found in a record: an outcome, how often it stands there, and the response as it is explained. */
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

/** A template is read this often before it is remembered, so that the examples of its group are its records' own. */
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

/** Whether a value is made of several changing words, as `u1, u2` is: no place in a record gives it back. */
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

/** Reads a record, or remembers how records of the same template were read. */
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
 * A triage over one catalog. Memory is bounded whatever is pushed; a scan for the few words that every response needs comes before everything
 * else, and records that differ in their values alone are explained once. `onResponse` is told of each response as it is found.
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

/** Equal responses are folded and lose their times; a reading record by record has kept them. */
function withTimes(group: StreamGroup, byRecord: readonly StreamGroup[]): StreamGroup {
  const read = byRecord.find((other) => isSame(group, other) && other.count === group.count);
  return read === undefined ? group : { ...group, first: read.first, last: read.last, timeline: read.timeline };
}

/**
 * The responses of one text of a moderate size, grouped like those of a stream. The text is explained as a whole, so that a response may rest on
 * anything that stands around it.
 */
export function groupText(
  explainer: Explainer,
  catalog: TriageCatalog,
  text: string,
  options: ExplainOptions = {},
): TriageReport {
  const groups = createGroups();
  let responses = 0;
  for (const answer of byResponse(explainer.explain(text, options).responses)) {
    const [{ count, response }] = answer;
    const outcome = outcomeOf(answer, responseTime(text, response));
    const record = text.slice(response.start, response.end);
    for (let nth = 0; nth < count; nth++) groups.add(outcome, record, nth === 0 ? answer : []);
    responses += count;
  }
  if (responses < 2) return { responses, groups: groups.list() };
  const triage = createTriage(explainer, catalog);
  triage.push(text);
  const byRecord = triage.finish().groups;
  return { responses, groups: groups.list().map((group) => withTimes(group, byRecord)) };
}
