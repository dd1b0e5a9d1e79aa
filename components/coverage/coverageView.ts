import { namedSources, type SourceDocument } from '../../catalog/engine/sources';
import { operationsOf } from '../../catalog/engine/urls';
import type { Catalog, Locale } from '../../catalog/engine/types';
import { areaView } from '../endpoint/areaView';

/** Counts for an area or for the whole catalog. */
export interface CoverageCounts {
  /** Error entries. */
  errors: number;
  /** Failures inside an HTTP 200 response. */
  partialFailures: number;
  /** Operations. */
  operations: number;
  /** Number of operations that at least one entry names. */
  operationsWithErrors: number;
}

/** Counts for one area. */
export interface AreaCoverage extends CoverageCounts {
  /** Last segment of its page's path. */
  id: string;
  /** Title in one language. */
  title: string;
}

/** Counts for one source. */
export interface SourceCoverage {
  /** Title of the document. */
  title: string;
  /** The edition that was read. */
  edition: string;
  /** Languages it is written in. */
  languages: Locale[];
  /** Year and month in which it was read: `2026-11`. */
  read: string;
  /** Number of entries, statuses and operations that name it. */
  named: number;
}

/** Data of the coverage page, in one language. */
export interface CoverageView {
  /** Areas with at least one item, in catalog order. */
  areas: AreaCoverage[];
  /** Entries that belong to several areas count once. */
  total: CoverageCounts;
  /** Sources that are named at least once, in the order of `sources.yaml`. */
  sources: SourceCoverage[];
}

function operationsWithErrors({ errors, partialFailures, operations }: Catalog): Set<string> {
  const keys = [...errors.flatMap(({ endpoints }) => endpoints), ...partialFailures.map(({ endpoint }) => endpoint)];
  return new Set(keys.flatMap((key) => operationsOf(key, operations).map(({ id }) => id)));
}

function areaCoverages(catalog: Catalog, locale: Locale, answered: ReadonlySet<string>): AreaCoverage[] {
  return catalog.areas
    .map((area) => {
      const { id, title, errors, partialFailures, operations } = areaView(catalog, area, locale);
      return {
        ...{ id, title, errors: errors.length, partialFailures: partialFailures.length, operations: operations.length },
        operationsWithErrors: operations.filter((operation) => answered.has(operation.id)).length,
      };
    })
    .filter(({ errors, partialFailures, operations }) => errors + partialFailures + operations > 0);
}

function sourceCoverages(
  { errors, statuses, operations, partialFailures, sources }: Catalog,
  locale: Locale,
): SourceCoverage[] {
  const items = [...errors, ...statuses, ...operations, ...partialFailures];
  const documents = items.map(
    ({ source }) => new Set(source.flatMap((text) => namedSources(text, sources).map(({ document }) => document))),
  );
  const countOf = (source: SourceDocument): number => documents.filter((named) => named.has(source)).length;
  return sources
    .map((source) => ({
      ...{
        title: source.title[locale],
        edition: source.edition[locale],
        languages: source.languages,
        read: source.read,
      },
      named: countOf(source),
    }))
    .filter(({ named }) => named > 0);
}

/** Counts the items of the catalog by area and by source. */
export function coverageView(catalog: Catalog, locale: Locale): CoverageView {
  const answered = operationsWithErrors(catalog);
  return {
    areas: areaCoverages(catalog, locale, answered),
    total: {
      errors: catalog.errors.length,
      partialFailures: catalog.partialFailures.length,
      operations: catalog.operations.length,
      operationsWithErrors: answered.size,
    },
    sources: sourceCoverages(catalog, locale),
  };
}
