import type { Explainer } from '../explain';
import type { ExplainOptions } from '../report';
import { createGroups, type Groups, type Outcome, type StreamGroup, type TriageReport } from './groups';
import { createLogRecords } from './logRecords';
import { groupAnswers } from './outcome';
import { createPrescan, type TriageCatalog } from './prescan';
import { createReader, type LogRecords, type OnOutcome, type RecordOutcome } from './recordReader';

export type { TriageReport } from './groups';

/** Groups the responses in texts by their meaning. */
export interface Triage {
  /** Adds the next slice of the text. It may split a record. */
  push(slice: string): void;
  /** Ends the text. Another one may follow. */
  endText(): void;
  /** Returns everything found so far. With `isCut`, the last record, which may be incomplete, is left out. */
  finish(isCut?: boolean): TriageReport;
}

const agreesWith = (said: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>): boolean =>
  Object.entries(values).every(([name, value]) => said[name] === value);

/** Programs repeat a failure at most this many records below its body. */
const mostBelow = 3;

/**
 * Creates a function that recognizes what a program writes about a failure after its body: the same message, or once
 * the same status without a call. `distance` is the number of records since the previous outcome.
 */
function createRepeats(
  statusOf: (id: string | null) => number | null,
): (outcome: RecordOutcome, distance: number) => boolean {
  let body: RecordOutcome | null = null;
  let below = 0;
  let isStatusFree = true;
  return (outcome, distance) => {
    below += distance;
    const { shown, status, id, call } = outcome;
    if (shown === 'body') [body, below, isStatusFree] = [outcome, 0, true];
    if (shown === 'body' || body === null || below > mostBelow) return false;
    const agrees = status === null || status === (body.status ?? statusOf(body.id));
    if (shown === 'message') return agrees && id !== null && id === body.id && agreesWith(body.values, outcome.values);
    const isRepeat = shown === 'status' && agrees && call === null && isStatusFree;
    if (isRepeat) isStatusFree = false;
    return isRepeat;
  };
}

/** White space around the only record of a text. */
const mostAround = 8;

/** Decides which outcomes are responses, and adds them to groups. */
interface Counting {
  take: OnOutcome;
  /** Ends a text with a number of characters. */
  endText(length: number): void;
  list(): StreamGroup[];
}

function createCounting(catalog: TriageCatalog, onResponse: (outcome: Outcome) => void): Counting {
  const groups = createGroups();
  /** Includes the statuses of the reader's own server. They count only if the texts contain nothing else. */
  let everything: Groups | null = createGroups();
  const statuses = new Map(catalog.errors.map(({ id, status }) => [id, status]));
  const isRepeat = createRepeats((id) => statuses.get(id ?? '') ?? null);
  /** Words that are no known message count only if the text contains nothing else, because logs are full of them. */
  let words: Parameters<OnOutcome> | null = null;
  const take: OnOutcome = (outcome, record, answer, distance) => {
    if (isRepeat(outcome, distance)) return;
    if (outcome.verdict !== 'status-only') everything = null;
    everything?.add(outcome, record, answer);
    if (outcome.shown !== 'served') groups.add(outcome, record, answer);
    if (outcome.shown !== 'served' || everything !== null) onResponse(outcome);
  };
  return {
    take(...found) {
      if (found[0].shown === 'words') words = found;
      else take(...found);
    },
    endText(length) {
      if (words !== null && length - words[1].length <= mostAround) take(...words);
      words = null;
    },
    list: () => (everything ?? groups).list(),
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
  const counting = createCounting(catalog, onResponse);
  const read = createReader(explainer, counting.take);
  const begin = (): LogRecords => createLogRecords(prescan, read);
  let records = begin();
  let length = 0;
  const endText = (): void => {
    records.finish();
    counting.endText(length);
    records = begin();
    length = 0;
  };
  return {
    push(slice) {
      length += slice.length;
      records.push(slice);
    },
    endText,
    finish(isCut = false) {
      if (!isCut) endText();
      const groups = counting.list();
      return { responses: groups.reduce((sum, { count }) => sum + count, 0), groups };
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
