import { expect, test } from 'vitest';
import { createDistinct } from '../../../../../catalog/engine/triage/tally';

test('counts different values exactly below its limit', () => {
  const distinct = createDistinct(1000);
  for (let at = 0; at < 3000; at++) distinct.add(`user${at % 900}`);
  expect(distinct.count()).toBe(900);
});

test('estimates above its limit', () => {
  const distinct = createDistinct(5000);
  for (let at = 0; at < 200_000; at++) distinct.add(`user${at}`);
  expect(Math.abs(distinct.count() - 200_000)).toBeLessThan(12_000);
});
