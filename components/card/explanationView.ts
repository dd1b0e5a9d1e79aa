import type { Candidate, Evidence, Explained, Fact, MessageSpan, Question, Verdict } from '../../catalog/engine/report';
import {
  entriesOfTypeAlone,
  entryOf,
  type LocalCatalog,
  type TitledCatalog,
  type TitledError,
  type TitledFailure,
} from '../../catalog/engine/catalogParts';
import { operationsOf } from '../../catalog/engine/urls';
import { typeSlug } from '../../catalog/engine/wordsAndPaths';
import { titledCall, titledCalls, type CallLink } from '../callLink';
import type { EntryLink } from '../entryLink';
import { titledLinks } from './titledLinks';
import { adviceOf, statusOf, type Advice } from './adviceView';

/** A possible meaning other than the best one. */
export interface OtherReading extends EntryLink {
  /** The fact that would decide for it; null if no known fact would. */
  decidedBy: Fact | null;
}

/** A possible answer to the card's question. */
export interface Choice {
  /** The value for the engine: a call key, a status or an error type. */
  value: string;
  /** The call with its title, if the answer is a call. */
  call: CallLink | null;
}

/** One of the possible meanings, with the answers that lead to it. */
export interface Reading {
  /** Null if there is only one possible meaning, so that only the answers are shown. */
  entry: EntryLink | null;
  choices: Choice[];
}

/** What an answer is based on, if the card has to say it. `status-of-a-body`: a status whose body is not in the catalog. */
export type Hint = Exclude<Verdict, 'ambiguous'> | 'status-of-a-body' | 'type-only' | 'unknown-with-status';

/** Everything on the card of a response, in one language. */
export interface ExplanationView {
  /** Title of the entry or status; empty if nothing fits. */
  title: string;
  /** Number of possible entries if the response has only an error type; otherwise 0. */
  ofType: number;
  /** Null if the title or a question says it. */
  hint: Hint | null;
  /** The page of the entry, status or error type, as catalog texts write links; null if there is none. */
  to: string | null;
  /** The message, split into literals and values; empty if no entry explains the response. */
  spans: MessageSpan[];
  /** Evidence for the best candidate; empty if no entry explains the response. */
  evidence: Evidence[];
  /** Values of the placeholders in the texts; empty while several entries are possible. */
  values: Record<string, string>;
  /** Null if there is no advice. */
  advice: Advice | null;
  /** The question that would decide; null if there is none. */
  question: Question['fact'] | null;
  /** All possible meanings while the question is open; empty if one meaning fits best and there is no question. */
  readings: Reading[];
  /** Other possible meanings, best first; empty while the question is open. */
  others: OtherReading[];
  /** The call that the explanation is for. */
  call: CallLink | null;
}

const choice = (catalog: TitledCatalog, fact: Question['fact'], value: string): Choice => {
  const operation = fact === 'endpoint' ? operationsOf(value, catalog.operations)[0] : undefined;
  return { value, call: operation ? titledCall(operation) : null };
};

const decidesFor = (
  entry: TitledError | TitledFailure,
  { fact, options }: Question,
  catalog: TitledCatalog,
): string[] => {
  if (fact === 'status') return 'status' in entry ? options.filter((option) => option === String(entry.status)) : [];
  if (fact === 'error') return 'error' in entry ? options.filter((option) => option === entry.error) : [];
  const calls = 'endpoints' in entry ? entry.endpoints : [entry.endpoint];
  const operations = calls.flatMap((key) => operationsOf(key, catalog.operations));
  return options.filter((option) => operationsOf(option, catalog.operations).some((each) => operations.includes(each)));
};

/** All possible meanings, each with the answers that lead to it. Answers without an entry come last. */
function readingsOf(catalog: TitledCatalog, entries: EntryLink[], question: Question | null): Reading[] {
  const choices = (values: string[]): Choice[] =>
    question ? values.map((value) => choice(catalog, question.fact, value)) : [];
  const readings = entries.map((entry) => {
    const whole = entryOf(catalog, entry.id);
    return { entry, values: whole && question ? decidesFor(whole, question, catalog) : [] };
  });
  const rest = question?.options.filter((option) => !readings.some(({ values }) => values.includes(option))) ?? [];
  return [
    ...readings.map(({ entry, values }) => ({ entry, choices: choices(values) })),
    ...(rest.length ? [{ entry: null, choices: choices(rest) }] : []),
  ];
}

function headOf(catalog: TitledCatalog, explained: Explained, best: EntryLink | undefined) {
  const { verdict } = explained;
  const [first] = entriesOfTypeAlone(catalog, explained);
  if (first?.error) return { title: '', to: `types/${typeSlug(first.error)}` };
  const status = statusOf(catalog.statuses, explained);
  if (verdict === 'status-only' && status)
    return { title: `${status.status} ${status.title}`, to: `status/${status.status}` };
  const known = best && ['exact', 'likely', 'ambiguous'].includes(verdict);
  return known ? { title: best.title, to: `errors/${best.id}` } : { title: '', to: null };
}

function hintFor({ verdict, response }: Explained, ofType: number, hasAdvice: boolean): Hint | null {
  if (verdict === 'exact' || verdict === 'ambiguous') return null;
  if (ofType > 0) return 'type-only';
  if (verdict === 'unknown' && hasAdvice) return 'unknown-with-status';
  const hasBody = response.kind !== 'status' && response.format !== 'number' && response.format !== 'message';
  return verdict === 'status-only' && hasBody ? 'status-of-a-body' : verdict;
}

const NEAREST = 5;
/** Entries with a similar message. No fact would decide for one of them, because the response itself is not in the catalog. */
const nearest = (readings: OtherReading[]): OtherReading[] =>
  readings.slice(0, NEAREST).map((reading) => ({ ...reading, decidedBy: null }));

const otherReadings = (catalog: TitledCatalog, candidates: Candidate[]): OtherReading[] =>
  candidates.flatMap(({ id, decidedBy }) => titledLinks(catalog, [id]).map((link) => ({ ...link, decidedBy })));

/** Calls with the same method and path are told apart behind a `#`, which only the catalog knows. */
const withoutVariants = (evidence: Evidence): Evidence =>
  evidence.fact === 'endpoint' && evidence.expected !== null
    ? { ...evidence, expected: evidence.expected.replace(/#[^\s,]+/g, '') }
    : evidence;

/** Builds the card of a response. */
export function explanationView(
  catalog: TitledCatalog,
  explained: Explained,
  local: LocalCatalog | null,
): ExplanationView {
  const { verdict, candidates, question, endpoint } = explained;
  const readings = otherReadings(catalog, candidates);
  const [candidate] = candidates;
  const open = verdict === 'ambiguous' && readings.length > 1;
  const settled = candidate && !open && ['exact', 'likely', 'ambiguous'].includes(verdict);
  const ofType = entriesOfTypeAlone(catalog, explained).length;
  const byStatus = verdict === 'status-only' || verdict === 'unknown';
  const advice = settled || byStatus ? adviceOf({ catalog, local }, explained, settled ? candidate : null) : null;
  return {
    ofType,
    hint: hintFor(explained, ofType, advice !== null),
    ...(open ? { title: '', to: null } : headOf(catalog, explained, readings[0])),
    spans: byStatus ? [] : (candidate?.spans ?? []),
    evidence: byStatus ? [] : (candidate?.because ?? []).map(withoutVariants),
    values: settled ? candidate.values : {},
    advice,
    question: question && question.fact,
    readings: open || question ? readingsOf(catalog, open ? readings : [], question) : [],
    others: open || ofType ? [] : byStatus ? nearest(readings) : readings.slice(1),
    call: endpoint ? (titledCalls(catalog, [endpoint])[0] ?? null) : null,
  };
}
