import { expect, test } from 'vitest';
import { triage } from '../../../../../catalog/engine/triage/triage';
import { entry, explainerOf } from '../support/catalog';

const explainer = explainerOf({
  errors: [
    entry({ id: 'not-found', status: 404, error: 'entity_not_found', message: 'User {username} was not found in o#a' }),
    entry({ id: 'rate', status: 429, error: 'reach_limit', message: 'This request has reached api limit' }),
  ],
});

const body = (error: string, message: string, timestamp: number): string =>
  JSON.stringify({ error, timestamp, duration: 0, error_description: message });

test('groups a log by what its responses mean, the most frequent first, successes last', () => {
  const log = [
    body('entity_not_found', 'User a was not found in o#a', 1_700_000_002_000),
    '{"action":"post","uri":"https://a1.easemob.com/o/a/users","entities":[],"timestamp":1,"duration":1}',
    body('reach_limit', 'This request has reached api limit', 1_700_000_003_000),
    body('entity_not_found', 'User b was not found in o#a', 1_700_000_001_000),
    body('entity_not_found', 'User b was not found in o#a', 1_700_000_001_000),
    body('new_type', 'shard 12 is on fire', 1_700_000_004_000),
    body('new_type', 'shard 7 is on fire', 1_700_000_005_000),
  ].join('\n');
  const groups = triage(explainer.explain(log));
  expect(
    groups.map(({ id, verdict, count, first, last, examples }) => [id, verdict, count, first, last, examples.length]),
  ).toEqual([
    ['not-found', 'exact', 3, 1_700_000_001_000, 1_700_000_002_000, 2],
    [null, 'unknown', 2, 1_700_000_004_000, 1_700_000_005_000, 2],
    ['rate', 'exact', 1, 1_700_000_003_000, 1_700_000_003_000, 1],
    [null, 'not-an-error', 1, null, null, 1],
  ]);
});

test('keeps three examples of a group at most', () => {
  const log = Array.from({ length: 9 }, (_, at) =>
    body('entity_not_found', `User u${at} was not found in o#a`, 1_700_000_000_000),
  ).join('\n');
  expect(triage(explainer.explain(log)).map(({ count, examples }) => [count, examples.length])).toEqual([[9, 3]]);
});

test('an empty report has no groups', () => {
  expect(triage({ responses: [], read: 0 })).toEqual([]);
});
