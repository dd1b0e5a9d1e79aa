import { readIds } from '../catalog/build/ids';
import { catalogRoot } from '../catalog/build/load';

/** Ids of former entries with the id that replaces them; null for retired ones. */
export const readMoved = (): Record<string, string | null> =>
  Object.fromEntries(
    readIds(catalogRoot)
      .ids.filter(({ fate }) => fate !== 'live')
      .map(({ id, target }) => [id, target]),
  );
