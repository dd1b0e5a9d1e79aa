import { expect, it } from 'vitest';
import { retryAdvice } from '../../../../catalog/engine/wordsAndPaths';
import { flowRows } from '../../../../components/status/requestFlow';
import { statusView } from '../../../../components/status/statusView';
import { smallCatalog as catalog } from '../smallCatalog';
import { catalog as whole } from '../../support/catalog';

it('the diagram shows who acts on which statuses, counted from the entries', () => {
  const [userGone, groupFull, tooFast] = catalog.errors;
  if (!userGone || !groupFull || !tooFast) throw new Error('The small catalog lost its entries.');
  const errors = [
    { ...userGone, owner: 'code' as const, retry: 'after-fix' as const },
    { ...tooFast, owner: 'code' as const, retry: 'backoff' as const },
    { ...tooFast, owner: 'plan' as const, retry: 'after-fix' as const },
    { ...groupFull, owner: 'plan' as const, retry: 'after-fix' as const },
    { ...groupFull, owner: 'plan' as const, retry: 'never' as const },
  ];
  const rows = flowRows({ ...catalog, errors, partialFailures: [], statuses: [] });
  expect(rows).toEqual([
    { remedy: 'fix', owner: 'code', retry: ['after-fix'], statuses: [403] },
    { remedy: 'wait', owner: 'code', retry: ['backoff'], statuses: [429] },
    { remedy: 'plan', owner: 'plan', retry: ['after-fix', 'never'], statuses: [403, 429] },
  ]);
});

it('every entry of the catalog is in one row, and 429 is in the rows for waiting and for the plan', () => {
  const rows = flowRows(whole);
  for (const entry of whole.errors)
    expect(
      rows.filter(
        ({ owner, retry, statuses }) =>
          owner === entry.owner && retry.includes(retryAdvice(entry)) && statuses.includes(entry.status),
      ),
    ).toHaveLength(1);
  expect(rows.filter(({ statuses }) => statuses.includes(429)).map(({ remedy }) => remedy)).toEqual(['wait', 'plan']);
});

it('a status lists its errors in one language', () => {
  const [forbidden] = catalog.statuses;
  if (!forbidden) throw new Error('The small catalog lost its statuses.');
  const view = statusView(catalog, forbidden, 'en');
  expect(view.errors.map(({ id }) => id)).toEqual(['user-gone', 'group-full']);
  expect(view.causes).toEqual(['General cause.']);
});
