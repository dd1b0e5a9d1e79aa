import { entryOf, type TitledCatalog } from '../../catalog/engine/catalogParts';
import type { EntryLink } from '../entryLink';

/** The entries with the given ids in a catalog of one language, in the order given. Unknown ids are left out. */
export const titledLinks = (catalog: TitledCatalog, ids: readonly string[]): EntryLink[] =>
  ids.flatMap((id) => {
    const entry = entryOf(catalog, id);
    if (!entry) return [];
    const { status, error } = 'status' in entry ? entry : { status: 200, error: null };
    return [{ id, status, error, message: entry.message, title: entry.title }];
  });
