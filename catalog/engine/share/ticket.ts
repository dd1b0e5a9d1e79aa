import type { Evidence, Explained } from '../report';
import type { Locale } from '../types';
import { ownerWords, retryAdvice, retryWords } from '../words';
import { customerText } from './customerReply';
import { errorPath } from './permalink';
import {
  adviceOf,
  asBlock,
  asCode,
  asPlain,
  callOf,
  entryOf,
  maskedExplained,
  titleOf,
  type TicketCatalog,
  type TicketInput,
} from './ticketInput';
import { ticketWords, type TicketWords } from './ticketWords';
export type { TicketCatalog } from './ticketInput';

/** What a ticket says beside the explanation. */
export interface TicketOptions {
  /** Put before the permalink's path: origin and base, without a slash at its end. */
  site?: string;
  /** A reply to the customer in plain text, or a report for engineers in Markdown, which is the default. */
  audience?: 'customer' | 'engineer';
  /** The other failed items of the same bulk answer. */
  siblings?: readonly Explained[];
}

/**
 * The text for a support ticket about one response. Secrets of the paste are masked before they are written into the catalog's words, and
 * nothing of the paste can become Markdown or HTML; read it before you send it all the same.
 */
export function ticketText(
  explained: Explained,
  catalog: TicketCatalog,
  locale: Locale,
  { site = '', audience = 'engineer', siblings = [] }: TicketOptions = {},
): string {
  const input: TicketInput = {
    explained: maskedExplained(explained),
    siblings: siblings.map(maskedExplained),
    catalog,
    locale,
    site,
  };
  return audience === 'customer' ? customerText(input) : engineerText(input);
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function engineerText(input: TicketInput): string {
  const { explained, locale } = input;
  const words = ticketWords[locale];
  const isOpen = explained.verdict === 'ambiguous';
  const parts = [
    `# ${titleOf(input)}`,
    factsOf(input).join('\n'),
    itemsOf(input),
    ...(isOpen ? [readingsOf(input), questionOf(explained, words)] : knownParts(input)),
    section(
      words.findings,
      explained.findings.map(({ text }) => asPlain(text[locale])),
    ),
    responseBlock(explained, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A time in UTC and in China. */
function writtenTime(time: number): string {
  const local = new Date(time + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);
  return `${new Date(time).toISOString()} (${local} UTC+8)`;
}

function factsOf({ explained, catalog, locale }: TicketInput): string[] {
  const words = ticketWords[locale];
  const { verdict, response, count } = explained;
  const code = (value: string | number | null): string | null => (value === null ? null : asCode(String(value)));
  const call = callOf(explained, catalog, locale);
  const facts: [string, string | null][] = [
    [words.verdict, words.verdicts[verdict]],
    [words.facts.status, response.failures.length > 0 ? asCode('200') : code(response.status)],
    [words.facts.error, code(response.error)],
    [words.facts.errorCode, code(response.errorCode)],
    [words.facts.message, code(response.message)],
    [words.facts.endpoint, code(call)],
    [words.path, code(response.call?.path ?? null)],
    [words.facts.exception, code(response.exception)],
    [words.time, response.timestamp === null ? null : code(writtenTime(response.timestamp))],
    [words.count, count > 1 ? String(count) : null],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}${value}`]));
}

/** The failed items of a bulk answer. */
function itemsOf({ explained, siblings, locale }: TicketInput): string {
  const words = ticketWords[locale];
  const failures = [explained, ...siblings].flatMap(({ response }) => response.failures);
  if (failures.length === 0) return '';
  const lines = failures.map(({ subject, message }) => [subject, message].filter((part) => part !== null).map(asCode));
  return section(
    words.items(failures.length, failures.length + explained.response.succeeded),
    lines.map((line) => line.join(' ')),
  );
}

const link = (id: string, { locale, site }: TicketInput): string => `${site}${errorPath(id, locale)}`;

function readingsOf(input: TicketInput): string {
  const { explained, catalog, locale } = input;
  const lines = explained.candidates.flatMap(({ id }) => {
    const entry = entryOf(catalog, id);
    return entry === undefined ? [] : [`${entry.title[locale]} (${id}): ${link(id, input)}`];
  });
  return section(ticketWords[locale].readings, lines);
}

const questionOf = ({ question }: Explained, words: TicketWords): string =>
  question === null ? '' : section(words.questions[question.fact], question.options.map(asCode));

/** A fact that the response does not have, or the entry does not name, is no evidence. */
const isTold = ({ outcome }: Evidence): boolean => outcome !== 'absent';

function evidenceLine({ fact, outcome, expected, seen }: Evidence, words: TicketWords): string {
  const both = outcome === 'differed' ? ` (${asCode(seen ?? '')} / ${asCode(expected ?? '')})` : '';
  return `${words.facts[fact]}${words.outcomes[outcome]}${both}`;
}

function knownParts(input: TicketInput): string[] {
  const { explained, catalog, locale } = input;
  const words = ticketWords[locale];
  const [best, ...others] = explained.candidates;
  const entry = explained.verdict === 'unknown' || !best ? undefined : entryOf(catalog, best.id);
  if (entry === undefined || best === undefined) return [];
  const { causes, fixes } = adviceOf(entry, best, explained, catalog, locale, asCode);
  const ruledOut = others.slice(0, 3).flatMap(({ id }) => entryOf(catalog, id)?.title[locale] ?? []);
  return [
    section(
      words.evidence,
      best.because.filter(isTold).map((each) => evidenceLine(each, words)),
    ),
    section(
      words.values,
      Object.entries(best.values).map(([name, value]) => `${name}: ${asCode(value)}`),
    ),
    section(words.causes, causes),
    section(words.fixes, fixes),
    `- ${words.retry}${retryWords[locale][retryAdvice(entry)]}\n- ${words.owner}${ownerWords[locale][entry.owner]}`,
    section(words.ruledOut, ruledOut),
    `${words.link}${link(entry.id, input)}`,
  ];
}

const longestResponse = 4000;

function responseBlock({ response }: Explained, words: TicketWords): string {
  const text = typeof response.body === 'string' ? response.body : response.message;
  if (text === null) return '';
  return `## ${words.response}\n\n${asBlock(text.length > longestResponse ? `${text.slice(0, longestResponse)}…` : text)}`;
}
