import type { Explained, FoundResponse, Report } from '../../engine/report';

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
}

/** The catalog's call where it is known, else the call as the text shows it, else null. */
export const endpointOf = ({ endpoint, response }: Pick<Explained, 'endpoint' | 'response'>): string | null => {
  if (endpoint !== null || response.call === null) return endpoint;
  const { method, path } = response.call;
  return method === null ? path : `${method} ${path}`;
};

/** The one word for kind and format that programs read. A message alone is a `message`, whoever sent it. */
const formOf = ({ format, kind }: FoundResponse): string => (kind === 'error' || format === 'message' ? format : kind);

const responseJson = (explained: Explained): ResponseJson => {
  const { status, error, errorCode, message } = explained.response;
  return {
    form: formOf(explained.response),
    count: explained.count,
    status,
    error,
    errorCode,
    message,
    endpoint: endpointOf(explained),
    verdict: explained.verdict,
    candidates: explained.candidates.map(({ id, confidence, because, values }) => ({
      id,
      confidence,
      because,
      values,
    })),
  };
};

/** The responses of a report in the shape that programs read. */
export const responsesJson = ({ responses }: Report): ResponseJson[] => responses.map(responseJson);
