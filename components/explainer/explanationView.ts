import type { Candidate, Evidence, Explained, Fact, MessageSpan, Question } from '../../catalog/engine/report';
import type { CallText, Catalog, ErrorEntry, Locale, Owner, PartialFailure } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/words';
import { operationsOf } from '../../catalog/engine/callKeys';
import { callLink, callLinks, type CallLink } from '../callLink';
import { entryLinks, type EntryLink } from '../entryLink';
import type { StatementView } from '../error/errorView';

/** A possible meaning beside the first. */
export interface OtherReading extends EntryLink {
  /** What would decide for it; null when nothing known would. */
  decidedBy: Fact | null;
}

/** What a card says to do, from an entry or, when only the status is known, from the status. */
export interface Advice {
  /** Those that can hold for the call of the paste; all where that is not known. */
  causes: StatementView[];
  /** Likewise. */
  fixes: StatementView[];
  /** May the same call be sent again, or is nothing left to do. */
  retry: RetryAdvice;
  /** Who acts. */
  owner: Owner;
}

/** One answer to the card's question. */
export interface Choice {
  /** As the engine takes it: a call key, a status, an error type. */
  value: string;
  /** The call in words, where the answer is one. */
  call: CallLink | null;
}

/** One explained response as its card shows it, in one language. */
export interface ExplanationView {
  /** What the response turned out to be; empty when nothing fits. */
  title: string;
  /** Page of the entry or the status, as catalog texts name places; null when there is none. */
  to: string | null;
  /** The message, cut; empty where no entry stands behind the answer. */
  spans: MessageSpan[];
  /** For the first reading; empty likewise. */
  evidence: Evidence[];
  /** What the texts' placeholders stand for; empty while it is open which entry it is. */
  values: Record<string, string>;
  /** Null when nothing can be advised. */
  advice: Advice | null;
  /** What would decide, with its answers; null when there is nothing to ask. */
  question: { fact: Question['fact']; choices: Choice[] } | null;
  /** All readings while the question is open; none of them is the answer yet. */
  oneOf: EntryLink[];
  /** Further readings, best first; empty while the question is open. */
  others: OtherReading[];
  /** The call that the explanation is for. */
  call: CallLink | null;
}

const entryOf = (catalog: Catalog, id: string): ErrorEntry | PartialFailure | undefined =>
  catalog.errors.find((entry) => entry.id === id) ?? catalog.partialFailures.find((failure) => failure.id === id);

const statements = (catalog: Catalog, texts: CallText[], locale: Locale): StatementView[] =>
  texts.map((text) => ({ text: text[locale], calls: callLinks(catalog, text.when ?? [], locale) }));

/** What holds for the call of the paste; everything when the call is not known, or when nothing would be left. */
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

function headOf(catalog: Catalog, { verdict, response }: Explained, best: EntryLink | undefined, locale: Locale) {
  const status = catalog.statuses.find((entry) => entry.status === response.status);
  if (verdict === 'status-only' && status)
    return { title: `${status.status} ${status.title[locale]}`, to: `status/${status.status}` };
  const known = best && ['exact', 'likely', 'ambiguous'].includes(verdict);
  return known ? { title: best.title, to: `errors/${best.id}` } : { title: '', to: null };
}

const NEAREST = 5;
/** Of a response that is unknown, or known by its status alone, no fact known to us would decide for an entry: they only look alike. */
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
  const byStatus = verdict === 'status-only' || verdict === 'unknown';
  return {
    ...(open ? { title: '', to: null } : headOf(catalog, explained, readings[0], locale)),
    spans: byStatus ? [] : (candidate?.spans ?? []),
    evidence: byStatus ? [] : (candidate?.because ?? []),
    values: settled ? candidate.values : {},
    advice: settled
      ? entryAdvice(catalog, explained, candidate, locale)
      : byStatus
        ? statusAdvice(catalog, response.status, locale)
        : null,
    question: question && {
      fact: question.fact,
      choices: question.options.map((value) => choice(catalog, question.fact, value, locale)),
    },
    oneOf: open ? readings : [],
    others: open ? [] : byStatus ? nearest(readings) : readings.slice(1),
    call: endpoint ? (callLinks(catalog, [endpoint], locale)[0] ?? null) : null,
  };
}
