import { describe, expect, test } from 'vitest';
import type { Explained } from '../../../../../../catalog/engine/report';
import { explainerOf, operation, partialFailure } from '../../support/catalog';

const app = '/{org_name}/{app_name}';
const mute = `POST ${app}/chatgroups/{group_id}/mute`;
const unmute = `DELETE ${app}/chatgroups/{group_id}/mute/{usernames}`;
const unblock = `DELETE ${app}/chatgroups/{group_id}/blocks/users/{usernames}`;
const contacts = `POST ${app}/users/{username}/contacts/import`;
const label = `POST ${app}/push/label/{labelname}/user`;
const resend = `POST ${app}/callbacks/storage/retry`;
const allow = `POST ${app}/chatgroups/{group_id}/white/users`;
const isMember = `GET ${app}/chatgroups/{group_id}/user/{username}`;

const explainer = explainerOf({
  operations: [mute, unmute, unblock, contacts, label, resend, allow, isMember].map(operation),
  partialFailures: [
    partialFailure({ id: 'not-muted', field: 'data[].result', message: null, endpoint: mute }),
    partialFailure({ id: 'not-unmuted', field: 'data[].result', message: null, endpoint: unmute }),
    partialFailure({ id: 'not-unblocked', field: 'data[].result', message: null, endpoint: unblock }),
    partialFailure({ id: 'contact-unknown', field: 'data.NotExistFailed', message: null, endpoint: contacts }),
    partialFailure({ id: 'not-allowed', field: 'data[].reason', message: null, endpoint: allow }),
    partialFailure({ id: 'not-labeled', field: 'data.fail.{username}', message: null, endpoint: label }),
    partialFailure({ id: 'not-resent', field: 'data', message: 'failure', endpoint: resend }),
  ],
});

const answered = (call: string, data: unknown, more: object = {}): string =>
  `${call.replace(app, '/o/a').replace(/\{\w+\}/g, 'x')} HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${JSON.stringify({ data, timestamp: 1, duration: 1, ...more })}`;
const explain = (text: string): Explained[] => explainer.explain(text).responses;
const told = ({ verdict, candidates, response }: Explained) => [
  verdict,
  candidates[0]?.id,
  response.failures[0]?.subject,
];

describe('a failure without a message', () => {
  test('that is documented with a reason may come without it', () => {
    expect(explain(answered(allow, [{ result: false, user: 'bob' }])).map(told)).toEqual([
      ['exact', 'not-allowed', 'bob'],
    ]);
  });

  test('is identified by call and field, item by item', () => {
    const items = [
      { result: false, user: 'bob' },
      { result: true, user: 'eve' },
      { result: false, user: 'tom' },
    ];
    expect(explain(answered(mute, items)).map(told)).toEqual([
      ['exact', 'not-muted', 'bob'],
      ['exact', 'not-muted', 'tom'],
    ]);
  });

  test('asks for the call if several report the failure in this way', () => {
    const [item] = explain(JSON.stringify({ action: 'delete', data: [{ result: false, user: 'bob' }], duration: 0 }));
    expect(item).toMatchObject({ verdict: 'ambiguous', question: { fact: 'endpoint', options: [unmute, unblock] } });
  });

  test('is likely that of the only call with this field', () => {
    const [item] = explain(JSON.stringify({ data: { NotExistFailed: ['bob'] }, timestamp: 1, duration: 0 }));
    expect(item && told(item)).toEqual(['likely', 'contact-unknown', 'bob']);
  });

  test('is identified by its field even if its message is not known', () => {
    const [item] = explain(answered(label, { success: ['eve'], fail: { bob: 'the cat ate it' } }));
    expect(item && told(item)).toEqual(['exact', 'not-labeled', 'bob']);
    expect(item?.response.succeeded).toBe(1);
  });

  test('is not a failure if the call answers a question with false', () => {
    const [item] = explain(answered(isMember, { result: false }));
    expect(item).toMatchObject({ verdict: 'not-an-error', response: { kind: 'success', failures: [] } });
  });

  test('of one plain word counts only in its field', () => {
    expect(explain(answered(resend, 'failure')).map(told)).toEqual([['exact', 'not-resent', null]]);
    expect(explain('failure').flatMap(({ candidates }) => candidates)).toEqual([]);
  });
});
