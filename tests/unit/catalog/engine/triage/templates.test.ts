import { expect, test } from 'vitest';
import { recordTime } from '../../../../../catalog/engine/read/records';

test.each([
  ['2026-01-05T08:00:00.250Z INFO', Date.UTC(2026, 0, 5, 8, 0, 0, 250)],
  ['2026-01-05 08:00:00,250 INFO', Date.UTC(2026, 0, 5, 8, 0, 0, 250)],
  ['2026-01-05T16:00:00+08:00 INFO', Date.UTC(2026, 0, 5, 8)],
  ['10.0.0.1 - - [05/Jan/2026:16:00:00 +0800] "GET', Date.UTC(2026, 0, 5, 8)],
  ['{"time":1767600000000,"level":50}', 1767600000000],
  ['{"ts":1767600000.5}', 1767600000000],
  ['INFO started', null],
])('the time of %j', (record, time) => {
  expect(recordTime(record)).toBe(time);
});
