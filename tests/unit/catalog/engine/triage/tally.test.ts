import { expect, test } from 'vitest';
import { createTally, createTimeline } from '../../../../../catalog/engine/triage/tally';

test('the most frequent values come first, and all different ones are counted', () => {
  const tally = createTally();
  for (const value of ['b', 'a', 'b', 'c', 'b', 'c', 'd', 'e', 'f']) tally.add(value);
  const { different, top } = tally.report();
  expect(different).toBe(6);
  expect(top.slice(0, 2)).toEqual([
    { value: 'b', count: 3 },
    { value: 'c', count: 2 },
  ]);
  expect(top).toHaveLength(5);
});

test('a frequent value stays above 50,000 rare ones', () => {
  const tally = createTally();
  for (let nth = 0; nth < 50_000; nth++) {
    tally.add(`user${nth}`);
    if (nth % 10 === 0) tally.add('often');
  }
  const { different, top } = tally.report();
  expect(different).toBe(50_001);
  expect(top[0]).toEqual({ value: 'often', count: 5000 });
});

test('a timeline of any length has at most 48 intervals and loses no response', () => {
  for (const step of [1, 700, 60_000, 86_400_000]) {
    const timeline = createTimeline();
    for (let nth = 0; nth < 1000; nth++) timeline.add(1_700_000_000_000 + nth * step);
    const { counts, start, width } = timeline.build() ?? { counts: [], start: 0, width: 0 };
    expect(counts.length).toBeLessThanOrEqual(48);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(start).toBeLessThanOrEqual(1_700_000_000_000);
    expect(start + width * counts.length).toBeGreaterThan(1_700_000_000_000 + 999 * step);
  }
});

test('a single time gives no timeline', () => {
  const timeline = createTimeline();
  timeline.add(5);
  timeline.add(5);
  expect(timeline.build()).toBeNull();
});
