import type { Catalog, Locale } from '../../catalog/engine/types';
import { areaLinks, type AreaLink } from '../endpoint/areaView';
import { entryLinks, type EntryLink } from '../entryLink';
import { statusLinks, type StatusLink } from '../status/statusView';

/** What the home page shows below the explainer, in one language. */
export interface HomeView {
  /** Entries that people ask about most, in the order chosen. */
  common: EntryLink[];
  /** Every status of the catalog. */
  statuses: StatusLink[];
  /** Those that hold an error or an operation. */
  areas: AreaLink[];
  /** How many errors the table has. */
  errors: number;
}

/** The home page for a choice of entries that people ask about most. */
export const homeView = (catalog: Catalog, common: string[], locale: Locale): HomeView => ({
  common: entryLinks(catalog, common, locale),
  statuses: statusLinks(catalog, locale),
  areas: areaLinks(catalog, locale),
  errors: catalog.errors.length + catalog.partialFailures.length,
});
