import {
  entriesOfTypeAlone,
  entryOf,
  type LocalCatalog,
  type LocalEntry,
  type LocalText,
  type TitledStatus,
} from '../catalogParts';
import { callWithoutVariant, operationsOf } from '../urls';
import type { Candidate, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import type { CallKey, Locale } from '../types';
import { errorPath, statusPath, typePath } from './permalink';
import { ticketWords } from './ticketWords';

const holdsFor = ({ when }: LocalText, call: string | null, { operations }: LocalCatalog): boolean =>
  when === undefined ||
  call === null ||
  when.some((key) => operationsOf(key, operations).some((operation) => operation.key === call));

/** Causes and fixes of an entry for one response. `write` formats the captured values. */
export function adviceOf(
  entry: LocalEntry,
  best: Candidate,
  { endpoint }: Explained,
  catalog: LocalCatalog,
  write: (value: string) => string,
): { causes: string[]; fixes: string[] } {
  const placeholders = placeholdersOf([entry.message ?? '', ...('aliases' in entry ? entry.aliases : [])]);
  const values = Object.fromEntries(Object.entries(best.values).map(([name, value]) => [name, write(value)]));
  const line = ({ text }: LocalText): string => plainText(parseRichText(text, placeholders), values);
  const causes = entry.causes.filter((_, at) => best.causes.includes(at));
  const fixes = entry.fixes.filter((fix) => holdsFor(fix, endpoint, catalog));
  return { causes: causes.map(line), fixes: fixes.map(line) };
}

/** A documented call with its title. */
export function titledCall(call: CallKey, { operations }: LocalCatalog): string {
  const operation = operations.find(({ key }) => key === call);
  return operation === undefined ? call : `${operation.title} (${callWithoutVariant(operation.key)})`;
}

/** The call of a response; null if it has none. */
export function callOf({ endpoint, response: { call } }: Explained, catalog: LocalCatalog): string | null {
  if (endpoint !== null) return titledCall(endpoint, catalog);
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
  /** In the language of the ticket. */
  catalog: LocalCatalog;
  locale: Locale;
  site: string;
  seen: Seen;
  /** The request ID from the service or a gateway; null if the paste does not show one. */
  requestId: string | null;
}

/** What explains a response: one entry or a status. */
export interface Meaning {
  entry: LocalEntry | TitledStatus;
  title: string;
  /** Path of its page. */
  path: string;
  causes: string[];
  fixes: string[];
}

function statusMeaning({ catalog, explained, locale }: TicketInput): Meaning | null {
  const entry = catalog.statuses.find(({ status }) => status === explained.response.status);
  if (entry === undefined) return null;
  const line = ({ text }: LocalText): string => plainText(parseRichText(text));
  return {
    entry,
    title: `HTTP ${entry.status}: ${entry.title}`,
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
  const advice = adviceOf(entry, best, explained, catalog, write);
  return { entry, title: entry.title, path: errorPath(entry.id, locale), ...advice };
}

/** What is known of a response that has an error type and no message: how many errors it can be, and the page that lists them. */
export function ofTypeAlone({ explained, catalog, locale }: TicketInput): { title: string; path: string } | null {
  const [first, ...others] = entriesOfTypeAlone(catalog, explained);
  if (!first?.error) return null;
  const title = ticketWords[locale].oneOfType(1 + others.length, first.error);
  return { title, path: typePath(first.error, locale) };
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
  return verdict === 'ambiguous' && candidates.length > 1
    ? words.several
    : (ofTypeAlone(input)?.title ?? words.unexplained);
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
