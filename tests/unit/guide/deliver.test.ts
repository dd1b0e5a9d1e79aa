import { describe, expect, it } from 'vitest';
import { deliver, type Desk, type Order } from '../../../docs/guide/snippets/deliver';
import { TokenKeeper } from '../../../docs/guide/snippets/token-keeper';
import { failure, json, serviceThatAnswers, type Service } from './service';
import { catalog } from '../support/catalog';

function deskThatListens(): { desk: Desk; logged: string[]; alerts: string[]; redo: unknown[]; followedUp: unknown[] } {
  const logged: string[] = [];
  const alerts: string[] = [];
  const redo: unknown[] = [];
  const followedUp: unknown[] = [];
  const desk: Desk = {
    log: (line) => logged.push(line),
    alert: (text) => alerts.push(text),
    followUp: (_, failures) => followedUp.push(...failures),
    keepForRedo: (order) => redo.push(order),
  };
  return { desk, logged, alerts, redo, followedUp };
}

let fetched = 0;
const newKeeper = (): TokenKeeper => {
  fetched = 0;
  return new TokenKeeper(async () => `YWMt-secret-${(fetched += 1)}`, 0);
};

const bulkCall = ({ url }: Service): Order => ({ method: 'POST', url, body: [{ username: 'user3' }] });
const fast = { firstPause: 1 };

describe('delivering a call', () => {
  it('logs nothing after a success', async () => {
    const service = await serviceThatAnswers(json(200, { data: [{ username: 'user1' }] }));
    const { desk, logged, alerts } = deskThatListens();
    expect(await deliver(bulkCall(service), newKeeper(), desk)).toBe('done');
    expect([...logged, ...alerts]).toEqual([]);
  });

  it('passes on the items that failed inside a 200', async () => {
    const service = await serviceThatAnswers(
      json(200, {
        data: [{ username: 'user1' }, { username: 'user3', registerUserFailReason: 'the user3 already exists' }],
      }),
    );
    const { desk, logged, alerts, redo, followedUp } = deskThatListens();
    expect(await deliver(bulkCall(service), newKeeper(), desk)).toBe('partly');
    expect(followedUp).toEqual([{ item: 'user3', reason: 'the user3 already exists' }]);
    expect(logged).toEqual([`POST ${service.url} ${JSON.stringify(followedUp)}`]);
    expect([alerts, redo]).toEqual([[], []]);
  });

  it('gets a new token through the keeper when the old one has expired', async () => {
    const service = await serviceThatAnswers(
      failure(401, 'unauthorized', 'Unable to authenticate due to expired access token'),
      json(200, {}),
    );
    const { desk, logged } = deskThatListens();
    expect(await deliver(bulkCall(service), newKeeper(), desk)).toBe('done');
    expect(service.seen.map(({ authorization }) => authorization)).toEqual([
      'Bearer YWMt-secret-1',
      'Bearer YWMt-secret-2',
    ]);
    expect([fetched, logged]).toEqual([2, []]);
  });

  it('logs a call that keeps failing, raises an alert, and keeps the call', async () => {
    const service = await serviceThatAnswers({ status: 500, body: '{"error":"INTERNAL_SERVER_ERROR"}' });
    const { desk, logged, alerts, redo } = deskThatListens();
    expect(await deliver(bulkCall(service), newKeeper(), desk, { ...fast, attempts: 2 })).toBe('failed');
    expect(service.seen).toHaveLength(2);
    expect(alerts).toEqual(logged);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      call: `POST ${service.url}`,
      status: 500,
      body: '{"error":"INTERNAL_SERVER_ERROR"}',
    });
    expect(redo).toEqual([{ method: 'POST', url: service.url, body: [{ username: 'user3' }] }]);
  });

  it('reports a missing response', async () => {
    const service = await serviceThatAnswers('silent');
    const { desk, logged } = deskThatListens();
    await deliver({ ...bulkCall(service), timeout: 50 }, newKeeper(), desk, { attempts: 1 });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ noResponse: expect.stringContaining('TimeoutError') });
  });

  it('never logs the token', async () => {
    const service = await serviceThatAnswers(failure(400, 'illegal_argument', 'username is not legal'));
    const { desk, logged, alerts, redo } = deskThatListens();
    await deliver(bulkCall(service), newKeeper(), desk);
    expect(JSON.stringify([logged, alerts, redo])).not.toContain('YWMt-secret');
    expect(logged).toHaveLength(1);
  });
});

describe('a goal that was already reached', () => {
  const joined = failure(403, 'forbidden_op', 'can not join this group, reason:user: bob already in group: 4065\n');
  const taken = failure(
    400,
    'duplicate_unique_property_exists',
    'Entity user requires that property named username be unique',
  );
  const gone = failure(404, 'service_resource_not_found', 'Service resource not found');
  const left = failure(403, 'forbidden_op', 'users [bob] are not members of this group!');
  const noApp = failure(404, 'organization_application_not_found', 'Could not find application for o/a from URI');

  it('is a success for every error of the catalog with nothing left to do', async () => {
    const { errors } = catalog;
    const done = errors.filter((entry) => entry.done);
    expect(done.length).toBeGreaterThan(0);
    for (const { id, status, example, endpoints = [] } of done) {
      const service = await serviceThatAnswers({ status, body: example.slice(example.indexOf('{')) });
      const method = endpoints[0]?.split(' ')[0] as Order['method'];
      const outcome = await deliver({ method, url: service.url }, newKeeper(), deskThatListens().desk, fast);
      expect([id, outcome]).toEqual([id, 'done']);
    }
  });

  it.each([
    ['adding a member who is in the group', 'POST', [joined], 'done'],
    ['removing a member who is not in the group', 'DELETE', [left], 'done'],
    ['adding someone who is not in the group', 'POST', [left], 'failed'],
    ['registering a name that is taken', 'POST', [taken], 'failed'],
    ['registering again after a broken connection', 'POST', ['cut', taken], 'done'],
    ['deleting what does not exist', 'DELETE', [gone], 'failed'],
    ['deleting again after a broken connection', 'DELETE', ['cut', gone], 'done'],
    ['deleting again after a refusal', 'DELETE', [failure(429, 'reach_limit', 'limit'), gone], 'failed'],
    ['deleting in an app that does not exist', 'DELETE', ['cut', noApp], 'failed'],
  ] as const)('%s with %s', async (_, method, answers, expected) => {
    const service = await serviceThatAnswers(...answers);
    const { desk, alerts } = deskThatListens();
    expect(await deliver({ method, url: service.url }, newKeeper(), desk, fast)).toBe(expected);
    expect(alerts).toHaveLength(expected === 'done' ? 0 : 1);
  });
});
