import { callWithoutVariant, operationsOf } from '../operations';
import type { Candidate, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import { ticketWords } from './ticketWords';
import type { CallText, Catalog, ErrorEntry, Locale, PartialFailure } from '../types';

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

/** What a call does and how it is written; null where the response names none. */
export function callOf(
  { endpoint, response: { call } }: Explained,
  catalog: TicketCatalog,
  locale: Locale,
): string | null {
  const operation = catalog.operations.find(({ key }) => key === endpoint);
  if (operation !== undefined) return `${operation.title[locale]} (${callWithoutVariant(operation.key)})`;
  return call === null ? null : [call.method, call.path].filter((part) => part !== null).join(' ');
}

/** A ticket being written. Everything from the paste is masked already. */
export interface TicketInput {
  explained: Explained;
  siblings: readonly Explained[];
  catalog: TicketCatalog;
  locale: Locale;
  site: string;
}

/** The name of the error; for several readings, for a status alone and for the unknown what is known of it. */
export function titleOf({ explained, catalog, locale }: TicketInput): string {
  const words = ticketWords[locale];
  const { verdict, candidates, response } = explained;
  if (verdict === 'ambiguous') return words.several;
  const entry = verdict === 'unknown' ? undefined : entryOf(catalog, candidates[0]?.id ?? '');
  if (entry !== undefined) return entry.title[locale];
  const status = catalog.statuses?.find((each) => each.status === response.status);
  return verdict === 'status-only' && status ? `HTTP ${status.status}: ${status.title[locale]}` : words.unexplained;
}
