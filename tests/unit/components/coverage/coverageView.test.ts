import { describe, expect, it } from 'vitest';
import { coverageView } from '../../../../components/coverage/coverageView';
import { smallCatalog } from '../smallCatalog';

describe('the coverage of a catalog', () => {
  const { areas, total, sources } = coverageView(smallCatalog, 'en');

  it('counts the items of each area and leaves out empty areas', () => {
    expect(
      areas.map(({ id, errors, partialFailures, operations, operationsWithErrors }) => [
        id,
        { errors, partialFailures, operations, operationsWithErrors },
      ]),
    ).toEqual([
      ['common', { errors: 1, partialFailures: 1, operations: 2, operationsWithErrors: 2 }],
      ['group', { errors: 2, partialFailures: 0, operations: 1, operationsWithErrors: 1 }],
    ]);
  });

  it('counts every entry once in the total', () => {
    expect(total).toEqual({ errors: 3, partialFailures: 1, operations: 3, operationsWithErrors: 3 });
  });

  it('counts the items that name each source, with its edition and the month in which it was read', () => {
    expect(sources).toEqual([
      { title: 'Common error codes', edition: 'first edition', languages: ['zh'], read: '2026-11', named: 3 },
    ]);
  });
});
