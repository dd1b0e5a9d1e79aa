import { ApiError } from './call-with-retry';

/**
 * Keeps one app token for all calls and gets a new one when the service no
 * longer takes it.
 */
export class TokenKeeper {
  private token: Promise<string> | null = null;
  private readonly fetchToken: () => Promise<string>;

  /**
   * `fetchToken` sends `POST /{org_name}/{app_name}/token` and gives back
   * `access_token`.
   */
  constructor(fetchToken: () => Promise<string>) {
    this.fetchToken = fetchToken;
  }

  /**
   * Sends with the token; on a 401 once more with a new one. A second 401 is
   * thrown: a newer token would not help.
   */
  async use<T>(send: (token: string) => Promise<T>): Promise<T> {
    const current = this.token ?? this.renew();
    try {
      return await send(await current);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      // Many calls may fail at once: the first one to notice fetches, the
      // others wait for the same token.
      return send(
        await (this.token === current
          ? this.renew()
          : (this.token ?? this.renew())),
      );
    }
  }

  private renew(): Promise<string> {
    const fresh = this.fetchToken();
    this.token = fresh;
    fresh.catch(() => {
      if (this.token === fresh) this.token = null;
    });
    return fresh;
  }
}
