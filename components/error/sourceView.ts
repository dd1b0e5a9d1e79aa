import { namedSources, type SourceDocument } from '../../catalog/engine/sources';
import type { Locale } from '../../catalog/engine/types';

/** A source of an entry, in one language. */
export interface SourceView {
  /** Title of the document. */
  title: string;
  /** The edition that was read; empty if the source is not in `sources.yaml`. */
  edition: string;
  /** Year and month in which it was read: `2026-11`. Empty if the source is not in `sources.yaml`. */
  read: string;
  /** Names of pages and rows in the document, without duplicates. */
  details: string[];
}

/** The sources of an entry, grouped by document, in the order of the entry. */
export function sourceViews(
  sources: readonly string[],
  documents: readonly SourceDocument[],
  locale: Locale,
): SourceView[] {
  const views = new Map<string, SourceView>();
  for (const { document, detail: part } of sources.flatMap((source) => namedSources(source, documents))) {
    const detail = part.replace(/\.md\b/g, '');
    const title = document?.title[locale] ?? detail;
    const view = views.get(title) ?? {
      title,
      edition: document?.edition[locale] ?? '',
      read: document?.read ?? '',
      details: [],
    };
    if (document && detail !== '' && !view.details.includes(detail)) view.details.push(detail);
    views.set(title, view);
  }
  return [...views.values()];
}
