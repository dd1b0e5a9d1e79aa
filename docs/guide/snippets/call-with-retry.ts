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
  /** Timeout in milliseconds; 10 seconds by default. */
  timeout?: number;
}

/**
 * A response that is not a success. `message` is the service's own text, `type`
 * is the field `error`.
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
    return {}; // a gateway's HTML page, or an empty body
  }
}

/** Reads every shape of error body. `body` keeps the whole text. */
export function toApiError(status: number, body: string): ApiError {
  const fields = fieldsOf(body);
  const message =
    textOf(fields.error_description) ?? textOf(fields.desc) ?? `HTTP ${status}`;
  return new ApiError(status, textOf(fields.error), message, body);
}
// #endregion read-error

/**
 * Sends a call once. Throws an ApiError for a failure, and whatever `fetch`
 * throws when no whole response arrives in time.
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

/** A 500 with one of these types is a mistake in the request. */
const requestMistakes = [
  'no_full_text_index',
  'unsupported_service_operation',
  'web_application',
];

/** Rate limits and short failures that come without a status of their own. */
const passingMessages: Partial<Record<number, string[]>> = {
  400: [
    'too many queries',
    'The request has reached the maximum limit',
    'InternalTranslateFailedException',
    'this message is creating reaction',
  ],
  403: ['message send reach limit', 'Forbidden for url'],
};

/** Whether a retry can succeed. The status alone is not enough to decide. */
export function retryClass({ status, type, message }: ApiError): RetryClass {
  if (status === 501) return 'never';
  if (status === 429)
    return type === 'resource_limited' ? 'after-fix' : 'backoff';
  if (status === 408 || status === 409) return 'backoff';
  const passes =
    status >= 500
      ? !requestMistakes.includes(type ?? '') && message !== 'service not open'
      : passingMessages[status]?.some((start) => message.startsWith(start));
  return passes ? 'backoff' : 'after-fix';
}
// #endregion retry-class

// #region retry
export interface RetryOptions {
  attempts?: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  firstPause?: number;
  longestPause?: number;
  /** No attempt starts later than this many milliseconds after the first. */
  deadline?: number;
  /** False if repeating does harm: then only refused calls are repeated. */
  repeatable?: boolean;
  /**
   * Reads the current state again after a 409, so that `send` does not undo
   * what another writer has just changed. Without it, a 409 is not repeated.
   */
  reread?: () => Promise<void>;
}

/** Half of the pause is random, so that clients do not return all at once. */
export function pauseAfter(
  attempt: number,
  { firstPause = 1_000, longestPause = 60_000 }: RetryOptions,
): number {
  const ceiling = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** A refused call changed nothing. A timeout or a 5xx leaves this open. */
const wasRefused = ({ status }: ApiError): boolean =>
  [400, 403, 409, 429].includes(status);

/** `fetch` throws a TypeError for a broken connection. */
const gotNoResponse = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && error.name === 'TimeoutError');

function isWorthRepeating(error: unknown, options: RetryOptions): boolean {
  const { repeatable = true, reread } = options;
  if (!(error instanceof ApiError)) return repeatable && gotNoResponse(error);
  if (error.status === 409 && !reread) return false;
  return retryClass(error) === 'backoff' && (repeatable || wasRefused(error));
}

/** Sends until it works or a retry cannot help. Throws the last error. */
export async function withRetry<T>(
  send: () => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const { attempts = 5, deadline = 60_000, reread } = options;
  const end = Date.now() + deadline;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const pause = pauseAfter(attempt, options);
      const isLast = attempt >= attempts || Date.now() + pause > end;
      if (isLast || !isWorthRepeating(error, options)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (error instanceof ApiError && error.status === 409) await reread?.();
    }
  }
}
// #endregion retry
// #endregion whole
