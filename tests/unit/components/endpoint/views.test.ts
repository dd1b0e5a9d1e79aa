import { expect, it } from 'vitest';
import { areaLinks, areaView } from '../../../../components/endpoint/areaView';
import { operationsByArea, operationView } from '../../../../components/endpoint/operationView';
import { smallCatalog as catalog } from '../smallCatalog';

const [, , bulk] = catalog.operations;
if (!bulk) throw new Error('The small catalog lost its operations.');

it('a call shows its own errors, those of its path and the failures inside its 200 response', () => {
  const view = operationView(catalog, bulk, 'en');
  expect(view.errors.map(({ id }) => id)).toEqual(['group-full']);
  expect(view.partialFailures.map(({ id }) => id)).toEqual(['item-taken']);
  expect(view.sharedAreas).toEqual([{ id: 'common', title: 'Any call' }]);
});

it('the list counts errors and partial failures of a call together, and leaves out areas without calls', () => {
  const areas = operationsByArea(catalog, 'zh');
  expect(areas.map(({ area }) => area.id)).toEqual(['common', 'group']);
  expect(areas[0]?.operations.map(({ id, errors }) => [id, errors])).toEqual([
    ['register-user', 1],
    ['register-users', 2],
  ]);
});

it('an area has its errors sorted by status, and the partial failures of its calls', () => {
  const [common] = catalog.areas;
  if (!common) throw new Error('The small catalog lost its areas.');
  const view = areaView(catalog, common, 'en');
  expect(view.errors.map(({ id }) => id)).toEqual(['too-fast']);
  expect(view.partialFailures.map(({ id }) => id)).toEqual(['item-taken']);
});

it('areas without errors and calls are left out', () => {
  expect(areaLinks(catalog, 'en').map(({ id, errors, operations }) => [id, errors, operations])).toEqual([
    ['common', 2, 2],
    ['group', 2, 1],
  ]);
});
