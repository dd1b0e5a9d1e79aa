import {
  advise,
  explain,
  explainLink,
  redact,
  type Explained,
  type HttpResponse,
} from 'easemob-rest-errors';

/** URL of the reference site, for links. */
const site = process.env.EASEMOB_ERRORS ?? 'http://localhost:4173';

/** What a log says about a failed response. */
export interface Explanation {
  /** Id of the error; null if it is not certain. */
  id: string | null;
  title: string | null;
  /** First step of the fix. */
  fix: string | null;
  retry: string | null;
  /** Explains this response in the browser. The values come after `#`, so no server sees them. */
  link: string;
}

const linkTo = ({
  response: { status, error, errorCode, message },
}: Explained): string =>
  explainLink({ status, error, errorCode, message }, { site, locale: 'en' });

// #region explanation
/**
 * Explains what is wrong with a response; null for a success. Failures inside
 * a 200 are explained too.
 */
export function explanationOf(response: HttpResponse): Explanation | null {
  const failed = explain(response).responses.find(
    ({ verdict }) => verdict !== 'not-an-error',
  );
  if (failed === undefined) return null;
  const advice = advise(failed, 'en');
  return {
    id: advice?.id ?? null,
    title: advice?.title ?? null,
    fix: advice?.fixes[0] ?? null,
    retry: advice?.retry ?? null,
    link: linkTo(failed),
  };
}
// #endregion explanation

// #region fetch
/**
 * A `fetch` that logs an explanation of every failed call. The caller gets the
 * response unchanged.
 */
export function explainingFetch(
  log: (line: string) => void,
  call: typeof fetch = fetch,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const response = await call(request);
    const explanation = explanationOf({
      status: response.status,
      body: await response.clone().text(),
      method,
      url,
    });
    if (explanation)
      log(
        `${method} ${redact(url)} ${response.status}: ${explanation.title ?? 'not explained'} ${explanation.link}`,
      );
    return response;
  };
}
// #endregion fetch

// #region axios
/** The parts of an axios error that are used here. */
interface AxiosFailure {
  config?: { method?: string; url?: string };
  response?: { status: number; data: unknown };
}

/**
 * For `client.interceptors.response.use(undefined, logFailure(log))`. The error
 * goes on to the caller.
 */
export const logFailure =
  (log: (line: string) => void) =>
  (error: AxiosFailure): Promise<never> => {
    if (error.response) {
      const { status, data } = error.response;
      const explanation = explanationOf({
        status,
        body: data,
        ...error.config,
      });
      if (explanation)
        log(
          `${status}: ${explanation.title ?? 'not explained'} ${explanation.link}`,
        );
    }
    return Promise.reject(error);
  };
// #endregion axios
