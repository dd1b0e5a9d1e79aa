import type { Candidate, Evidence, Explained, Fact, MessageSpan, Question } from '../../catalog/engine/report';
import type { CallText, Catalog, ErrorEntry, Locale, Owner, PartialFailure } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/words';
import { operationsOf } from '../../catalog/engine/operations';
import { entriesOfTypeAlone } from '../../catalog/engine/catalogParts';
import { typeSlug } from '../../catalog/engine/share/target';
import { callLink, callLinks, type CallLink } from '../callLink';
import { entryLinks, type EntryLink } from '../entryLink';
import type { StatementView } from '../error/errorView';

/** A possible meaning other than the best one. */
export interface OtherReading extends EntryLink {
  /** The fact that would decide for it; null when no known fact would. */
  decidedBy: Fact | null;
}

/** The advice of a card, from the entry or, when only the status is known, from the status. */
export interface Advice {
  /** The causes that are possible for the call of the paste; all causes when the call is not known. */
  causes: StatementView[];
  /** The fixes that apply to the call of the paste; all fixes when the call is not known. */
  fixes: StatementView[];
  /** Whether the same call may be sent again, or nothing is left to do. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
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

const entryOf = (catalog: Catalog, id: string): ErrorEntry | PartialFailure | undefined =>
  catalog.errors.find((entry) => entry.id === id) ?? catalog.partialFailures.find((failure) => failure.id === id);

const statements = (catalog: Catalog, texts: CallText[], locale: Locale): StatementView[] =>
  texts.map((text) => ({ text: text[locale], calls: callLinks(catalog, text.when ?? [], locale) }));

/** The texts that apply to the call of the paste; all texts when the call is not known or when none would be left. */
function forCall(catalog: Catalog, texts: CallText[], endpoint: string | null): CallText[] {
  if (!endpoint) return texts;
  const operations = operationsOf(endpoint, catalog.operations);
  const names = (key: string) =>
    operationsOf(key, catalog.operations).some((operation) => operations.includes(operation));
  const fitting = texts.filter(({ when }) => !when || when.some(names));
  return fitting.length ? fitting : texts;
}

function entryAdvice(catalog: Catalog, explained: Explained, candidate: Candidate, locale: Locale): Advice | null {
  const entry = entryOf(catalog, candidate.id);
  if (!entry) return null;
  const possible = entry.causes.filter((_, index) => candidate.causes.includes(index));
  return {
    causes: statements(catalog, possible.length ? possible : entry.causes, locale),
    fixes: statements(catalog, forCall(catalog, entry.fixes, explained.endpoint), locale),
    retry: retryAdvice(entry),
    owner: entry.owner,
  };
}

function statusAdvice(catalog: Catalog, status: number | null, locale: Locale): Advice | null {
  const entry = catalog.statuses.find((candidate) => candidate.status === status);
  if (!entry) return null;
  const { retry, owner, causes, fixes } = entry;
  return { causes: statements(catalog, causes, locale), fixes: statements(catalog, fixes, locale), retry, owner };
}

const choice = (catalog: Catalog, fact: Question['fact'], value: string, locale: Locale): Choice => {
  const operation = fact === 'endpoint' ? operationsOf(value, catalog.operations)[0] : undefined;
  return { value, call: operation ? callLink(operation, locale) : null };
};

const decidesFor = (entry: ErrorEntry | PartialFailure, { fact, options }: Question, catalog: Catalog): string[] => {
  if (fact === 'status') return 'status' in entry ? options.filter((option) => option === String(entry.status)) : [];
  if (fact === 'error') return 'error' in entry ? options.filter((option) => option === entry.error) : [];
  const calls = 'endpoints' in entry ? entry.endpoints : [entry.endpoint];
  const operations = calls.flatMap((key) => operationsOf(key, catalog.operations));
  return options.filter((option) => operationsOf(option, catalog.operations).some((each) => operations.includes(each)));
};

/** One list of everything that fits, each with the answers that decide for it; answers of no entry stand last. */
function readingsOf(catalog: Catalog, entries: EntryLink[], question: Question | null, locale: Locale): Reading[] {
  const choices = (values: string[]): Choice[] =>
    question ? values.map((value) => choice(catalog, question.fact, value, locale)) : [];
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

function headOf(catalog: Catalog, explained: Explained, best: EntryLink | undefined, locale: Locale) {
  const { verdict, response } = explained;
  const [first] = entriesOfTypeAlone(catalog, explained);
  if (first?.error) return { title: '', to: `types/${typeSlug(first.error)}` };
  const status = catalog.statuses.find((entry) => entry.status === response.status);
  if (verdict === 'status-only' && status)
    return { title: `${status.status} ${status.title[locale]}`, to: `status/${status.status}` };
  const known = best && ['exact', 'likely', 'ambiguous'].includes(verdict);
  return known ? { title: best.title, to: `errors/${best.id}` } : { title: '', to: null };
}

const NEAREST = 5;
/** Entries with a similar message. No fact would decide for one of them, because the response itself is not in the catalog. */
const nearest = (readings: OtherReading[]): OtherReading[] =>
  readings.slice(0, NEAREST).map((reading) => ({ ...reading, decidedBy: null }));

const otherReadings = (catalog: Catalog, candidates: Candidate[], locale: Locale): OtherReading[] =>
  candidates.flatMap(({ id, decidedBy }) => entryLinks(catalog, [id], locale).map((link) => ({ ...link, decidedBy })));

/** What the card of an explained response shows. */
export function explanationView(catalog: Catalog, explained: Explained, locale: Locale): ExplanationView {
  const { verdict, candidates, question, response, endpoint } = explained;
  const readings = otherReadings(catalog, candidates, locale);
  const [candidate] = candidates;
  const open = verdict === 'ambiguous' && readings.length > 1;
  const settled = candidate && !open && ['exact', 'likely', 'ambiguous'].includes(verdict);
  const ofType = entriesOfTypeAlone(catalog, explained).length;
  const byStatus = verdict === 'status-only' || verdict === 'unknown';
  return {
    ofType,
    ...(open ? { title: '', to: null } : headOf(catalog, explained, readings[0], locale)),
    spans: byStatus ? [] : (candidate?.spans ?? []),
    evidence: byStatus ? [] : (candidate?.because ?? []),
    values: settled ? candidate.values : {},
    advice: settled
      ? entryAdvice(catalog, explained, candidate, locale)
      : byStatus
        ? statusAdvice(catalog, response.status, locale)
        : null,
    question: question && question.fact,
    readings: open || question ? readingsOf(catalog, open ? readings : [], question, locale) : [],
    others: open || ofType ? [] : byStatus ? nearest(readings) : readings.slice(1),
    call: endpoint ? (callLinks(catalog, [endpoint], locale)[0] ?? null) : null,
  };
}
