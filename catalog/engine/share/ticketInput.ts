import { callWithoutVariant, operationsOf } from '../operations';
import type { Candidate, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import type { CallText, Catalog, ErrorEntry, Locale, PartialFailure } from '../types';
import { redact } from './redact';
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

const maskedOrNull = (text: string | null): string | null => (text === null ? null : redact(text));

const maskedValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value)]));

const maskedCandidate = (candidate: Candidate): Candidate => ({
  ...candidate,
  values: maskedValues(candidate.values),
  because: candidate.because.map((each) => ({ ...each, seen: maskedOrNull(each.seen) })),
});

function maskedBody(body: unknown): unknown {
  if (body === null || body === undefined) return null;
  return typeof body === 'string' ? redact(body) : redact(JSON.stringify(body, null, 2));
}

/**
 * An explanation with the secrets of everything that the paste said masked: message, values, call, body. The catalog's own words stay, so a
 * ticket is written from this and never redacted as a whole. The body becomes text.
 */
export function maskedExplained(explained: Explained): Explained {
  const { response } = explained;
  return {
    ...explained,
    response: {
      ...response,
      error: maskedOrNull(response.error),
      message: maskedOrNull(response.message),
      exception: maskedOrNull(response.exception),
      call: response.call && { ...response.call, path: redact(response.call.path) },
      body: maskedBody(response.body),
      failures: response.failures.map((failure) => ({
        ...failure,
        message: maskedOrNull(failure.message),
        subject: maskedOrNull(failure.subject),
      })),
    },
    candidates: explained.candidates.map(maskedCandidate),
    findings: explained.findings.map(({ rule, value, text }) => {
      const masked = redact(value);
      const written = (words: string): string => (value === '' ? words : words.replaceAll(value, masked));
      return { rule, value: masked, text: { zh: written(text.zh), en: written(text.en) } };
    }),
  };
}

const longestValue = 1000;

/** What a terminal or a tracker obeys instead of showing it. */
const UNSEEN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** A text of the paste on one line, cut where it is too long. */
export const oneLine = (text: string): string => {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
};

/** A text of the paste as code of one line: nothing in it is Markdown or HTML. */
export const asCode = (text: string): string => `\`${oneLine(text).replace(/`/g, "'")}\``;

/** A text of the paste among plain words: trackers that read Markdown or HTML in them find none. */
export const asPlain = (text: string): string =>
  oneLine(text)
    .replace(/`/g, "'")
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/\]\s?(?=[([])/g, '] ')
    .replace(/!\[/g, '! [')
    .replace(/([*_~|#])\1+/g, '$1');

/** A text of the paste in a block of its own, whatever fences it holds. */
export function asBlock(text: string): string {
  const shown = text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
  const fence = '`'.repeat(Math.max(3, ...[...shown.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${shown}\n${fence}`;
}
