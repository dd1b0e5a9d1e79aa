import { describe, expect, it } from 'vitest';
import { deliver, type Desk } from '../../../docs/guide/snippets/deliver';
import { failuresIn } from '../../../docs/guide/snippets/failures-in-200';
import { failure, json, serviceThatAnswers, type Service } from './service';

function deskThatListens(): { desk: Desk; logged: string[]; alerts: string[]; redo: unknown[] } {
  const logged: string[] = [];
  const alerts: string[] = [];
  const redo: unknown[] = [];
  const desk: Desk = {
    log: (line) => logged.push(line),
    alert: (text) => alerts.push(text),
    keepForRedo: (call) => redo.push(call),
  };
  return { desk, logged, alerts, redo };
}

const bulkCall = ({ url }: Service) =>
  ({ method: 'POST', url, token: 'YWMt-secret', body: [{ username: 'user3' }] }) as const;

describe('delivering a call', () => {
  it('is quiet when all went well', async () => {
    const service = await serviceThatAnswers(json(200, { data: [{ username: 'user1' }] }));
    const { desk, logged, alerts } = deskThatListens();
    expect(await deliver(bulkCall(service), desk)).toBe(true);
    expect([...logged, ...alerts]).toEqual([]);
  });

  it('reports the item that failed inside a 200', async () => {
    const service = await serviceThatAnswers(
      json(200, {
        data: [{ username: 'user1' }, { username: 'user3', registerUserFailReason: 'the user3 already exists' }],
      }),
    );
    const { desk, logged, alerts, redo } = deskThatListens();
    expect(await deliver(bulkCall(service), desk)).toBe(false);
    expect(logged).toEqual([`POST ${service.url} user3: the user3 already exists`]);
    expect([alerts, redo]).toEqual([[], []]);
  });

  it('logs, alerts and keeps for redoing what stays broken', async () => {
    const service = await serviceThatAnswers({ status: 500, body: '{"error":"INTERNAL_SERVER_ERROR"}' });
    const { desk, logged, alerts, redo } = deskThatListens();
    expect(await deliver(bulkCall(service), desk, { attempts: 2, firstPause: 1 })).toBe(false);
    expect(service.seen).toHaveLength(2);
    expect(alerts).toEqual(logged);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      call: `POST ${service.url}`,
      status: 500,
      body: '{"error":"INTERNAL_SERVER_ERROR"}',
    });
    expect(redo).toEqual([{ method: 'POST', url: service.url, body: [{ username: 'user3' }] }]);
  });

  it('says so when no response came', async () => {
    const service = await serviceThatAnswers('silent');
    const { desk, logged } = deskThatListens();
    await deliver({ ...bulkCall(service), timeout: 50 }, desk, { attempts: 1 });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ noResponse: expect.stringContaining('TimeoutError') });
  });

  it('never writes the token down', async () => {
    const service = await serviceThatAnswers(failure(400, 'illegal_argument', 'username is not legal'));
    const { desk, logged, alerts, redo } = deskThatListens();
    await deliver(bulkCall(service), desk);
    expect(JSON.stringify([logged, alerts, redo])).not.toContain('YWMt-secret');
    expect(logged).toHaveLength(1);
  });
});

describe('failures inside a 200', () => {
  it.each([
    ['a taken user ID', { data: [{ username: 'a', registerUserFailReason: 'the a already exists' }] }, 'a'],
    ['a member who is none', { data: [{ result: false, user: 'a', reason: 'user: a …' }, { result: true }] }, 'a'],
    ['a single result', { data: { result: false, user: 'a', reason: 'user: a …' } }, 'a'],
    ['an attribute key', { data: { successKeys: ['b'], errorKeys: { a: 'properties key …' } } }, 'a'],
    ['a failed push', { data: [{ id: 'a', pushStatus: 'FAIL', desc: 'appKey … not found' }] }, 'a'],
    [
      'a recall',
      {
        msgs: [
          { msg_id: 'a', recalled: 'not_found msg' },
          { msg_id: 'b', recalled: 'yes' },
        ],
      },
      'a',
    ],
  ])('are found for %s', (_, answer, item) => {
    expect(failuresIn(answer).map((found) => found.item)).toEqual([item]);
  });

  it.each([[null], ['ok'], [{}], [{ data: { alice: '1021347281204054248' } }], [{ data: [], msgs: [] }]])(
    'are none in %j',
    (answer) => {
      expect(failuresIn(answer)).toEqual([]);
    },
  );
});
