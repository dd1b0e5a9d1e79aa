import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../../catalog/engine/report';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { entry, explainerOf, operation, ownCatalog } from '../support/catalog';

const app = '/{org_name}/{app_name}';
const read = `GET ${app}/users/{username}`;
const remove = `DELETE ${app}/users/{username}`;
const explainer = explainerOf({
  operations: [read, remove].map(operation),
  errors: [
    entry({
      id: 'gone',
      status: 404,
      error: 'entity_not_found',
      message: 'User {username} was removed from {appKey}',
      endpoints: [read, remove],
      causes: [
        { zh: '', en: 'always' },
        { zh: '', en: 'reading', when: [read] },
        { zh: '', en: 'removing', when: [remove] },
      ],
    }),
  ],
});

const message = 'User bob was removed from o#a';
const json = (error: string): string =>
  JSON.stringify({
    error,
    exception: 'com.x.EntityNotFoundException',
    timestamp: 1,
    duration: 0,
    error_description: message,
  });

function candidate(text: string): Candidate {
  const best = explainer.explain(text).responses[0]?.candidates[0];
  if (best === undefined) throw new Error('no candidate');
  return best;
}

describe('evidence', () => {
  test('marks every fact as agreed, differed or absent, with both values', () => {
    const text = `GET /o/a/users/bob HTTP/1.1\n\nHTTP/1.1 404 Not Found\n\n${json('entity_not_found')}`;
    expect(candidate(text).because).toEqual([
      { fact: 'status', outcome: 'agreed', expected: '404', seen: '404' },
      { fact: 'error', outcome: 'agreed', expected: 'entity_not_found', seen: 'entity_not_found' },
      { fact: 'message', outcome: 'agreed', expected: 'User {username} was removed from {appKey}', seen: message },
      { fact: 'endpoint', outcome: 'agreed', expected: read, seen: 'GET /o/a/users/bob' },
      { fact: 'exception', outcome: 'agreed', expected: 'entity_not_found', seen: 'com.x.EntityNotFoundException' },
    ]);
  });

  test('shows what differs', () => {
    const text = `HTTP/1.1 500 Internal Server Error\n\n${json('other_type')}`;
    expect(candidate(text).because.slice(0, 2)).toEqual([
      { fact: 'status', outcome: 'differed', expected: '404', seen: '500' },
      { fact: 'error', outcome: 'differed', expected: 'entity_not_found', seen: 'other_type' },
    ]);
  });

  test('shows what is absent', () => {
    expect(candidate(message).because.map(({ fact, outcome }) => [fact, outcome])).toEqual([
      ['status', 'absent'],
      ['error', 'absent'],
      ['message', 'agreed'],
      ['endpoint', 'absent'],
    ]);
  });

  test('marks the call as absent for an entry without calls', () => {
    const anywhere = explainerOf({
      operations: [read].map(operation),
      errors: [entry({ id: 'limit', status: 429, message, appliesTo: { zh: '任何调用', en: 'any call' } })],
    });
    const [answer] = anywhere.explain(`GET /o/a/users/bob HTTP/1.1\n\n${json('x')}`).responses;
    expect(answer?.candidates[0]?.because.find(({ fact }) => fact === 'endpoint')).toEqual({
      fact: 'endpoint',
      outcome: 'absent',
      expected: null,
      seen: 'GET /o/a/users/bob',
    });
  });

  test('never counts a class name against an entry', () => {
    const { because } = candidate(json('entity_not_found').replace('EntityNotFound', 'Whatever'));
    expect(because.find(({ fact }) => fact === 'exception')?.outcome).toBe('absent');
  });
});

describe('causes', () => {
  test('include everything that is possible if the call is unknown', () => {
    expect(candidate(json('entity_not_found')).causes).toEqual([0, 1, 2]);
  });

  test('include only those of the call if it is known', () => {
    expect(candidate(`DELETE /o/a/users/bob HTTP/1.1\n\n${json('entity_not_found')}`).causes).toEqual([0, 2]);
  });
});

test('values and spans come with the candidate', () => {
  const { values, spans } = candidate(message);
  expect(values).toEqual({ username: 'bob', appKey: 'o#a' });
  expect(spans).toEqual([
    { kind: 'literal', text: 'User ' },
    { kind: 'value', text: 'bob', name: 'username' },
    { kind: 'literal', text: ' was removed from ' },
    { kind: 'value', text: 'o#a', name: 'appKey' },
  ]);
});

test('equal responses are merged with their count, in the order of the text', () => {
  const other = json('entity_not_found').replaceAll('bob', 'eve');
  const { responses } = explainer.explain([json('entity_not_found'), other, json('entity_not_found')].join('\n'));
  expect(responses.map(({ count, response }) => [count, response.message])).toEqual([
    [2, message],
    [1, message.replace('bob', 'eve')],
  ]);
});

test('a general limit is not certain for a call that the catalog does not know', () => {
  const body =
    '{"error":"illegal_argument","timestamp":1767000000000,"duration":0,"error_description":"limit should be less than 50"}';
  const verdictOf = (call: string): string | undefined =>
    createExplainer(ownCatalog()).explain(`GET https://a1.easemob.com/acme/im/${call} 400 ${body}`).responses[0]
      ?.verdict;
  expect(verdictOf('users/bob/contacts')).toBe('likely');
  expect(verdictOf('users/bob/collections')).toBe('exact');
});
