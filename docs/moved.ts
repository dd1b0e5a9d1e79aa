import { readIds } from '../catalog/build/ids';
import { catalogRoot } from '../catalog/build/load';

/** Ids of former entries and the ids that replace them; null for retired entries. */
export const readMoved = (): Record<string, string | null> =>
  Object.fromEntries(
    readIds(catalogRoot)
      .ids.filter(({ fate }) => fate !== 'live')
      .map(({ id, target }) => [id, target]),
  );
