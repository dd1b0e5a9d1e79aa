import type { Area, Catalog, Locale } from '../../catalog/engine/types';
import { entryLink, partialFailureLink, type EntryLink } from '../entryLink';
import { operationRows, type OperationRow } from './operationView';

/** An area in a list. */
export interface AreaLink {
  /** Last segment of its page's path. */
  id: string;
  /** Title in one language. */
  title: string;
  /** Number of its errors, including partial failures. */
  errors: number;
  /** Number of its operations. */
  operations: number;
}

/** Everything on the page of one area, in one language. */
export interface AreaView {
  /** Last segment of the page's path. */
  id: string;
  /** Title in one language. */
  title: string;
  /** Sorted by status. */
  errors: EntryLink[];
  /** The partial failures of its operations. */
  partialFailures: EntryLink[];
  /** In catalog order. */
  operations: OperationRow[];
}

/** Builds the page of an area. */
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

/** All areas with at least one error or operation. */
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

/** The list of areas next to a page. */
export interface AreaMenu {
  title: string;
  areas: Pick<AreaLink, 'id' | 'title'>[];
}

/** Builds the list of areas next to a page. */
export const areaMenu = (catalog: Catalog, title: string, locale: Locale): AreaMenu => ({
  title,
  areas: areaLinks(catalog, locale).map((area) => ({ id: area.id, title: area.title })),
});
