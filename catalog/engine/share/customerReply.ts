import type { Explained } from '../report';
import { retryAdvice, retryWords } from '../words';
import { errorPath } from './permalink';
import { adviceOf, asPlain, callOf, entryOf, titleOf, type TicketInput } from './ticketInput';
import { ticketWords } from './ticketWords';

const list = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [head, ...lines.map((line) => `- ${line}`)].join('\n');

/** What the customer saw: the call, the status and the message, or the failed items of an answer. */
function whatHappened({ explained, siblings, catalog, locale }: TicketInput): string {
  const words = ticketWords[locale];
  const { response } = explained;
  const failures = [explained, ...siblings].flatMap((each) => each.response.failures);
  const call = callOf(explained, catalog, locale);
  const status = failures.length > 0 ? 200 : response.status;
  const answer = [status === null ? null : `HTTP ${status}`, response.error, response.message].filter(
    (part) => part !== null && part !== '',
  );
  const said = failures.length > 0 ? `HTTP ${status}` : asPlain(answer.join(' · '));
  const items = failures.map(({ subject, message }) =>
    asPlain([subject, message].filter((part) => part !== null).join(': ')),
  );
  const head = words.happened(call === null ? null : asPlain(call), said);
  return [head, list(words.items(failures.length, failures.length + response.succeeded), items)]
    .filter((part, nth) => nth === 0 || items.length > 0)
    .join('\n');
}

function readings({ explained, catalog, locale }: TicketInput): string[] {
  const words = ticketWords[locale];
  const titles = explained.candidates.flatMap(({ id }) => entryOf(catalog, id)?.title[locale] ?? []);
  return [list(words.readings, titles), questionTo(explained, locale)];
}

function questionTo({ question }: Explained, locale: TicketInput['locale']): string {
  return question === null ? '' : list(ticketWords[locale].questions[question.fact], question.options.map(asPlain));
}

function advice(input: TicketInput): string[] {
  const { explained, catalog, locale, site } = input;
  const words = ticketWords[locale];
  const [best] = explained.candidates;
  const entry = best === undefined || explained.verdict === 'unknown' ? undefined : entryOf(catalog, best.id);
  if (entry === undefined || best === undefined) return [titleOf(input)];
  const { causes, fixes } = adviceOf(entry, best, explained, catalog, locale, asPlain);
  return [
    titleOf(input),
    list(words.causes, causes),
    list(words.fixes, fixes),
    `${words.retry}${retryWords[locale][retryAdvice(entry)]}`,
    `${words.link}${site}${errorPath(entry.id, locale)}`,
  ];
}

/** A reply to the customer, in plain text: what happened with the values, what to do, whether to retry, a link. */
export function customerText(input: TicketInput): string {
  const { explained, locale } = input;
  const findings = list(
    ticketWords[locale].findings,
    explained.findings.map(({ text }) => asPlain(text[locale])),
  );
  const rest = explained.verdict === 'ambiguous' ? readings(input) : advice(input);
  return `${[whatHappened(input), ...rest, findings].filter((part) => part !== '').join('\n\n')}\n`;
}
