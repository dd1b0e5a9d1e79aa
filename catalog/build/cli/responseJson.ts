import type { Explained, Report } from '../../engine/report';

/** One response as `explain --json` prints it. */
export interface ResponseJson {
  form: string;
  count: number;
  status: number | null;
  error: string | null;
  message: string | null;
  endpoint: string | null;
  verdict: string;
  candidates: { id: string; confidence: number; because: unknown[]; values: Record<string, string> }[];
}

/** The catalog's call where it is known, else the call as the text shows it, else null. */
export const endpointOf = ({ endpoint, response }: Pick<Explained, 'endpoint' | 'response'>): string | null => {
  if (endpoint !== null || response.call === null) return endpoint;
  const { method, path } = response.call;
  return method === null ? path : `${method} ${path}`;
};

const responseJson = (explained: Explained): ResponseJson => {
  const { form, status, error, message } = explained.response;
  return {
    form,
    count: explained.count,
    status,
    error,
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
