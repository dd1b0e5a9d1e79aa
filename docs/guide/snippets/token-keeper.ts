import { ApiError } from './call-with-retry';

/** Keeps one app token for all calls and replaces it when it has expired. */
export class TokenKeeper {
  private token: Promise<string> | null = null;
  private fetchedAt = 0;
  private readonly fetchToken: () => Promise<string>;
  private readonly youngest: number;

  /**
   * `fetchToken` sends `POST /{org_name}/{app_name}/token` and returns the
   * `access_token`. A token younger than `youngest` milliseconds is not
   * replaced, because its 401 must have another cause.
   */
  constructor(fetchToken: () => Promise<string>, youngest = 60_000) {
    this.fetchToken = fetchToken;
    this.youngest = youngest;
  }

  /**
   * Sends with the token; after a 401, once more with a new one. A second 401
   * is thrown: a newer token would not help.
   */
  async use<T>(send: (token: string) => Promise<T>): Promise<T> {
    const current = this.token ?? this.renew();
    try {
      return await send(await current);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const next = this.after(current);
      if (next === current) throw error;
      return send(await next);
    }
  }

  /** If many calls fail at once, the first one fetches and the others wait. */
  private after(current: Promise<string>): Promise<string> {
    const isYoung = Date.now() - this.fetchedAt < this.youngest;
    if (this.token === current) return isYoung ? current : this.renew();
    return this.token ?? this.renew();
  }

  private renew(): Promise<string> {
    const fresh = this.fetchToken();
    this.token = fresh;
    this.fetchedAt = Date.now();
    fresh.catch(() => {
      if (this.token === fresh) this.token = null;
    });
    return fresh;
  }
}
