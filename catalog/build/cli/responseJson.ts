import type { Explained, Finding, FoundResponse, Question, Report } from '../../engine/report';
import { parseRichText, plainText } from '../../engine/richText';
import { errorPath, statusPath } from '../../engine/share/permalink';
import { responseTime } from '../../engine/triage/outcome';
import type { Catalog, ErrorEntry, Locale, Localized, PartialFailure, StatusEntry } from '../../engine/types';

/** A response as `explain --json` prints it. */
export interface ResponseJson {
  /** `partial`, `success`, `status` or `foreign`; for an error, the format it is written in: `json`, `http`, `log` …. */
  form: string;
  /** How often the text contains it, from 1. */
  count: number;
  /** HTTP status; null if the text does not show it. */
  status: number | null;
  /** The value of the field `error`; null if there is none. */
  error: string | null;
  /** The number in `error_code`; null if there is none. */
  errorCode: number | null;
  /** The message, with the values in the text; null if there is none. */
  message: string | null;
  /** The call as the catalog writes it, if it is known, otherwise as the text has it; null if there is none. */
  endpoint: string | null;
  /** `exact`, `likely`, `ambiguous`, `status-only`, `unknown` or `not-an-error`. */
  verdict: string;
  /** Possible entries, best first, each with its evidence and the values captured from the message. */
  candidates: { id: string; confidence: number; because: unknown[]; values: Record<string, string> }[];
  /** Title of the entry or status that explains the response; null if several fit, or none does. */
  title: Localized | null;
  /** URL of its page. Begins with `/` if the origin of the site is not known. */
  url: Localized | null;
  /** `never`, `after-fix` or `backoff`. */
  retry: string | null;
  /** Who has to act: `code`, `console`, `plan`, `end-user` or `support`. */
  owner: string | null;
  /** Values that break a documented rule. */
  findings: Finding[];
  /** The question that decides between several entries; null if there is none. */
  question: Question | null;
  /** Milliseconds since 1970, from the body or else from the log record around the response; null if there is none. */
  time: number | null;
}

/** The catalog's call if it is known, otherwise the call as the text shows it, otherwise null. */
export const endpointOf = ({ endpoint, response }: Pick<Explained, 'endpoint' | 'response'>): string | null => {
  if (endpoint !== null || response.call === null) return endpoint;
  const { method, path } = response.call;
  return method === null ? path : `${method} ${path}`;
};

/** Combines kind and format into one word for programs. A message alone is always `message`. */
const formOf = ({ format, kind }: FoundResponse): string => (kind === 'error' || format === 'message' ? format : kind);

/** The entry or status that provides the texts for a response. */
interface Meaning {
  entry: ErrorEntry | PartialFailure | StatusEntry;
  path: (locale: Locale) => string;
}

/** The one entry or status that explains a response. Null if several entries fit; the question covers those. */
function meaningOf({ verdict, candidates, response }: Explained, catalog: Catalog): Meaning | null {
  const [best, ...others] = candidates;
  if (verdict === 'status-only') {
    const entry = catalog.statuses.find(({ status }) => status === response.status);
    return entry === undefined ? null : { entry, path: (locale) => statusPath(entry.status, locale) };
  }
  const isOne = verdict === 'exact' || verdict === 'likely' || (verdict === 'ambiguous' && others.length === 0);
  const entry = [...catalog.errors, ...catalog.partialFailures].find(({ id }) => id === best?.id);
  return isOne && entry !== undefined ? { entry, path: (locale) => errorPath(entry.id, locale) } : null;
}

const localized = (write: (locale: Locale) => string): Localized => ({ zh: write('zh'), en: write('en') });

function adviceJson(
  explained: Explained,
  catalog: Catalog,
  site: string,
): Pick<ResponseJson, 'title' | 'url' | 'retry' | 'owner'> {
  const meaning = meaningOf(explained, catalog);
  if (meaning === null) return { title: null, url: null, retry: null, owner: null };
  const { entry, path } = meaning;
  const values = explained.candidates[0]?.values ?? {};
  return {
    title: localized((locale) => plainText(parseRichText(entry.title[locale], Object.keys(values)), values)),
    url: localized((locale) => site + path(locale)),
    retry: entry.retry,
    owner: entry.owner,
  };
}

/** Converts the responses of a report to the JSON format for programs. */
export const responsesJson = ({ responses }: Report, text: string, catalog: Catalog, site: string): ResponseJson[] =>
  responses.map((explained) => {
    const { response, count, verdict, candidates, findings, question } = explained;
    const { status, error, errorCode, message } = response;
    return {
      form: formOf(response),
      count,
      status,
      error,
      errorCode,
      message,
      endpoint: endpointOf(explained),
      verdict,
      candidates: candidates.map(({ id, confidence, because, values }) => ({ id, confidence, because, values })),
      ...adviceJson(explained, catalog, site),
      findings,
      question,
      time: responseTime(text, response),
    };
  });
