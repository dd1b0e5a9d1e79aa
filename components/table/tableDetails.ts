import type { Component } from 'vue';
import type { Catalog, Locale, Localized } from '../../catalog/engine/types';

/** What an expanded row adds, in one language. */
export interface RowDetails {
  causes: string[];
  fixes: string[];
}

/** Details of every entry and partial failure by id; loaded when the first row is expanded. */
export type TableDetails = Record<string, RowDetails>;

/** The details with the component that shows them. */
export interface LoadedDetails {
  texts: TableDetails;
  view: Component;
}

/** The details of a whole catalog in one language. */
export function tableDetails(catalog: Catalog, locale: Locale): TableDetails {
  const inLocale = (texts: readonly Localized[]) => texts.map((text) => text[locale]);
  return Object.fromEntries(
    [...catalog.errors, ...catalog.partialFailures].map((entry) => [
      entry.id,
      { causes: inLocale(entry.causes), fixes: inLocale(entry.fixes) },
    ]),
  );
}
