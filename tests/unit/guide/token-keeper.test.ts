import { describe, expect, it } from 'vitest';
import { callApi } from '../../../docs/guide/snippets/call-with-retry';
import { TokenKeeper } from '../../../docs/guide/snippets/token-keeper';
import { failure, json, serviceThatAnswers, type Service } from './service';

const expired = failure(401, 'unauthorized', 'Unable to authenticate due to expired access token');

function keeperThatCounts(youngest = 0): { keeper: TokenKeeper; fetched: () => number } {
  let fetched = 0;
  const keeper = new TokenKeeper(async () => {
    fetched += 1;
    return `YWMt${fetched}`;
  }, youngest);
  return { keeper, fetched: () => fetched };
}

const readUsers = (keeper: TokenKeeper, { url }: Service): Promise<unknown> =>
  keeper.use((token) => callApi({ method: 'GET', url, token }));

describe('the app token', () => {
  it('is fetched once for many calls', async () => {
    const service = await serviceThatAnswers(json(200, {}));
    const { keeper, fetched } = keeperThatCounts();
    await Promise.all([readUsers(keeper, service), readUsers(keeper, service)]);
    await readUsers(keeper, service);
    expect(fetched()).toBe(1);
    expect(service.seen).toHaveLength(3);
  });

  it('is requested again after a 401, and the call is repeated once', async () => {
    const service = await serviceThatAnswers(expired, json(200, { count: 1 }));
    const { keeper, fetched } = keeperThatCounts();
    expect(await readUsers(keeper, service)).toEqual({ count: 1 });
    expect(service.seen.map(({ authorization }) => authorization)).toEqual(['Bearer YWMt1', 'Bearer YWMt2']);
    expect(fetched()).toBe(2);
  });

  it('is not requested a third time if the new one is rejected too', async () => {
    const service = await serviceThatAnswers(expired);
    const { keeper, fetched } = keeperThatCounts();
    await expect(readUsers(keeper, service)).rejects.toMatchObject({ status: 401 });
    expect(fetched()).toBe(2);
    expect(service.seen).toHaveLength(2);
  });

  it('is not replaced if it is new, because it cannot be the reason', async () => {
    const service = await serviceThatAnswers(failure(401, 'MetadataException', 'user is not in chatroom'));
    const { keeper, fetched } = keeperThatCounts(60_000);
    await expect(readUsers(keeper, service)).rejects.toMatchObject({ status: 401 });
    await expect(readUsers(keeper, service)).rejects.toMatchObject({ status: 401 });
    expect(fetched()).toBe(1);
    expect(service.seen).toHaveLength(2);
  });

  it('is requested once if several calls get a 401 at the same time', async () => {
    const service = await serviceThatAnswers(expired, expired, json(200, {}));
    const { keeper, fetched } = keeperThatCounts();
    await Promise.all([readUsers(keeper, service), readUsers(keeper, service)]);
    expect(fetched()).toBe(2);
  });

  it('stays the same after other errors', async () => {
    const service = await serviceThatAnswers(failure(403, 'forbidden_op', 'forbidden operation on group owner!'));
    const { keeper, fetched } = keeperThatCounts();
    await expect(readUsers(keeper, service)).rejects.toMatchObject({ status: 403 });
    expect(fetched()).toBe(1);
  });

  it('is requested again if the first request failed', async () => {
    const service = await serviceThatAnswers(json(200, { count: 1 }));
    let asked = 0;
    const keeper = new TokenKeeper(async () => {
      asked += 1;
      if (asked === 1) throw new Error('no network');
      return 'YWMt2';
    });
    await expect(readUsers(keeper, service)).rejects.toThrow('no network');
    expect(await readUsers(keeper, service)).toEqual({ count: 1 });
  });
});
