import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TriageReport } from '../../../../../catalog/engine/triage/createTriage';
import { generateLog, logFormats, type Truth } from '../../../../bench/triageLog';
import { holds } from '../support/fuzz';
import { catalog } from '../../../support/catalog';
import { triaged } from '../support/triage';

const counted = ({ groups }: TriageReport): unknown[] =>
  groups.map(({ id, status, count, first, last, subjects }) => ({ id, status, count, first, last, subjects }));

const expected = (truth: readonly Truth[]): unknown[] =>
  truth.map(({ subjects, ...known }) => ({ ...known, subjects: subjects.size }));

describe('a generated log', () => {
  test.each(logFormats)('of the format %s is counted exactly', (format) => {
    const { text, truth } = generateLog(format, 1_000_000);
    const report = triaged(text);
    expect(counted(report)).toEqual(expected(truth));
    expect(report.responses).toBe(truth.reduce((sum, { count }) => sum + count, 0));
  });

  test.each(logFormats)('of the format %s is counted in the same way with any size of slices', (format) => {
    const { text, truth } = generateLog(format, 30_000, 0.2);
    holds(
      fc.property(fc.integer({ min: 1, max: 5000 }), (slice) => {
        expect(counted(triaged(text, slice))).toEqual(expected(truth));
      }),
      8,
    );
  });
});

const body = (message: string, error = 'forbidden_op', timestamp = 1_700_000_000_000): string =>
  JSON.stringify({ error, timestamp, duration: 0, error_description: message });

describe('every response counts', () => {
  test('after a thousand different ones', () => {
    const bare = Array.from(
      { length: 1000 },
      (_, at) => `can not join this group, reason:user: u${at} already in group: 40659491815425`,
    );
    const unauthorized = Array.from(
      { length: 300 },
      () => '10.0.0.1 - - [05/Jan/2026:08:00:00 +0000] "GET /o/a/users/bob HTTP/1.1" 401 12 "-" "-"',
    );
    const { responses, groups } = triaged([...bare, ...unauthorized].join('\n'));
    expect(responses).toBe(1300);
    expect(groups.map(({ status, count }) => [status, count])).toEqual([
      [null, 1000],
      [401, 300],
    ]);
  });

  test('in a HAR file, on one line and on many', () => {
    const entry = (status: number, text: string): object => ({
      startedDateTime: '2026-01-05T08:00:00Z',
      request: { method: 'GET', url: 'https://a1.easemob.com/o/a/users/bob' },
      response: { status, content: { text } },
    });
    const har = {
      log: {
        version: '1.2',
        pages: [{ id: 'p' }],
        entries: [
          entry(200, '{}'),
          entry(429, body('This request has reached api limit', 'reach_limit')),
          entry(429, body('This request has reached api limit', 'reach_limit')),
        ],
      },
    };
    for (const text of [JSON.stringify(har), JSON.stringify(har, null, 2)])
      expect(triaged(text, 50).groups.map(({ id, count }) => [id, count])).toEqual([['api-rate-limit', 2]]);
  });

  test('in a body on several lines below a log line', () => {
    const record = (at: number): string =>
      `2026-01-05 08:00:0${at} ERROR POST https://a1.easemob.com/o/a/users -> 429\n${JSON.stringify(JSON.parse(body('This request has reached api limit', 'reach_limit')), null, 2)}`;
    const log = [record(1), '2026-01-05 08:00:02 INFO idle', record(3)].join('\n');
    expect(triaged(log, 33).groups.map(({ id, count }) => [id, count])).toEqual([['api-rate-limit', 2]]);
  });

  test('in a CSV with cells that span several lines', () => {
    const cell = JSON.stringify(
      JSON.parse(body('This request has reached api limit', 'reach_limit')),
      null,
      2,
    ).replaceAll('"', '""');
    const csv = `time,method,path,status,body\n2026-01-05T08:00:00Z,GET,/o/a/users/bob,429,"${cell}"\n2026-01-05T08:00:01Z,GET,/o/a/users/amy,200,""\n`;
    expect(triaged(csv, 20).groups.map(({ id, status, count, subjects }) => [id, status, count, subjects])).toEqual([
      ['api-rate-limit', 429, 1, 1],
    ]);
  });

  test('once, however many items of a bulk response failed', () => {
    const answer = JSON.stringify({
      action: 'add_member',
      data: {
        u1: { result: true },
      },
    });
    const bulk = catalog.partialFailures[0]?.example ?? answer;
    const { responses, groups } = triaged(`${bulk}\n`);
    expect(responses).toBe(1);
    expect(groups[0]?.examples[0]?.items?.failed).toBeGreaterThan(0);
  });

  test('if Chinese words and emoji stand before a status', () => {
    const lines = ['用户 😀 查询 -> 404 in 405 ms', '用户 😀 查询 -> 200 in 404 ms', '查询 in 404 ms -> 503'];
    const { groups } = triaged(lines.map((line) => `2026-01-05 08:00:00 GET /o/a/users/bob ${line}`).join('\n'));
    expect(groups.map(({ status, count }) => [status, count])).toEqual([
      [404, 1],
      [503, 1],
    ]);
  });
});

test('unknown messages that differ in their values are one group', () => {
  const log = Array.from({ length: 40 }, (_, at) => body(`shard ${at} of "node-${at}" is on fire`, 'new_type')).join(
    '\n',
  );
  expect(triaged(log).groups.map(({ verdict, count, template }) => [verdict, count, template])).toEqual([
    ['unknown', 40, 'new_type shard … of … is on fire'],
  ]);
});

test('a text without responses has no groups', () => {
  expect(triaged('2026-01-05 08:00:00 INFO started in 412 ms\n\n')).toEqual({ responses: 0, groups: [] });
  expect(triaged('')).toEqual({ responses: 0, groups: [] });
});

test('keeps three examples of a group, each with its own message', () => {
  const log = Array.from({ length: 9 }, (_, at) => body(`users [u${at}] are not members of this group!`)).join('\n');
  const [group] = triaged(log).groups;
  expect(group?.examples.map(({ message }) => message)).toEqual([
    'users [u0] are not members of this group!',
    'users [u1] are not members of this group!',
    'users [u2] are not members of this group!',
  ]);
});
