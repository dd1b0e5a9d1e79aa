import {
  ApiError,
  callApi,
  withRetry,
  type ApiCall,
  type RetryOptions,
} from './call-with-retry';
import { failuresIn, type ItemFailure } from './failures-in-200';
import type { TokenKeeper } from './token-keeper';

/** A call without its token. The token keeper adds it. */
export type Order = Omit<ApiCall, 'token'>;

/** What your own system does with the outcome. */
export interface Desk {
  log: (line: string) => void;
  alert: (text: string) => void;
  /** Takes the failed items of a bulk call. All other items are done. */
  followUp: (order: Order, failures: ItemFailure[]) => void;
  /** Keeps a call that a person repeats by hand. */
  keepForRedo: (order: Order, reason: string) => void;
}

/** An earlier call has already done this. */
const reached: Partial<Record<ApiCall['method'], RegExp>> = {
  POST: /already in group|already operation this message|already create thread/,
  PUT: /new owner and old owner are the same/,
  DELETE: /not members of this group|is not admin of group/,
};

/** After an attempt with an unknown outcome: that attempt has done it. */
const reachedByRepeating: typeof reached = {
  POST: /duplicate_unique_property_exists|ID \S+ already exists/,
  DELETE: /resource_not_found|does not exist!|(thread|collection) not found/,
};

const isDone = (
  { method }: Order,
  { body }: ApiError,
  unknownOutcome: boolean,
): boolean =>
  reached[method]?.test(body) === true ||
  (unknownOutcome && reachedByRepeating[method]?.test(body) === true);

/** What support needs to find a call, without the token. */
const describe = ({ method, url }: Order, error: unknown): string =>
  JSON.stringify({
    time: new Date().toISOString(),
    call: `${method} ${url}`,
    ...(error instanceof ApiError
      ? { status: error.status, body: error.body }
      : { noResponse: String(error) }),
  });

/** Makes a call and handles every outcome. */
export async function deliver(
  order: Order,
  keeper: TokenKeeper,
  desk: Desk,
  options: RetryOptions = {},
): Promise<'done' | 'partly' | 'failed'> {
  let unknownOutcome = false;
  const send = async (token: string): Promise<unknown> => {
    try {
      return await callApi({ ...order, token });
    } catch (error) {
      unknownOutcome ||= !(error instanceof ApiError) || error.status >= 500;
      throw error;
    }
  };
  try {
    const failures = failuresIn(
      await keeper.use((token) => withRetry(() => send(token), options)),
    );
    if (failures.length === 0) return 'done';
    desk.log(`${order.method} ${order.url} ${JSON.stringify(failures)}`);
    desk.followUp(order, failures);
    return 'partly';
  } catch (error) {
    if (error instanceof ApiError && isDone(order, error, unknownOutcome))
      return 'done';
    const report = describe(order, error);
    desk.log(report);
    desk.alert(report);
    desk.keepForRedo(order, report);
    return 'failed';
  }
}
