import { entryOf } from '../catalogParts';
import { retryAdvice, retryWords } from '../wordsAndPaths';
import { asPlain } from './pastedText';
import { questionLines } from './ticketFacts';
import { byMeaning, callOf, itemCounts, meaningOf, ofTypeAlone, type TicketInput } from './ticketInput';
import { ticketWords } from './ticketWords';

const list = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [head, ...lines.map((line) => `- ${line}`)].join('\n');

/** What the customer saw: the call, the status and the message, or the failed items of a bulk response. */
function whatHappened(input: TicketInput): string {
  const { explained, siblings, catalog, locale } = input;
  const words = ticketWords[locale];
  const { status, error, errorCode, message, failures } = explained.response;
  const call = callOf(explained, catalog);
  const facts = [
    status === null ? null : `HTTP ${status}`,
    error,
    errorCode === null ? null : String(errorCode),
    message,
  ];
  const isBulk = failures.length > 0;
  const said = isBulk ? 'HTTP 200' : asPlain(facts.filter((fact) => fact !== null && fact !== '').join(' · '));
  const head = words.happened(call === null ? null : asPlain(call), said);
  if (!isBulk) return head;
  const items = [explained, ...siblings].flatMap(({ response }) =>
    response.failures.map((failure) =>
      asPlain([failure.subject, failure.message].filter((part) => part !== null).join(': ') || failure.field),
    ),
  );
  return `${head}\n${list(words.items(...itemCounts(input)), items)}`;
}

function question(input: TicketInput): string {
  const asked = questionLines(input);
  return asked === null ? '' : list(asked[0], asked[1].map(asPlain));
}

/** The meaning and what to do, or the possible meanings and the question that decides between them. */
function advice(input: TicketInput): string[] {
  const { explained, catalog, locale, site } = input;
  const words = ticketWords[locale];
  const meaning = meaningOf(input, asPlain);
  if (meaning !== null) {
    const { entry, title, path, causes, fixes } = meaning;
    return [
      explained.verdict === 'likely' ? words.likely(title) : title,
      list(words.causes, causes),
      list(words.fixes, fixes),
      question(input),
      `${words.retry}${retryWords[locale][retryAdvice(entry)]}`,
      `${words.link}${site}${path}`,
    ];
  }
  const type = ofTypeAlone(input);
  if (type !== null) return [type.title, words.askFor, `${words.link}${site}${type.path}`];
  if (explained.verdict !== 'ambiguous') return [words.unexplained, words.askFor];
  const titles = explained.candidates.flatMap(({ id }) => entryOf(catalog, id)?.title ?? []);
  return [list(words.readings, titles), question(input)];
}

/** The first failed item of its kind, as a heading for its meaning. */
const itemOf = ({ explained: { response }, locale }: TicketInput): string =>
  ticketWords[locale].about(asPlain(response.failures[0]?.message ?? response.failures[0]?.subject ?? ''));

/**
 * Writes a reply to the customer in plain text: what happened, what to do, whether to retry, and a link. Values of
 * the response are filled in.
 */
export function customerText(input: TicketInput): string {
  const { explained, locale } = input;
  const findings = list(
    ticketWords[locale].findings,
    explained.findings.map(({ text }) => asPlain(text[locale])),
  );
  const kinds = byMeaning(input);
  const meanings = kinds.flatMap((kind) => (kinds.length === 1 ? advice(kind) : [itemOf(kind), ...advice(kind)]));
  const parts = [whatHappened(input), ...meanings, findings];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
