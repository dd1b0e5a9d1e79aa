import type { Catalog, Locale } from '../../catalog/engine/types';
import { areaLinks, type AreaLink } from '../endpoint/areaView';
import { entryLinks, type EntryLink } from '../entryLink';
import { statusLinks, type StatusLink } from '../status/statusView';

/** Data of the home page below the explainer, in one language. */
export interface HomeView {
  /** The errors that people ask about most. */
  common: EntryLink[];
  /** All statuses of the catalog. */
  statuses: StatusLink[];
  /** All areas with at least one error or operation. */
  areas: AreaLink[];
  /** Number of rows in the table. */
  errors: number;
}

/** Builds the home page. `common` has the ids of the errors that people ask about most. */
export const homeView = (catalog: Catalog, common: string[], locale: Locale): HomeView => ({
  common: entryLinks(catalog, common, locale),
  statuses: statusLinks(catalog, locale),
  areas: areaLinks(catalog, locale),
  errors: catalog.errors.length + catalog.partialFailures.length,
});
