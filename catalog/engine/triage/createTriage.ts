import type { Explainer } from '../explain';
import type { Explained } from '../report';
import { createGroups, type Outcome, type StreamGroup } from './groups';
import { createLogRecords, type LogRecords } from './logRecords';
import { outcomeOf } from './triage';
import { createPrescan, type TriageCatalog } from './prescan';
import { placeOf, recordTime, templateOf } from './recordTemplate';

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
  /** All that was found. What is counted so far stays counted when no more is pushed. */
  finish(): TriageReport;
}

/** An outcome that another record of the same template shares but for values, subject and time: where in the record these stand. */
interface Remembered {
  outcome: Outcome;
  subjectAt: number;
  timeAt: number;
  valuesAt: [name: string, at: number][];
}

const mostRemembered = 5000;

/** Failed items of one bulk answer share its place: they are one response. */
function byResponse(responses: readonly Explained[]): Explained[][] {
  const answers = new Map<string, Explained[]>();
  for (const explained of responses) {
    const { start, end, failures } = explained.response;
    const key = failures.length > 0 ? `${start} ${end}` : `${answers.size} alone`;
    answers.set(key, [...(answers.get(key) ?? []), explained]);
  }
  return [...answers.values()];
}

/** The outcome of each response in a record, and how often it stands there. */
function outcomesIn(explainer: Explainer, record: string): { outcome: Outcome; count: number }[] {
  const time = recordTime(record);
  return byResponse(explainer.explain(record).responses).flatMap((answer) => {
    const [first] = answer;
    if (first === undefined) return [];
    const total = answer.length + first.response.succeeded;
    const items = first.response.failures.length > 0 ? { failed: answer.length, total } : null;
    return [{ outcome: outcomeOf(first, time, items), count: first.count }];
  });
}

/** A template is read this often before it is remembered, so that the examples of its group are its records' own. */
const readsFirst = 3;

interface Memory {
  reads: number;
  outcomes: Remembered[];
}

const remember = (outcome: Outcome, values: readonly string[]): Remembered => ({
  outcome,
  subjectAt: outcome.subject === null ? -1 : placeOf(outcome.subject, values),
  timeAt: outcome.time === null ? -1 : placeOf(String(outcome.time), values),
  valuesAt: Object.entries(outcome.values).map(([name, value]) => [name, placeOf(value, values)]),
});

/** Whether a value is made of several changing words, as `u1, u2` is: no place in a record gives it back. */
const isComposed = (value: string, taken: readonly string[]): boolean =>
  placeOf(value, taken) < 0 && (templateOf(value)?.values.length ?? 1) > 0;

function recall(
  { outcome, subjectAt, timeAt, valuesAt }: Remembered,
  record: string,
  values: readonly string[],
): Outcome {
  const subject = values[subjectAt] ?? outcome.subject;
  const captured = Object.fromEntries(valuesAt.map(([name, at]) => [name, values[at] ?? outcome.values[name] ?? '']));
  return { ...outcome, subject, values: captured, time: timeAt < 0 ? recordTime(record) : Number(values[timeAt]) };
}

/** Reads a record, or remembers how records of the same template were read. */
function createReader(
  explainer: Explainer,
  found: (outcome: Outcome, record: string) => void,
): (record: string) => void {
  const memory = new Map<string, Memory>();

  function learn(key: string, values: readonly string[], outcomes: ReturnType<typeof outcomesIn>): void {
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
      for (const outcome of known.outcomes) found(recall(outcome, record, template.values), record);
      return;
    }
    const outcomes = outcomesIn(explainer, record);
    for (const { outcome, count } of outcomes) for (let nth = 0; nth < count; nth++) found(outcome, record);
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
  const read = createReader(explainer, (outcome, record) => {
    responses++;
    onResponse(outcome);
    groups.add(outcome, record);
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
    finish() {
      endText();
      return { responses, groups: groups.list() };
    },
  };
}
