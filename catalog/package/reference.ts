import { entryOf, localCatalog, type LocalCatalog } from '../engine/catalogParts';
import { createExplainer } from '../engine/explain';
import type { Explained, ExplainOptions, Report, Verdict } from '../engine/report';
import { createSearch, type SearchHit, type SearchOptions } from '../engine/search';
import { searchDocuments } from '../engine/search/documents';
import { explainedBy } from '../engine/search/wholeQuery';
import { explainPath } from '../engine/share/permalink';
import { redact } from '../engine/share/redact';
import { localTicketText, type TicketOptions } from '../engine/share/ticket';
import { adviceOf } from '../engine/share/ticketInput';
import { createTriage, type Triage, type TriageReport } from '../engine/triage/createTriage';
import type { Catalog, ErrorEntry, Locale, Owner, PartialFailure } from '../engine/types';
import { retryAdvice, type RetryAdvice } from '../engine/wordsAndPaths';

/** A response as an HTTP client provides it. */
export interface HttpResponse {
  status: number;
  /** The body, as text or parsed. */
  body: unknown;
  /** Method of the request. Together with `url`, it distinguishes errors that look the same. */
  method?: string;
  /** URL or path of the request. */
  url?: string;
}

/** The response for a link to its explanation. Leave out what is not known. */
export interface LinkedResponse {
  status?: number | null;
  /** The value of the field `error`. */
  error?: string | null;
  /** The number in the field `error_code`. */
  errorCode?: number | null;
  /** The error message in the response. */
  message?: string | null;
  /** Method and path: `PUT /{org_name}/{app_name}/chatgroups/{group_id}`. */
  call?: string | null;
}

/** Options of a link. */
export interface LinkOptions {
  /** Origin of the site, without a trailing slash. Without it, the link is a path. */
  site?: string;
  /** Language of the page. By default, Chinese. */
  locale?: Locale;
}

/** The meaning of a response and what to do, in one language, with the values of the response filled in. */
export interface Advice {
  /** Id of the entry. */
  id: string;
  verdict: Verdict;
  title: string;
  causes: string[];
  fixes: string[];
  /** Whether to send the same call again. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
}

/** Everything that programs can do with a catalog. */
export interface Reference {
  /** Finds the responses in a text, or takes a response from an HTTP client, and explains each. Never throws. */
  explain: (response: string | HttpResponse, options?: ExplainOptions) => Report;
  /** Returns advice about a response; null if no entry is certain enough. */
  advise: (explained: Explained, locale?: Locale) => Advice | null;
  /** Finds entries by words in Chinese or English, by a message, or by a status, best first. */
  search: (query: string, options?: SearchOptions) => SearchHit[];
  /** Counts the responses in a log by their meaning. The log may be split into slices. */
  triage: (log: string | Iterable<string>) => TriageReport;
  /** Creates a triage for logs of any size: push slice by slice, then finish. */
  createTriage: () => Triage;
  /** Writes the text of a support ticket about a response, with secrets masked. */
  ticketText: (explained: Explained, locale?: Locale, options?: TicketOptions) => string;
  /**
   * Creates a link that explains a response. Its values come after `#`, which browsers do not send to a server.
   * Secrets are masked.
   */
  explainLink: (response: LinkedResponse, options?: LinkOptions) => string;
  /** Returns the entry with this id; undefined if there is none. */
  findEntry: (id: string) => ErrorEntry | PartialFailure | undefined;
}

const pathOf = (url: string): string =>
  url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '') || '/';

const bodyText = (body: unknown): string => (typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));

/** Formats a response as HTTP text for the engine. */
function asText(response: string | HttpResponse): string {
  if (typeof response === 'string') return response;
  const { status, body, method = 'GET', url } = response;
  const request = url === undefined ? '' : `${method.toUpperCase()} ${pathOf(url)} HTTP/1.1\n\n`;
  return `${request}HTTP/1.1 ${status}\n\n${bodyText(body)}`;
}

const masked = (text: string | null | undefined): string | null => (text ? redact(text) : null);

function explainLink(response: LinkedResponse, { site = '', locale = 'zh' }: LinkOptions = {}): string {
  const { status = null, error, errorCode = null, message, call = null } = response;
  const shared = { status, error: masked(error), errorCode, message: masked(message), call };
  return site.replace(/\/+$/, '') + explainPath(shared, locale);
}

function adviceFor(explained: Explained, catalog: LocalCatalog): Advice | null {
  const { verdict, candidates } = explained;
  const [best] = candidates;
  const entry = best && (verdict === 'exact' || verdict === 'likely') ? entryOf(catalog, best.id) : undefined;
  if (best === undefined || entry === undefined) return null;
  return {
    id: entry.id,
    verdict,
    title: entry.title,
    ...adviceOf(entry, best, explained, catalog, redact),
    retry: retryAdvice(entry),
    owner: entry.owner,
  };
}

/** Prepares a catalog. Create one reference and reuse it. Search and explainer are prepared on first use. */
export function createReference(catalog: Catalog): Reference {
  const explainer = once(() => createExplainer(catalog));
  const search = once(() => createSearch(searchDocuments(catalog), explainedBy(explainer())));
  const local = { zh: once(() => localCatalog(catalog, 'zh')), en: once(() => localCatalog(catalog, 'en')) };
  const startTriage = (): Triage => createTriage(explainer(), catalog);
  return {
    explain: (response, options) => explainer().explain(asText(response), options),
    advise: (explained, locale = 'zh') => adviceFor(explained, local[locale]()),
    search: (query, options) => search().search(query, options),
    triage(log) {
      const triage = startTriage();
      for (const slice of typeof log === 'string' ? [log] : log) triage.push(slice);
      return triage.finish();
    },
    createTriage: startTriage,
    ticketText: (explained, locale = 'zh', options) => localTicketText(explained, local[locale](), locale, options),
    explainLink,
    findEntry: (id) => entryOf(catalog, id),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
