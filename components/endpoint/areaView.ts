import type { Area, Catalog, Locale } from '../../catalog/engine/types';
import { entryLink, partialFailureLink, type EntryLink } from '../entryLink';
import { operationRows, type OperationRow } from './operationView';

/** An area as lists show it. */
export interface AreaLink {
  /** Address of its page. */
  id: string;
  /** Its name in one language. */
  title: string;
  /** How many entries it has, failures inside an HTTP 200 answer included. */
  errors: number;
  /** How many operations it has. */
  operations: number;
}

/** Everything the page of one area says, in one language. */
export interface AreaView {
  /** Address of the page. */
  id: string;
  /** Its name in one language. */
  title: string;
  /** By status. */
  errors: EntryLink[];
  /** Those of its operations. */
  partialFailures: EntryLink[];
  /** In catalog order. */
  operations: OperationRow[];
}

/** What the page of an area says. */
export function areaView(catalog: Catalog, area: Area, locale: Locale): AreaView {
  const inArea = new Set(catalog.operations.filter(({ area: id }) => id === area.id).map(({ key }) => key));
  return {
    id: area.id,
    title: area.title[locale],
    errors: catalog.errors
      .filter((entry) => entry.areas.includes(area.id))
      .sort((a, b) => a.status - b.status)
      .map((entry) => entryLink(entry, locale)),
    partialFailures: catalog.partialFailures
      .filter((failure) => inArea.has(failure.endpoint))
      .map((failure) => partialFailureLink(failure, locale)),
    operations: operationRows(catalog, area.id, locale),
  };
}

/** All areas that hold an error or an operation. */
export const areaLinks = (catalog: Catalog, locale: Locale): AreaLink[] =>
  catalog.areas
    .map((area) => {
      const { errors, partialFailures, operations } = areaView(catalog, area, locale);
      return {
        id: area.id,
        title: area.title[locale],
        errors: errors.length + partialFailures.length,
        operations: operations.length,
      };
    })
    .filter(({ errors, operations }) => errors + operations > 0);
