import type { Candidate, Evidence, Explained, Fact, MessageSpan, Question } from '../../catalog/engine/report';
import {
  entriesOfTypeAlone,
  entryOf,
  type LocalCatalog,
  type TitledCatalog,
  type TitledError,
  type TitledFailure,
} from '../../catalog/engine/catalogParts';
import { operationsOf } from '../../catalog/engine/operations';
import { typeSlug } from '../../catalog/engine/share/target';
import { titledCall, titledCalls, type CallLink } from '../callLink';
import type { EntryLink } from '../entryLink';
import { titledLinks } from './titledLinks';
import { adviceOf, statusOf, type Advice } from './adviceView';

/** A possible meaning other than the best one. */
export interface OtherReading extends EntryLink {
  /** The fact that would decide for it; null when no known fact would. */
  decidedBy: Fact | null;
}

/** One answer to the card's question. */
export interface Choice {
  /** In the form that the engine takes: a call key, a status, an error type. */
  value: string;
  /** The call with its title, when the answer is a call. */
  call: CallLink | null;
}

/** One of the meanings that fit, with the answers that decide for it. */
export interface Reading {
  /** Null where the answers stand for themselves, because there is only one meaning. */
  entry: EntryLink | null;
  choices: Choice[];
}

/** What the card of one response shows, in one language. */
export interface ExplanationView {
  /** The name of the error; empty when nothing fits. */
  title: string;
  /** How many entries the response can be, of which it names only the error type; 0 for every other response. */
  ofType: number;
  /** The page of the entry, status or error type, written like a link in a catalog text; null when there is none. */
  to: string | null;
  /** The message in literal and value spans; empty when the answer does not come from an entry. */
  spans: MessageSpan[];
  /** The evidence for the best reading; empty when the answer does not come from an entry. */
  evidence: Evidence[];
  /** The values of the placeholders in the texts; empty while several entries are possible. */
  values: Record<string, string>;
  /** Null when there is no advice. */
  advice: Advice | null;
  /** The question that would decide; null when there is nothing to ask. */
  question: Question['fact'] | null;
  /** All meanings that fit while the question is open; empty when there is nothing to ask and one meaning fits best. */
  readings: Reading[];
  /** Further readings, best first; empty while the question is open. */
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

/** One list of everything that fits, each with the answers that decide for it; answers of no entry stand last. */
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

const NEAREST = 5;
/** Entries with a similar message. No fact would decide for one of them, because the response itself is not in the catalog. */
const nearest = (readings: OtherReading[]): OtherReading[] =>
  readings.slice(0, NEAREST).map((reading) => ({ ...reading, decidedBy: null }));

const otherReadings = (catalog: TitledCatalog, candidates: Candidate[]): OtherReading[] =>
  candidates.flatMap(({ id, decidedBy }) => titledLinks(catalog, [id]).map((link) => ({ ...link, decidedBy })));

/** What the card of an explained response shows. Without `local`, it has no causes and fixes yet. */
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
  return {
    ofType,
    ...(open ? { title: '', to: null } : headOf(catalog, explained, readings[0])),
    spans: byStatus ? [] : (candidate?.spans ?? []),
    evidence: byStatus ? [] : (candidate?.because ?? []),
    values: settled ? candidate.values : {},
    advice: settled || byStatus ? adviceOf({ catalog, local }, explained, settled ? candidate : null) : null,
    question: question && question.fact,
    readings: open || question ? readingsOf(catalog, open ? readings : [], question) : [],
    others: open || ofType ? [] : byStatus ? nearest(readings) : readings.slice(1),
    call: endpoint ? (titledCalls(catalog, [endpoint])[0] ?? null) : null,
  };
}
