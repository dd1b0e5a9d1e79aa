import type { Explainer } from '../explain';
import { recordStarts } from '../read/records';
import type { Explained } from '../report';
import type { Outcome } from './groups';
import { byResponse, outcomeOf, timeUpTo } from './outcome';
import { isLoggedStatus } from './prescan';

/**
 * Called with a part of a log that may contain a response, and with the number of records since the part before it.
 * Rows and elements of lists are unrelated, so they have no such number.
 */
export type OnRecord = (text: string, distance?: number) => void;

/** Splits a stream of slices into records and passes on those that may contain a response. */
export interface LogRecords {
  push(slice: string): void;
  finish(): void;
}

/** The constant part of a record, and the varying words that were taken out of it. */
export interface RecordTemplate {
  /** Equal for records that differ only in users, groups, times and the like. */
  key: string;
  /** The varying words, in order. */
  values: string[];
}

/**
 * What varies between records: times, addresses, durations, sizes after a status, and all words with a digit, except
 * statuses and error codes. Numbers of up to three digits are kept, because they are statuses and limits.
 */
const CHANGING =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[T ])?\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?|(?<=" \d{3} )\d+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b\d+(?:\.\d+)?(?= ?(?:ms|s|µs|us)\b)|(?<=(?:ms|took|cost|duration|elapsed|latency|bytes|size|length|pid|tid|line)["']?[:= ]{1,2}["']?)\d+(?:\.\d+)?|(?<!code"?[:= ]{0,3}"?)(?<![\w.-])(?=[\w-]*\d)(?!\d{1,3}(?![\w-]))[\w-]{2,80}/gi;

/** Longer records are rarely alike, so they have no template. */
const longest = 8000;

/** The template of a record; null if the record is too long. */
export function templateOf(record: string): RecordTemplate | null {
  if (record.length > longest) return null;
  const values: string[] = [];
  const key = record.replace(CHANGING, (value) => {
    values.push(value);
    return '\u0000';
  });
  return { key, values };
}

/** Index of a value among the varying words of a record; -1 if it is in the constant part. */
export const placeOf = (value: string, values: readonly string[]): number => values.indexOf(value);

/** An outcome of one record of a log. */
export interface RecordOutcome extends Outcome {
  /**
   * What the record shows of the response: its body or head, only its message, only a status, only a status that the
   * reader's own server sent, or only words that are no known message.
   */
  shown: 'body' | 'message' | 'status' | 'served' | 'words';
}

function shownIn({ verdict, response: { format, error } }: Explained): RecordOutcome['shown'] {
  if (format === 'message') return verdict === 'unknown' && error === null ? 'words' : 'message';
  return format === 'number' && verdict === 'status-only' ? 'status' : 'body';
}

const PATH = /\b(?:GET|POST|PUT|DELETE|PATCH|HEAD) \/|"path"\s?:\s?"\//;
/** A record with a response of this API. Next to one, the explainer drops statuses of the reader's own server. */
const RESPONSE = '2026-01-01 00:00:00 INFO {"error":"x","timestamp":1,"duration":0,"error_description":"x"}';

/** Whether a record has only a status, and it is the answer to a request that the reader's own server was serving. */
const isServed = ({ explain }: Explainer, { verdict, call }: Outcome, record: string): boolean =>
  verdict === 'status-only' &&
  call === null &&
  PATH.test(record) &&
  explain(`${record}\n${RESPONSE}`).responses.length < 2;

/** The outcome of a record template, the log line it ends in, and where its values, subject and time are. */
interface Remembered {
  outcome: RecordOutcome;
  line: number;
  at: Record<'subject' | 'user' | 'group' | 'time', number>;
  valuesAt: [name: string, at: number][];
}

const mostRemembered = 5000;

/** An outcome found in a record, in which of its log lines it ends, how often it occurs, and its explanation. */
interface Found {
  outcome: RecordOutcome;
  line: number;
  count: number;
  answer: [Explained, ...Explained[]];
}

const TIMESTAMP = /timestamp\W{1,8}(\d{13})/g;

/**
 * Drops numbers that only a short remark would mean as a status, and copies: programs write a body twice into one
 * record, such as on its own and in an exception. Its timestamp is the same.
 */
function responsesOf(
  answers: readonly [Explained, ...Explained[]][],
  record: string,
): Pick<Found, 'answer' | 'count'>[] {
  const times = new Set(Array.from(record.matchAll(TIMESTAMP), ([, time]) => time)).size;
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const [{ response, count }] = answer;
    const isStatus = shownIn(answer[0]) === 'status';
    const key = `${response.timestamp} ${response.message}`;
    if (isStatus ? !isLoggedStatus(record, response.start) : response.timestamp !== null && seen.has(key)) return [];
    seen.add(key);
    return [{ answer, count: times === 0 ? count : Math.min(count, times) }];
  });
}

function outcomesIn(explainer: Explainer, record: string): Found[] {
  return responsesOf(byResponse(explainer.explain(record).responses), record).map(({ answer, count }) => {
    const line = recordStarts(record).findLastIndex((start) => start < answer[0].response.end);
    const outcome = outcomeOf(answer, timeUpTo(line, record));
    const shown = isServed(explainer, outcome, record) ? 'served' : shownIn(answer[0]);
    return { outcome: { ...outcome, shown }, line, count, answer };
  });
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

const remember = ({ outcome, line }: Found, values: readonly string[]): Remembered => {
  const at = (value: string | number | null): number => (value === null ? -1 : placeOf(String(value), values));
  const { subject, user, group, time } = outcome;
  return {
    outcome,
    line,
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

const recall = (
  { outcome, line, at, valuesAt }: Remembered,
  record: string,
  values: readonly string[],
): RecordOutcome => ({
  ...outcome,
  subject: values[at.subject] ?? outcome.subject,
  user: values[at.user] ?? outcome.user,
  group: values[at.group] ?? outcome.group,
  values: Object.fromEntries(valuesAt.map(([name, nth]) => [name, values[nth] ?? outcome.values[name] ?? ''])),
  time: at.time < 0 ? timeUpTo(line, record) : Number(values[at.time]),
});

/**
 * Called with an outcome, its record, its explanation (empty if it was reused), and the number of records since the
 * one before.
 */
export type OnOutcome = (outcome: RecordOutcome, record: string, answer: Explained[], distance: number) => void;

/** Creates a function that explains records. For records with a known template, it reuses the outcome. */
export function createReader(explainer: Explainer, found: OnOutcome): OnRecord {
  const memory = new Map<string, Memory>();

  function learn(key: string, values: readonly string[], outcomes: Found[]): void {
    const isFixed = outcomes.every(({ outcome }) =>
      [outcome.subject ?? '', ...Object.values(outcome.values)].every((value) => !isComposed(value, values)),
    );
    if (!isFixed || outcomes.some(({ count }) => count > 1) || (!memory.has(key) && memory.size >= mostRemembered))
      return;
    const reads = (memory.get(key)?.reads ?? 0) + 1;
    memory.set(key, { reads, outcomes: outcomes.map((each) => remember(each, values)) });
  }

  return (record, distance = Infinity) => {
    const template = templateOf(record);
    const known = template === null ? undefined : memory.get(template.key);
    if (template !== null && known !== undefined && known.reads >= readsFirst) {
      for (const outcome of known.outcomes) found(recall(outcome, record, template.values), record, [], distance);
      return;
    }
    const outcomes = outcomesIn(explainer, record);
    for (const { outcome, count, answer } of outcomes)
      for (let nth = 0; nth < count; nth++) found(outcome, record, nth === 0 ? answer : [], distance);
    if (template !== null) learn(template.key, template.values, outcomes);
  };
}
