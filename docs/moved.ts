import { readIds } from '../catalog/build/ids';
import { catalogRoot } from '../catalog/build/load';

/** Ids that were published once and have no page of their own any more: where they lead now, or null when they are retired. */
export const readMoved = (): Record<string, string | null> =>
  Object.fromEntries(
    readIds(catalogRoot)
      .ids.filter(({ fate }) => fate !== 'live')
      .map(({ id, target }) => [id, target]),
  );
