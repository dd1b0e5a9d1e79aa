import { expect, it } from 'vitest';
import { attempts } from '../../../../components/guide/retryTimeline';
import { siteEn } from '../../../../components/words/site.en';

it('each delay is drawn from its shortest to its longest time', () => {
  expect(attempts().map(({ earliest, latest }) => [earliest, latest])).toEqual([
    [0, 0],
    [0.5, 1],
    [1.5, 3],
    [3.5, 7],
    [7.5, 15],
  ]);
});

it('the diagram has a description in words', () => {
  expect(siteEn.timeline.description(attempts())).toContain('Attempt 1. Attempt 2: after 0.5–1 s.');
});
