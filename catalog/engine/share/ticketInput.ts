import { callWithoutVariant, operationsOf } from '../operations';
import type { Candidate, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import type { CallKey, CallText, Catalog, ErrorEntry, Locale, PartialFailure, StatusEntry } from '../types';
import { errorPath, statusPath } from './permalink';
import { ticketWords } from './ticketWords';

/** The parts of a catalog that a ticket quotes. */
export type TicketCatalog = Pick<Catalog, 'errors' | 'partialFailures' | 'operations'> &
  Partial<Pick<Catalog, 'statuses'>>;

/** An error or a failure inside an answer. */
export type TicketEntry = ErrorEntry | PartialFailure;

/** The entry with this id; undefined where the catalog has none. */
export const entryOf = ({ errors, partialFailures }: TicketCatalog, id: string): TicketEntry | undefined =>
  errors.find((entry) => entry.id === id) ?? partialFailures.find((failure) => failure.id === id);

const holdsFor = ({ when }: CallText, call: string | null, { operations }: TicketCatalog): boolean =>
  when === undefined ||
  call === null ||
  when.some((key) => operationsOf(key, operations).some((operation) => operation.key === call));

/** Causes and fixes of an entry for one response, captured values written in by `write`. */
export function adviceOf(
  entry: TicketEntry,
  best: Candidate,
  { endpoint }: Explained,
  catalog: TicketCatalog,
  locale: Locale,
  write: (value: string) => string,
): { causes: string[]; fixes: string[] } {
  const placeholders = placeholdersOf([entry.message ?? '', ...('aliases' in entry ? entry.aliases : [])]);
  const values = Object.fromEntries(Object.entries(best.values).map(([name, value]) => [name, write(value)]));
  const line = (text: CallText): string => plainText(parseRichText(text[locale], placeholders), values);
  const causes: CallText[] = entry.causes.filter((_, at) => best.causes.includes(at));
  const fixes: CallText[] = entry.fixes.filter((fix: CallText) => holdsFor(fix, endpoint, catalog));
  return { causes: causes.map(line), fixes: fixes.map(line) };
}

/** What a documented call does and how it is written. */
export function titledCall(call: CallKey, { operations }: TicketCatalog, locale: Locale): string {
  const operation = operations.find(({ key }) => key === call);
  return operation === undefined ? call : `${operation.title[locale]} (${callWithoutVariant(operation.key)})`;
}

/** The call of a response; null where it names none. */
export function callOf(
  { endpoint, response: { call } }: Explained,
  catalog: TicketCatalog,
  locale: Locale,
): string | null {
  if (endpoint !== null) return titledCall(endpoint, catalog, locale);
  return call === null ? null : [call.method, call.path].filter((part) => part !== null).join(' ');
}

/** How often a response was seen, and when. */
export interface Seen {
  /** Responses like it, at least 1. */
  count: number;
  /** Milliseconds since 1970 of the first and the last one; null where none shows a time. */
  first: number | null;
  last: number | null;
}

/** A ticket being written. Everything from the paste is masked already. */
export interface TicketInput {
  explained: Explained;
  siblings: readonly Explained[];
  catalog: TicketCatalog;
  locale: Locale;
  site: string;
  seen: Seen;
  /** The ID that the service or a gateway gave the request; null where the paste shows none. */
  requestId: string | null;
}

/** What explains a response: one entry, or a status alone. */
export interface Meaning {
  entry: TicketEntry | StatusEntry;
  title: string;
  /** Path of its page. */
  path: string;
  causes: string[];
  fixes: string[];
}

function statusMeaning({ catalog, explained, locale }: TicketInput): Meaning | null {
  const entry = catalog.statuses?.find(({ status }) => status === explained.response.status);
  if (entry === undefined) return null;
  const line = (text: CallText): string => plainText(parseRichText(text[locale]));
  return {
    entry,
    title: `HTTP ${entry.status}: ${entry.title[locale]}`,
    path: statusPath(entry.status, locale),
    causes: entry.causes.map(line),
    fixes: entry.fixes.map(line),
  };
}

/** What explains the response, with captured values written in by `write`; null where several entries fit, or none. */
export function meaningOf(input: TicketInput, write: (value: string) => string): Meaning | null {
  const { explained, catalog, locale } = input;
  const { verdict, candidates } = explained;
  if (verdict === 'status-only') return statusMeaning(input);
  const [best, ...others] = candidates;
  if (best === undefined || verdict === 'unknown' || (verdict === 'ambiguous' && others.length > 0)) return null;
  const entry = entryOf(catalog, best.id);
  if (entry === undefined) return null;
  const advice = adviceOf(entry, best, explained, catalog, locale, write);
  return { entry, title: entry.title[locale], path: errorPath(entry.id, locale), ...advice };
}

/** The name of the error; for several readings, for the unknown and for failed items of different kinds what is known of them. */
export function titleOf(input: TicketInput): string {
  const { explained, siblings, locale } = input;
  const words = ticketWords[locale];
  const { response, verdict, candidates } = explained;
  const meaning = meaningOf(input, (value) => value);
  if (response.failures.length > 0 && (meaning === null || siblings.length > 0))
    return words.bulk(...itemCounts(input));
  if (meaning !== null) return meaning.title;
  return verdict === 'ambiguous' && candidates.length > 1 ? words.several : words.unexplained;
}

/** How many items of a bulk answer failed, and how many it has. */
export function itemCounts({ explained, siblings }: TicketInput): [failed: number, total: number] {
  const failed = [explained, ...siblings].flatMap(({ response }) => response.failures).length;
  return [failed, failed + explained.response.succeeded];
}

/** The ticket for each kind of failure in a bulk answer; for any other answer the ticket itself. */
export function byMeaning(input: TicketInput): TicketInput[] {
  const kinds = new Map<string, TicketInput>();
  for (const explained of [input.explained, ...input.siblings]) {
    const key = `${explained.verdict === 'unknown' ? '' : explained.candidates[0]?.id}`;
    if (!kinds.has(key)) kinds.set(key, { ...input, explained, siblings: [] });
  }
  return [...kinds.values()];
}
