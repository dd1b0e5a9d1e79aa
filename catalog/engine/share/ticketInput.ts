import { callWithoutVariant, operationsOf } from '../operations';
import type { Candidate, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import type { CallKey, CallText, Catalog, ErrorEntry, Locale, PartialFailure, StatusEntry } from '../types';
import { errorPath, statusPath } from './permalink';
import { ticketWords } from './ticketWords';

/** The parts of a catalog that tickets use. */
export type TicketCatalog = Pick<Catalog, 'errors' | 'partialFailures' | 'operations'> &
  Partial<Pick<Catalog, 'statuses'>>;

/** An error entry or a partial failure. */
export type TicketEntry = ErrorEntry | PartialFailure;

/** The entry with this id; undefined if there is none. */
export const entryOf = ({ errors, partialFailures }: TicketCatalog, id: string): TicketEntry | undefined =>
  errors.find((entry) => entry.id === id) ?? partialFailures.find((failure) => failure.id === id);

const holdsFor = ({ when }: CallText, call: string | null, { operations }: TicketCatalog): boolean =>
  when === undefined ||
  call === null ||
  when.some((key) => operationsOf(key, operations).some((operation) => operation.key === call));

/** Causes and fixes of an entry for one response. `write` formats the captured values. */
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

/** A documented call with its title. */
export function titledCall(call: CallKey, { operations }: TicketCatalog, locale: Locale): string {
  const operation = operations.find(({ key }) => key === call);
  return operation === undefined ? call : `${operation.title[locale]} (${callWithoutVariant(operation.key)})`;
}

/** The call of a response; null if it has none. */
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
  /** Number of responses of this kind, at least 1. */
  count: number;
  /** Times of the first and the last one in milliseconds since 1970; null if no time is known. */
  first: number | null;
  last: number | null;
}

/** Everything needed to write a ticket. Text from the paste is already masked. */
export interface TicketInput {
  explained: Explained;
  siblings: readonly Explained[];
  catalog: TicketCatalog;
  locale: Locale;
  site: string;
  seen: Seen;
  /** The request ID from the service or a gateway; null if the paste does not show one. */
  requestId: string | null;
}

/** What explains a response: one entry or a status. */
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

/** The meaning of a response. `write` formats the captured values. Null if several entries fit, or none does. */
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

/**
 * Title of the ticket: the title of the entry. If several entries fit, or none does, or items failed in different
 * ways, the title describes what is known.
 */
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

/** How many items of a bulk response failed, and how many items it has. */
export function itemCounts({ explained, siblings }: TicketInput): [failed: number, total: number] {
  const failed = [explained, ...siblings].flatMap(({ response }) => response.failures).length;
  return [failed, failed + explained.response.succeeded];
}

/** One input for each kind of failure in a bulk response. For any other response, only the input itself. */
export function byMeaning(input: TicketInput): TicketInput[] {
  const kinds = new Map<string, TicketInput>();
  for (const explained of [input.explained, ...input.siblings]) {
    const key = `${explained.verdict === 'unknown' ? '' : explained.candidates[0]?.id}`;
    if (!kinds.has(key)) kinds.set(key, { ...input, explained, siblings: [] });
  }
  return [...kinds.values()];
}
