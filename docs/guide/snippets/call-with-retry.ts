// #region whole
/**
 * One REST call: `url` is `https://{host}/{org_name}/{app_name}/…`, `token` an
 * app token.
 */
export interface ApiCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  token: string;
  body?: unknown;
  /** Milliseconds until the call is given up; 10 seconds by default. */
  timeout?: number;
}

/**
 * A response that is not a success. `message` is the service's own, `type` its
 * field `error`.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;

  constructor(
    status: number,
    type: string | null,
    message: string,
    body: string,
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.body = body;
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

// #region read-error
function fieldsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {}; // an HTML page of a gateway, or nothing at all
  }
}

/**
 * Reads every shape of error body; what it cannot read is kept whole in `body`.
 */
export function toApiError(status: number, body: string): ApiError {
  const fields = fieldsOf(body);
  const message =
    textOf(fields.error_description) ?? textOf(fields.desc) ?? `HTTP ${status}`;
  return new ApiError(status, textOf(fields.error), message, body);
}
// #endregion read-error

/**
 * Sends one call once. Throws an ApiError for a failure, and what `fetch`
 * throws when no response came.
 */
export async function callApi({
  method,
  url,
  token,
  body,
  timeout = 10_000,
}: ApiCall): Promise<unknown> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/json',
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeout),
  });
  const text = await response.text();
  if (!response.ok) throw toApiError(response.status, text);
  return text === '' ? null : JSON.parse(text);
}

// #region retry-class
export type RetryClass = 'never' | 'after-fix' | 'backoff';

const requestMistakes = new Set([
  'no_full_text_index',
  'unsupported_service_operation',
  'web_application',
]);
const messagesTooFast = (message: string): boolean =>
  message.startsWith('message send reach limit') ||
  message.startsWith('Forbidden for url');

/** Whether waiting helps; the status alone does not say. */
export function retryClass({ status, type, message }: ApiError): RetryClass {
  if (status === 501) return 'never';
  if (status === 429)
    return type === 'resource_limited' ? 'after-fix' : 'backoff';
  if (status === 403) return messagesTooFast(message) ? 'backoff' : 'after-fix';
  if (status >= 500)
    return requestMistakes.has(type ?? '') ? 'after-fix' : 'backoff';
  return status === 408 || status === 409 ? 'backoff' : 'after-fix';
}
// #endregion retry-class

// #region retry
export interface RetryOptions {
  attempts?: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  firstPause?: number;
  longestPause?: number;
  /**
   * False where doing it twice would hurt: then only calls that were refused
   * are repeated.
   */
  repeatable?: boolean;
}

/**
 * Half of the doubled pause is fixed, half is random, so that clients do not
 * come back all at once.
 */
export function pauseAfter(
  attempt: number,
  { firstPause = 1_000, longestPause = 60_000 }: RetryOptions,
): number {
  const ceiling = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/**
 * A refused call was not carried out; after a timeout or a 5xx nobody knows.
 */
const wasRefused = (error: unknown): boolean =>
  error instanceof ApiError && [403, 409, 429].includes(error.status);

/** `fetch` throws a TypeError for a broken connection. */
const cameToNothing = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && error.name === 'TimeoutError');

const isWorthRepeating = (
  error: unknown,
  { repeatable = true }: RetryOptions,
): boolean =>
  error instanceof ApiError
    ? retryClass(error) === 'backoff' && (repeatable || wasRefused(error))
    : repeatable && cameToNothing(error);

/**
 * Sends until it works, the error is not one that passes, or the attempts are
 * used up; then throws the last error.
 */
export async function withRetry<T>(
  send: () => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const { attempts = 5 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= attempts || !isWorthRepeating(error, options)) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, pauseAfter(attempt, options)),
      );
    }
  }
}
// #endregion retry
// #endregion whole
