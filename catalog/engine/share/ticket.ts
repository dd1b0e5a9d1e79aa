import { entryOf, localCatalog, type LocalCatalog, type WholeCatalog } from '../catalogParts';
import type { Evidence, Explained } from '../report';
import type { Locale } from '../types';
import { ownerWords, retryAdvice, retryWords } from '../wordsAndPaths';
import { customerText } from './customerReply';
import { errorPath } from './permalink';
import { asBlock, asCode, asPlain, maskedExplained } from './pastedText';
import type { RedactOptions } from './redact';
import { factLines, questionLines, requestIdIn, seenIn } from './ticketFacts';
import { byMeaning, itemCounts, meaningOf, ofTypeAlone, titleOf, type Seen, type TicketInput } from './ticketInput';
import { ticketWords, type TicketWords } from './ticketWords';

/** The parts of a catalog that a ticket quotes; without statuses it says nothing of them. */
export type TicketCatalog = Omit<WholeCatalog, 'statuses'> & Partial<WholeCatalog>;

/** Options of a ticket. */
export interface TicketOptions {
  /** Origin and base of the site, without a trailing slash. */
  site?: string;
  /** `customer` writes a reply in plain text. `engineer`, the default, writes a report in Markdown. */
  audience?: 'customer' | 'engineer';
  /** The text that contains the response. It provides times and the request ID. */
  pasted?: string;
  /** Count and times of all responses of this kind, if the text lacks some. */
  seen?: Seen;
  /** The other failed items of the same bulk response. */
  siblings?: readonly Explained[];
  /** What to mask in addition to secrets. */
  mask?: RedactOptions;
}

/**
 * Writes the text for a support ticket about one response. Secrets from the paste are masked, and nothing from the
 * paste is interpreted as Markdown or HTML. Users should still read the text before they send it.
 */
export const ticketText = (
  explained: Explained,
  catalog: TicketCatalog,
  locale: Locale,
  options: TicketOptions = {},
): string => localTicketText(explained, localCatalog({ statuses: [], ...catalog }, locale), locale, options);

/** The same from a catalog that is in the language of the ticket already. */
export function localTicketText(
  explained: Explained,
  catalog: LocalCatalog,
  locale: Locale,
  { site = '', audience = 'engineer', siblings = [], pasted = '', seen, mask }: TicketOptions = {},
): string {
  const input: TicketInput = {
    explained: maskedExplained(explained, mask),
    siblings: siblings.map((each) => maskedExplained(each, mask)),
    catalog,
    locale,
    site,
    seen: seen ?? seenIn(pasted, explained),
    requestId: pasted === '' ? null : requestIdIn(pasted, explained.response),
  };
  return audience === 'customer' ? customerText(input) : engineerText(input);
}

type Level = '##' | '###';

const section = (title: string, lines: readonly string[], level: Level = '##'): string =>
  lines.length === 0 ? '' : `${level} ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;

function engineerText(input: TicketInput): string {
  const { explained, locale } = input;
  const words = ticketWords[locale];
  const kinds = byMeaning(input);
  const parts = [
    `# ${titleOf(input)}`,
    factLines(input).join('\n'),
    itemsOf(input),
    ...(kinds.length === 1 ? kinds.flatMap((kind) => meaningParts(kind)) : kinds.flatMap(kindParts)),
    section(
      words.findings,
      explained.findings.map(({ text }) => asPlain(text[locale])),
    ),
    responseBlock(explained, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One kind of failure among several: a heading with its title, followed by its meaning. */
const kindParts = (input: TicketInput): string[] => [
  `## ${meaningOf(input, asCode)?.title ?? ticketWords[input.locale].unexplained}`,
  ...meaningParts(input, '###'),
];

/** The failed items of a bulk response. */
function itemsOf(input: TicketInput): string {
  const { explained, siblings, locale } = input;
  const failures = [explained, ...siblings].flatMap(({ response }) => response.failures);
  const lines = failures.map(({ subject, message, field }) =>
    [subject, message ?? (subject === null ? field : null)].filter((part) => part !== null).map(asCode),
  );
  return section(
    ticketWords[locale].items(...itemCounts(input)),
    lines.map((line) => line.join(' ')),
  );
}

function readingsOf({ explained, catalog, locale, site }: TicketInput, level: Level): string {
  const lines = explained.candidates.flatMap(({ id }) => {
    const entry = entryOf(catalog, id);
    return entry === undefined ? [] : [`${entry.title} (${id}): ${site}${errorPath(id, locale)}`];
  });
  return section(ticketWords[locale].readings, lines, level);
}

function questionOf(input: TicketInput, level: Level): string {
  const asked = questionLines(input);
  return asked === null ? '' : section(asked[0], asked[1].map(asCode), level);
}

/** A fact that the response or the entry does not have is not evidence. */
const isTold = ({ outcome }: Evidence): boolean => outcome !== 'absent';

function evidenceLine({ fact, outcome, expected, seen }: Evidence, words: TicketWords): string {
  const both = outcome === 'differed' ? ` (${asCode(seen ?? '')} / ${asCode(expected ?? '')})` : '';
  return `${words.facts[fact]}${words.outcomes[outcome]}${both}`;
}

/** The facts that support the entry, and the entries that were ruled out. */
function evidenceOf({ explained, catalog, locale }: TicketInput, level: Level): string[] {
  const words = ticketWords[locale];
  const [best, ...others] = explained.candidates;
  if (best === undefined) return [];
  const ruledOut = others
    .slice(0, 3)
    .flatMap(({ id }) => (entryOf(catalog, id) === undefined ? [] : [`${entryOf(catalog, id)?.title} (${id})`]));
  return [
    section(
      words.evidence,
      best.because.filter(isTold).map((each) => evidenceLine(each, words)),
      level,
    ),
    section(words.ruledOut, ruledOut, level),
    section(
      words.values,
      Object.entries(best.values).map(([name, value]) => `${name}: ${asCode(value)}`),
      level,
    ),
  ];
}

function meaningParts(input: TicketInput, level: Level = '##'): string[] {
  const { explained, locale, site } = input;
  const words = ticketWords[locale];
  const meaning = meaningOf(input, asCode);
  if (meaning === null && explained.verdict === 'ambiguous')
    return [readingsOf(input, level), questionOf(input, level)];
  if (meaning === null) {
    const type = ofTypeAlone(input);
    return type === null ? [] : [`${words.link}${site}${type.path}`];
  }
  const { entry, path, causes, fixes } = meaning;
  return [
    ...(explained.verdict === 'status-only' ? [] : evidenceOf(input, level)),
    section(words.causes, causes, level),
    section(words.fixes, fixes, level),
    questionOf(input, level),
    `- ${words.retry}${retryWords[locale][retryAdvice(entry)]}\n- ${words.owner}${ownerWords[locale][entry.owner]}`,
    `${words.link}${site}${path}`,
  ];
}

const longestResponse = 4000;

function responseBlock({ response }: Explained, words: TicketWords): string {
  const text = typeof response.body === 'string' ? response.body : response.message;
  if (text === null) return '';
  return `## ${words.response}\n\n${asBlock(text.length > longestResponse ? `${text.slice(0, longestResponse)}…` : text)}`;
}
