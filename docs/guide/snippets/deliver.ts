import {
  ApiError,
  callApi,
  withRetry,
  type ApiCall,
  type RetryOptions,
} from './call-with-retry';
import { failuresIn } from './failures-in-200';

/**
 * Where your own system writes its log, raises an alert and keeps calls that
 * someone redoes by hand.
 */
export interface Desk {
  log: (line: string) => void;
  alert: (text: string) => void;
  keepForRedo: (
    call: Pick<ApiCall, 'method' | 'url' | 'body'>,
    reason: string,
  ) => void;
}

/** What support needs to find a call; never the token. */
const describe = ({ method, url }: ApiCall, error: unknown): string =>
  JSON.stringify({
    time: new Date().toISOString(),
    call: `${method} ${url}`,
    ...(error instanceof ApiError
      ? { status: error.status, body: error.body }
      : { noResponse: String(error) }),
  });

/** Makes a call and leaves nothing unnoticed; true when all of it was done. */
export async function deliver(
  call: ApiCall,
  desk: Desk,
  options: RetryOptions = {},
): Promise<boolean> {
  const { method, url, body } = call;
  try {
    const failures = failuresIn(await withRetry(() => callApi(call), options));
    for (const { item, reason } of failures)
      desk.log(`${method} ${url} ${item}: ${reason}`);
    return failures.length === 0;
  } catch (error) {
    const report = describe(call, error);
    desk.log(report);
    desk.alert(report);
    desk.keepForRedo({ method, url, body }, report);
    return false;
  }
}
