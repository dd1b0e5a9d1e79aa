import type { Explained, Finding, FoundResponse, Question, Report } from '../../engine/report';
import { parseRichText, plainText } from '../../engine/richText';
import { errorPath, statusPath } from '../../engine/share/permalink';
import { responseTime } from '../../engine/triage/recordTemplate';
import type { Catalog, ErrorEntry, Locale, Localized, PartialFailure, StatusEntry } from '../../engine/types';

/** One response as `explain --json` prints it. */
export interface ResponseJson {
  /** `partial`, `success`, `status` or `foreign`; for an error, the format it is written in: `json`, `http`, `log` …. */
  form: string;
  /** How often the text holds it, from 1. */
  count: number;
  /** HTTP status; null where the text does not tell. */
  status: number | null;
  /** The machine field `error`; null where there is none. */
  error: string | null;
  /** The number in `error_code`; null where there is none. */
  errorCode: number | null;
  /** The message with the values it has in the text; null where there is none. */
  message: string | null;
  /** `POST /{org_name}/{app_name}/users` where the catalog knows the call, else as the text has it; null for none. */
  endpoint: string | null;
  /** `exact`, `likely`, `ambiguous`, `status-only`, `unknown` or `not-an-error`. */
  verdict: string;
  /** Possible entries, best first: each with its evidence and the values captured from the message. */
  candidates: { id: string; confidence: number; because: unknown[]; values: Record<string, string> }[];
  /** What is wrong, of the one entry or status that explains the response; null where several fit or none does. */
  title: Localized | null;
  /** Address of its page; begins with `/` where the site's origin is not known. */
  url: Localized | null;
  /** `never`, `after-fix` or `backoff`. */
  retry: string | null;
  /** Who acts: `code`, `console`, `plan`, `end-user` or `support`. */
  owner: string | null;
  /** Values that break a documented rule. */
  findings: Finding[];
  /** The question that decides between several entries; null for none. */
  question: Question | null;
  /** Milliseconds since 1970: the body's own time, or else that of its record in a log; null for none. */
  time: number | null;
}

/** The catalog's call where it is known, else the call as the text shows it, else null. */
export const endpointOf = ({ endpoint, response }: Pick<Explained, 'endpoint' | 'response'>): string | null => {
  if (endpoint !== null || response.call === null) return endpoint;
  const { method, path } = response.call;
  return method === null ? path : `${method} ${path}`;
};

/** The one word for kind and format that programs read. A message alone is a `message`, whoever sent it. */
const formOf = ({ format, kind }: FoundResponse): string => (kind === 'error' || format === 'message' ? format : kind);

/** Where the words of an explained response come from. */
interface Meaning {
  entry: ErrorEntry | PartialFailure | StatusEntry;
  path: (locale: Locale) => string;
}

/** The one entry, or else the status, that explains a response. Several entries that fit are told by the question alone. */
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

/** The responses of a report on a text, in the shape that programs read. */
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
