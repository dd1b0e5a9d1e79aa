import { operationsOf } from '../operations';
import type { Candidate, Evidence, Explained } from '../report';
import { parseRichText, placeholdersOf, plainText } from '../richText';
import type { CallText, Catalog, ErrorEntry, Locale, PartialFailure } from '../types';
import { ownerWords, retryAdvice, retryWords } from '../words';
import { errorPath } from './permalink';
import { redact } from './redact';
import { ticketWords, type TicketWords } from './ticketWords';

/** The parts of a catalog that a ticket quotes. */
export type TicketCatalog = Pick<Catalog, 'errors' | 'partialFailures' | 'operations'>;

/** What a ticket says beside the explanation. */
export interface TicketOptions {
  /** Put before the permalink's path: origin and base, without a slash at its end. */
  site?: string;
}

/**
 * The text for a support ticket about one response, in Markdown: what it is, how sure, the evidence, values, causes, fixes, a link, and the
 * response itself. Secrets are masked; read it before you send it all the same.
 */
export function ticketText(
  explained: Explained,
  catalog: TicketCatalog,
  locale: Locale,
  { site = '' }: TicketOptions = {},
): string {
  const words = ticketWords[locale];
  const best = explained.verdict === 'unknown' ? undefined : explained.candidates[0];
  const entry = best === undefined ? undefined : entryOf(catalog, best.id);
  const parts = [
    `# ${entry?.title[locale] ?? words.unexplained}`,
    factsOf(explained, words),
    best === undefined
      ? ''
      : section(
          words.evidence,
          best.because.map((each) => evidenceLine(each, words)),
        ),
    best === undefined
      ? ''
      : section(
          words.values,
          Object.entries(best.values).map(([name, value]) => `${name}: ${code(value)}`),
        ),
    section(
      words.findings,
      explained.findings.map(({ text }) => text[locale]),
    ),
    entry === undefined || best === undefined ? '' : advice(entry, best, explained, catalog, locale),
    entry === undefined ? '' : `${words.link}${site}${errorPath(entry.id, locale)}`,
    responseBlock(explained, words),
  ];
  return `${redact(parts.filter((part) => part !== '').join('\n\n'))}\n`;
}

type Entry = ErrorEntry | PartialFailure;

const entryOf = ({ errors, partialFailures }: TicketCatalog, id: string): Entry | undefined =>
  errors.find((entry) => entry.id === id) ?? partialFailures.find((failure) => failure.id === id);

function factsOf({ verdict, response, endpoint, count }: Explained, words: TicketWords): string {
  const time = response.timestamp === null ? null : new Date(response.timestamp).toISOString();
  const facts: [string, string | null][] = [
    [words.verdict, words.verdicts[verdict]],
    [words.facts.status, response.status === null ? null : String(response.status)],
    [words.facts.error, response.error],
    [words.facts.errorCode, response.errorCode === null ? null : String(response.errorCode)],
    [words.facts.message, response.message],
    [words.facts.endpoint, endpoint],
    [words.facts.exception, response.exception],
    [words.time, time],
    [words.count, count > 1 ? String(count) : null],
  ];
  return facts
    .flatMap(([name, value]) =>
      value === null ? [] : [`- ${name}${value === words.verdicts[verdict] ? value : code(value)}`],
    )
    .join('\n');
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function evidenceLine({ fact, outcome, expected, seen }: Evidence, words: TicketWords): string {
  const both = outcome === 'differed' ? ` (${code(seen ?? '')} / ${code(expected ?? '')})` : '';
  return `${words.facts[fact]}${words.outcomes[outcome]}${both}`;
}

/** Code of one line; backticks inside would end it. */
const code = (text: string): string => `\`${text.replace(/`/g, "'").replace(/\s+/g, ' ').slice(0, 1000)}\``;

function advice(
  entry: Entry,
  best: Candidate,
  { endpoint }: Explained,
  catalog: TicketCatalog,
  locale: Locale,
): string {
  const words = ticketWords[locale];
  const placeholders = placeholdersOf([entry.message ?? '', ...('aliases' in entry ? entry.aliases : [])]);
  const line = (text: CallText): string => plainText(parseRichText(text[locale], placeholders), best.values);
  const causes: CallText[] = entry.causes.filter((_, at) => best.causes.includes(at));
  const fixes: CallText[] = entry.fixes.filter((fix: CallText) => holdsFor(fix, endpoint, catalog));
  return [
    section(words.causes, causes.map(line)),
    section(words.fixes, fixes.map(line)),
    `- ${words.retry}${retryWords[locale][retryAdvice(entry)]}\n- ${words.owner}${ownerWords[locale][entry.owner]}`,
  ].join('\n\n');
}

const holdsFor = ({ when }: CallText, call: string | null, { operations }: TicketCatalog): boolean =>
  when === undefined ||
  call === null ||
  when.some((key) => operationsOf(key, operations).some((operation) => operation.key === call));

const longestResponse = 4000;

function responseBlock({ response }: Explained, words: TicketWords): string {
  const body =
    response.body === null || response.body === undefined ? response.message : JSON.stringify(response.body, null, 2);
  if (body === null || body === undefined) return '';
  const text = body.length > longestResponse ? `${body.slice(0, longestResponse)}…` : body;
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return `## ${words.response}\n\n${fence}\n${text}\n${fence}`;
}
