import type { Component } from 'vue';
import type { Catalog, Locale, Localized } from '../../catalog/engine/types';

/** What an expanded row adds, in one language. */
export interface RowDetails {
  /** Why it happened, as the catalog writes it: with marks and placeholders. */
  causes: string[];
  /** What to do about it, likewise. */
  fixes: string[];
}

/** Details of every entry and partial failure by id; loaded when the first row is expanded. */
export type TableDetails = Record<string, RowDetails>;

/** The details with the component that shows them. */
export interface LoadedDetails {
  /** By id of the entry, in the language of the page. */
  texts: TableDetails;
  /** Comes with the texts, so that both are there or neither is. */
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
