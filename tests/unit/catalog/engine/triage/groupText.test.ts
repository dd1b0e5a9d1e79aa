import { expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { createTriage } from '../../../../../catalog/engine/triage/createTriage';
import { groupText } from '../../../../../catalog/engine/triage/createTriage';
import { catalogOf, entry, partialFailure } from '../support/catalog';

const catalog = catalogOf({
  errors: [
    entry({ id: 'not-found', status: 404, error: 'entity_not_found', message: 'User {username} was not found in o#a' }),
    entry({ id: 'rate', status: 429, error: 'reach_limit', message: 'This request has reached api limit' }),
  ],
  partialFailures: [
    partialFailure({
      id: 'taken',
      field: 'data[].registerUserFailReason',
      message: 'the {username} already exists',
      endpoint: 'POST /{org_name}/{app_name}/users#bulk',
    }),
  ],
});
const groupsOf = (text: string) => groupText(createExplainer(catalog), catalog, text);

const body = (error: string, message: string, timestamp?: number): string =>
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
  const { groups, responses } = groupsOf(log);
  expect(responses).toBe(7);
  expect(groups.map(({ id, verdict, count, answers }) => [id, verdict, count, answers.length])).toEqual([
    ['not-found', 'exact', 3, 2],
    [null, 'unknown', 2, 2],
    ['rate', 'exact', 1, 1],
    [null, 'not-an-error', 1, 1],
  ]);
  expect(groups.slice(0, 3).map(({ first, last }) => [first, last])).toEqual([
    [1_700_000_001_000, 1_700_000_002_000],
    [1_700_000_004_000, 1_700_000_005_000],
    [1_700_000_003_000, 1_700_000_003_000],
  ]);
  expect(groups[0]?.users).toEqual({
    different: 2,
    top: [
      { value: 'b', count: 2 },
      { value: 'a', count: 1 },
    ],
  });
});

test('equal responses keep the times of their lines', () => {
  const line = (second: number): string =>
    `2024-05-01 10:00:0${second} WARN 429 ${body('reach_limit', 'This request has reached api limit')}`;
  const [group] = groupsOf([1, 1, 1, 9].map(line).join('\n')).groups;
  expect([group?.count, group?.first, group?.last]).toEqual([
    4,
    Date.UTC(2024, 4, 1, 10, 0, 1),
    Date.UTC(2024, 4, 1, 10, 0, 9),
  ]);
  expect(group?.timeline).toEqual({
    start: Date.UTC(2024, 4, 1, 10, 0, 1),
    width: 1000,
    counts: [3, 0, 0, 0, 0, 0, 0, 0, 1],
  });
});

test('the failed items of one bulk response are one response', () => {
  const item = (name: string) => ({ username: name, registerUserFailReason: `the ${name} already exists` });
  const answer = JSON.stringify({ action: 'post', entities: [{ username: 'c' }], data: [item('a'), item('b')] });
  const { groups, responses } = groupsOf(answer);
  expect(responses).toBe(1);
  expect(groups.map(({ id, count, items, answers }) => [id, count, items, answers[0]?.length])).toEqual([
    ['taken', 1, 2, 2],
  ]);
});

test('a text without a response has no groups', () => {
  expect(groupsOf('hello')).toEqual({ responses: 0, groups: [] });
});

test('an incomplete record is not counted when reading stops', () => {
  const line = `2024-05-01 10:00:01 WARN 429 ${body('reach_limit', 'This request has reached api limit')}\n`;
  const triage = createTriage(createExplainer(catalog), catalog);
  triage.push(line.repeat(200) + line.slice(0, 30));
  expect(triage.finish(true).groups.map(({ id, count }) => [id, count])).toEqual([['rate', 199]]);
});
